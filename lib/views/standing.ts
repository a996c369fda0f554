/** How the record of a matter stands, in numbers. Pure. */
import { formatEdtf } from "@/lib/dates/format";
import { preferredDating } from "@/lib/datings";
import type { MatterDocument, PublishedVersion } from "@/lib/document/document";

export interface StandingView {
  approvedBy: string | null;
  parties: number;
  statements: number;
  /** "2 Feb 2026": the last day on which anything on record may have been said; null where no day is known. */
  lastDay: string | null;
}

export const standingOf = ({
  approvedBy,
  document,
}: Pick<PublishedVersion, "approvedBy" | "document">): StandingView => ({
  approvedBy,
  parties: document.parties.length,
  statements: document.statements.length,
  lastDay: lastDay(document),
});

function lastDay({ occasions }: Pick<MatterDocument, "occasions">): string | null {
  const latest = occasions.flatMap((row) => preferredDating(row)?.latest ?? []);
  if (latest.length === 0) return null;
  const last = new Date(latest.reduce((a, b) => Math.max(a, b)));
  return formatEdtf(last.toISOString().slice(0, 10));
}
