import { Sign } from "@/components/ui/sign";
import type { PairInShort } from "@/lib/comparison/in-short";
import { treatments } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";

/** The point by which an exchange is shown, with what the reply does to it: "≠ Denied: Talks have begun. 4 more points". */
export function PointLine({ short: { row, more } }: { short: PairInShort }) {
  const { label, sign } = treatments[row.treatment];
  return (
    <p className="onpt">
      <Sign name={sign} />
      <span>
        <b>{label}:</b> <bdi>{row.point.proposition}</bdi>
        {/[.!?。؟]$/u.test(row.point.proposition) ? "" : "."}
        {more > 0 && <span className="dim"> {counted(more, "more point")}</span>}
      </span>
    </p>
  );
}
