/** What the list of people shows of somebody who speaks. Pure. */
import { compareNewest, momentOf } from "@/lib/dates/moment";
import { preferredDating } from "@/lib/datings";
import type { MatterDocument, SpeakerRecord, StatementRecord } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { latestRole } from "@/lib/people/role";
import { isNamed } from "@/lib/people/unnamed";
import { ownSpeakerIds, rolesIn } from "@/lib/people/voice";

export interface PersonLine
  extends Pick<SpeakerRecord, "id" | "slug" | "name" | "nativeName" | "kind" | "account"> {
  /** See `latestRole`. */
  role: string | null;
  statements: number;
  answers: number;
  matters: number;
}

/** A line as one matter has it; `newest` decides whose role is shown where several matters know the speaker. */
export interface LineInMatter extends PersonLine {
  newest: number | null;
}

/** The lines of a document's speakers, by address. Others are only named, or not even that. */
export function peopleLines(document: MatterDocument): LineInMatter[] {
  const occasions = new Map(document.occasions.map((row) => [row.id, row]));
  const speakersOf = new Map(document.statements.map((row) => [row.id, ownSpeakerIds(row)]));
  const saidBy = groupBy(
    document.statements.flatMap((row) => rolesIn(row).map((spoken) => ({ ...row, ...spoken }))),
    (row) => row.speakerId,
  );
  const answers = groupBy(
    document.rebuttals.flatMap((row) => {
      const claimants = speakersOf.get(row.claimId) ?? [];
      return (speakersOf.get(row.replyId) ?? []).filter((id) => !claimants.includes(id));
    }),
    (id) => id,
  );
  const dated = ({ id, speakerRole, occasionId }: StatementRecord) => {
    const occasion = occasions.get(occasionId);
    const dating = occasion ? preferredDating(occasion) : null;
    const { edtf, earliest, latest } = dating ?? { edtf: null, earliest: null, latest: null };
    return { id, title: speakerRole, edtf, earliest, latest, moment: momentOf(dating) };
  };
  return document.speakers
    .filter(isNamed)
    .flatMap(({ id, slug, name, nativeName, kind, account, offices }) => {
      const said = saidBy.get(id) ?? [];
      const rows = said.map(dated).sort(byMoment);
      const [newest] = rows;
      if (!newest) return [];
      const newestWithRole = rows.find(({ title }) => title !== null);
      const role = latestRole({ newest, newestWithRole, offices });
      return [
        {
          ...{ id, slug, name, nativeName, kind, role: role?.title ?? null },
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
const byMoment = (a: Placed, b: Placed): number =>
  compareNewest(a.moment, b.moment) || (a.id < b.id ? -1 : 1);
