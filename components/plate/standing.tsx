import { formatEdtf } from "@/lib/dates/format";
import { preferredDating } from "@/lib/datings";
import type { MatterDocument, PublishedVersion } from "@/lib/document/document";
import { checkedBy, counted } from "@/lib/wording";
import { QuietLine } from "./quiet-line";

/** How the record of a matter stands, in one quiet line: "Checked by A. Editor · 6 statements · to 2 Feb 2026". */
export function Standing({ version: { document, approvedBy } }: { version: PublishedVersion }) {
  const { parties, statements } = document;
  return (
    <QuietLine>
      {checkedBy(approvedBy)}
      {parties.length > 2 && ` · ${counted(parties.length, "party", "parties")}`}
      {` · ${counted(statements.length, "statement")}`}
      {statements.length > 0 && ` · ${lastDay(document)}`}
    </QuietLine>
  );
}

/** The last day on which anything on record may have been said. */
function lastDay({ occasions }: MatterDocument): string {
  const latest = occasions.flatMap((row) => preferredDating(row)?.latest ?? []);
  if (latest.length === 0) return "no day known";
  const last = new Date(latest.reduce((a, b) => Math.max(a, b)));
  return `to ${formatEdtf(last.toISOString().slice(0, 10))}`;
}
