import { Dated } from "@/components/statement/dated";
import { PartyMark } from "@/components/ui/party-mark";
import { formatEdtf } from "@/lib/dates/format";
import { preferredDating } from "@/lib/datings";
import type { Excerpt } from "@/lib/document/excerpt";
import { urls } from "@/lib/urls";

/** Who made a statement, with the mark of the party it was made for, and when. */
export function ByLine({ statementId, excerpt }: { statementId: string; excerpt: Excerpt }) {
  const statement = excerpt.statements.find((row) => row.id === statementId);
  const speaker = excerpt.speakers.find((row) => row.id === statement?.speakerId);
  const standing = excerpt.standings.get(statementId)?.[0];
  return (
    <>
      {standing && <PartyMark index={standing.partyIndex} />}{" "}
      {speaker && (
        <bdi>
          <a href={urls.person(speaker.slug)}>{speaker.name}</a>
        </bdi>
      )}
      , <Dated>{whenOf(excerpt, statementId)}</Dated>
    </>
  );
}

/** "on or before 2 Feb 2026", or the phrase of a source that gives no date. */
export function whenOf(excerpt: Excerpt, statementId: string): string {
  const statement = excerpt.statements.find((row) => row.id === statementId);
  const occasion = excerpt.occasions.find((row) => row.id === statement?.occasionId);
  const dating = occasion ? preferredDating(occasion) : null;
  if (dating?.edtf == null && dating?.phrase) return `“${dating.phrase}”, not dated`;
  return formatEdtf(dating?.edtf ?? null);
}
