import { Rated } from "@/components/statement/rated";
import { Amended } from "@/components/ui/amended";
import { Sign } from "@/components/ui/sign";
import { answersStatement } from "@/lib/comparison/pair-title";
import { doneTo, tallyInShort } from "@/lib/comparison/tally";
import { urls } from "@/lib/urls";
import { type Amendments, nothingAmended, spot } from "@/lib/versions/amended";
import type { PairPageView, PairSide } from "@/lib/views/pair";
import { rebuttalTypes, rebuttalWord } from "@/lib/vocabulary";
import { capitalised } from "@/lib/wording";
import styles from "./spine.module.css";

/** What is said between two sides; on a phone, where they are stacked, in a line of its own. */
export const spineLook =
  "relative flex flex-col items-center gap-1.5 text-center text-s max-tablet:my-4 max-tablet:flex-row max-tablet:flex-wrap max-tablet:justify-start max-tablet:gap-x-3 max-tablet:gap-y-1 max-tablet:border-ink max-tablet:border-y max-tablet:py-4 max-tablet:text-start";

/** A line of it. */
const said = "text-ink-2 leading-[1.4]";

/** What joins a reply to its claim: the sign and the word of the rebuttal, how much later, and the points counted. */
export function Spine({
  pair: { record, claim, reply, tally, gap },
  marks = nothingAmended.marks,
}: {
  pair: Pick<PairPageView, "record" | "tally" | "gap"> &
    Record<"claim" | "reply", Pick<PairSide, "name" | "voice">>;
  marks?: Amendments;
}) {
  const { sign, definition } = rebuttalTypes[record.type];
  const counted = tally.map(([treatment, count]) => `${count} ${doneTo(treatment)}`).join(", ");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of marks and words, not a form's fieldset
    <div
      className={spineLook}
      role="group"
      aria-label={`Rebuttal: ${reply.name} ${answersStatement(record.type, claim.name)}`}
    >
      <div className={styles.line}>
        <span className="grid size-13 flex-none place-items-center rounded-round border-[1.5px] border-ink bg-paper max-tablet:size-9">
          <Sign name={sign} size="spine" />
        </span>
      </div>
      <i className={`${styles.head} top-[1.3rem]`} aria-hidden="true" data-arrow />
      <b className="text-m/[1.25] font-strong text-balance max-tablet:text-l" title={definition}>
        <Amended mark={marks.get(spot(record.id, "type"))}>
          <a href={urls.pair(record.id)}>{rebuttalWord(record.type)}</a>
        </Amended>
      </b>
      <p className={said}>{capitalised(gap)}</p>
      {tally.length > 0 && (
        <p className={said} title={counted}>
          {tallyInShort(tally)}
          <span className="unseen">: {counted}</span>
        </p>
      )}
      {record.note && (
        <p className="max-w-64 text-xs/[1.4] text-ink-2 max-tablet:w-full" dir="auto">
          {record.note}
        </p>
      )}
      {record.reviewerRating && (
        <p className={`${said} wrap-anywhere`}>
          <Rated rating={record.reviewerRating} by={reply.voice} />
        </p>
      )}
    </div>
  );
}
