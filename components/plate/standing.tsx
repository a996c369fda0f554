import type { StandingView } from "@/lib/views/standing";
import { checkedBy, counted } from "@/lib/wording";
import { QuietLine } from "./quiet-line";

/** How the record of a matter stands, in one quiet line: "Checked by A. Editor · 6 statements · to 2 Feb 2026". */
export function Standing({ standing }: { standing: StandingView }) {
  const { approvedBy, parties, statements, lastDay } = standing;
  return (
    <QuietLine>
      {checkedBy(approvedBy)}
      {parties > 2 && ` · ${counted(parties, "party", "parties")}`}
      {` · ${counted(statements, "statement")}`}
      {statements > 0 && ` · ${lastDay ? `to ${lastDay}` : "no day known"}`}
    </QuietLine>
  );
}
