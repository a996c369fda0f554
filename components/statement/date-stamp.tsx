import { Amended } from "@/components/ui/amended";
import { Tag } from "@/components/ui/tag";
import { datetimeAttribute, formatEdtf, precisionTag } from "@/lib/dates/format";
import { datedWays, preferredDating } from "@/lib/datings";
import type { OccasionRecord } from "@/lib/document/document";
import type { Amendment } from "@/lib/versions/amended";

/** When something was said, how surely, and on what occasion. */
export function DateStamp({
  occasion,
  base = "",
  mark,
}: {
  occasion: OccasionRecord;
  base?: string;
  /** What stood here before a correction. */
  mark?: Amendment;
}) {
  const edtf = preferredDating(occasion)?.edtf ?? null;
  const ways = datedWays(occasion);
  return (
    <p className="mt-1 mb-4 flex flex-wrap content-start items-center gap-x-2 gap-y-1 text-s text-ink-2 *:min-w-0 *:wrap-anywhere">
      <span>
        <Amended mark={mark}>
          <When edtf={edtf} />
        </Amended>
      </span>
      <Tag>{precisionTag(edtf)}</Tag>
      {ways && <a href={`${base}#gap-${occasion.id}`}>{ways}</a>}
      <bdi>{occasion.title}</bdi>
    </p>
  );
}

/** A date in words, machine-readable where HTML can say it. */
function When({ edtf }: { edtf: string | null }) {
  const machine = datetimeAttribute(edtf);
  const words = <strong className="font-semibold text-ink">{formatEdtf(edtf)}</strong>;
  return machine ? <time dateTime={machine}>{words}</time> : words;
}
