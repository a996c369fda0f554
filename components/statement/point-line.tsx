import { Sign } from "@/components/ui/sign";
import type { PointInShort } from "@/lib/views/exchange";
import { treatments } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";

/** The point by which an exchange is shown, with what the reply does to it: "≠ Denied: Talks have begun. 4 more points". */
export function PointLine({ short: { row, more } }: { short: PointInShort }) {
  const { label, sign } = treatments[row.treatment];
  return (
    <p className="mb-2 flex items-start gap-2 text-ui/[1.4]" data-point-line>
      <Sign name={sign} size="line" className="mt-[0.05em]" />
      <span className="breaks">
        <b>{label}:</b> <bdi>{row.point.proposition}</bdi>
        {/[.!?。؟]$/u.test(row.point.proposition) ? "" : "."}
        {more > 0 && <span className="text-ink-2"> {counted(more, "more point")}</span>}
      </span>
    </p>
  );
}
