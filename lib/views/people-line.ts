/** What the list of people shows of somebody who speaks. Pure. */
import type { Bounds } from "@/lib/dates/edtf-date";
import { preferredDating } from "@/lib/datings";
import type { MatterDocument, SpeakerRecord, StatementRecord } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { officeAt, titleOf } from "@/lib/people/office";
import { isNamed } from "@/lib/people/unnamed";

export interface PersonLine
  extends Pick<SpeakerRecord, "id" | "slug" | "name" | "nativeName" | "kind" | "account"> {
  /** Given with the newest statement, else an office held then. */
  role: string | null;
  statements: number;
  answers: number;
  matters: number;
}

/** A line as one matter has it; `newest` decides whose role is shown where several matters know the speaker. */
export interface LineInMatter extends PersonLine {
  newest: number | null;
}

/** Somebody's role, by the newest statement. */
export function roleOf(
  offices: SpeakerRecord["offices"],
  newest: Bounds & { role: string | null },
): string | null {
  const office = officeAt(offices, newest);
  return newest.role ?? (office ? titleOf(office) : null);
}

/** The lines of a document's speakers, by address. Others are only named, or not even that. */
export function peopleLines(document: MatterDocument): LineInMatter[] {
  const occasions = new Map(document.occasions.map((row) => [row.id, row]));
  const speakerOf = new Map(document.statements.map((row) => [row.id, row.speakerId]));
  const saidBy = groupBy(document.statements, (row) => row.speakerId);
  const answers = groupBy(
    document.rebuttals.filter((row) => speakerOf.get(row.claimId) !== speakerOf.get(row.replyId)),
    (row) => speakerOf.get(row.replyId),
  );
  const dated = ({ id, speakerRole, occasionId }: StatementRecord) => {
    const occasion = occasions.get(occasionId);
    const dating = occasion ? preferredDating(occasion) : null;
    const { earliest, latest } = dating ?? { earliest: null, latest: null };
    return { id, role: speakerRole, earliest, latest, moment: latest ?? earliest };
  };
  return document.speakers
    .filter(isNamed)
    .flatMap(({ id, slug, name, nativeName, kind, account, offices }) => {
      const said = saidBy.get(id) ?? [];
      const [newest] = said.map(dated).sort(byMoment);
      if (!newest) return [];
      return [
        {
          ...{ id, slug, name, nativeName, kind, role: roleOf(offices, newest) },
          ...(account && { account }),
          ...{ statements: said.length, answers: answers.get(id)?.length ?? 0, matters: 1 },
          newest: newest.moment,
        },
      ];
    })
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

interface Placed {
  id: string;
  moment: number | null;
}

/** The newest first, what is not dated last. */
function byMoment(a: Placed, b: Placed): number {
  const [from, to] = [a, b].map(({ moment }) => moment ?? Number.NEGATIVE_INFINITY);
  if (from === to) return a.id < b.id ? -1 : 1;
  return (from ?? 0) < (to ?? 0) ? 1 : -1;
}
