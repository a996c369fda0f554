import { formatInstant } from "@/lib/dates/format";

/** A check that somebody made, as whoever reads it is told. */
export interface CheckMade {
  outcome: "holds" | "sent_back";
  revision: number;
  comment: string | null;
  /** Public id of the statement that the comment means, where it means one. */
  statementId: string | null;
  by: string;
  at: string;
  /** Whether it was made before the matter was sent to review again, and nothing of it changed. */
  holdsOn: boolean;
  /** Whether what was ticked changed since, so that it is asked for again. */
  isOver: boolean;
}

/** "Ticked by you, 3 Feb 2026, 09:14 UTC" */
export function madeInWords(made: CheckMade | null): string {
  if (!made) return "Not yet checked";
  const what = made.outcome === "holds" ? "Ticked" : "Sent back";
  const since = made.isOver
    ? "; it changed since, and is checked again"
    : made.holdsOn
      ? "; nothing of it changed since"
      : "";
  return `${what} by ${made.by}, ${formatInstant(made.at)}${since}`;
}
