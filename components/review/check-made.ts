import { formatInstant } from "@/lib/dates/format";

/** A check that somebody made, as whoever reads it is told. */
export interface CheckMade {
  outcome: "holds" | "sent_back";
  revision: number;
  comment: string | null;
  by: string;
  at: string;
}

/** "Ticked by you, 3 Feb 2026, 09:14 UTC" */
export function madeInWords(made: CheckMade | null): string {
  if (!made) return "Not yet checked";
  const what = made.outcome === "holds" ? "Ticked" : "Sent back";
  return `${what} by ${made.by}, ${formatInstant(made.at)}`;
}
