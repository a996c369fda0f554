import { Rated } from "@/components/statement/rated";
import { Sign } from "@/components/ui/sign";
import { TextOrWithheld } from "@/components/ui/withheld";
import { voiceInText } from "@/lib/people/voice";
import type { PlateView } from "@/lib/views/plate";
import { type Against, differingFrom } from "./differing";
import styles from "./half-minute.module.css";
import { type Look, NoReply, Side, type Touch } from "./plate-side";
import { PointSentence } from "./point-sentence";

interface Props {
  plate: PlateView;
  /** Where all points of the exchange stand. */
  pointsHref: string;
  /** Address of a point by its number, where touching the words shows what they rest on. */
  pointHref?: (number: number) => string;
  /** The same exchange before or after a change: what reads otherwise here is marked. */
  against?: Against;
}

/** Who said what, who answered it, and what exactly is denied: an exchange to be read in half a minute. */
export function HalfMinute({ plate, pointsHref, pointHref, against }: Props) {
  const { claim, reply, point, sign, word, tally, gap, rating, silence, isLong } = plate;
  const told = differingFrom(plate, against);
  const look: Look = isLong ? "longPlate" : "plate";
  const touch: Touch =
    point && pointHref ? { href: pointHref(point.number), number: point.number } : undefined;
  return (
    <div className={styles.frame}>
      <figure className={styles.plate} aria-label={nameOf(plate)} data-plate>
        <Side {...{ plate, told, touch, look }} place="claim" />
        <div
          className={`${styles.joint} flex flex-col items-center pt-2.5 text-center @max-plate/plate:pt-1.5`}
        >
          <p className={`${styles.line} ${reply ? "" : styles.none}`} aria-hidden="true">
            <span className="grid size-16 flex-none place-items-center rounded-round border-[1.5px] border-ink @max-plate/plate:size-9">
              <Sign name={sign} size="disc" />
            </span>
            {reply && <i className={styles.head} data-arrow />}
          </p>
          <p className="mt-2 text-l/[1.25] font-strong @max-plate/plate:mt-0.5 @max-plate/plate:text-point">
            <bdi>{told((one) => one.word, word)}</bdi>
          </p>
          {point && (
            <p
              className="mt-1 text-point/[1.35] text-balance wrap-anywhere @max-plate/plate:mt-0"
              dir="ltr"
            >
              {told((one) => one.point?.sentence, <PointSentence sentence={point.sentence} />)}
            </p>
          )}
          {point?.note && (
            <p className="mt-1 max-w-[36ch] text-s/[1.4] text-balance text-ink-2" dir="auto">
              {told((one) => one.point?.note, <TextOrWithheld>{point.note}</TextOrWithheld>)}
            </p>
          )}
          {rating && reply && (
            <p className="mt-1 text-point/[1.35] text-balance wrap-anywhere @max-plate/plate:mt-0">
              {told((one) => one.rating, <Rated rating={rating} by={reply.voice} />)}
            </p>
          )}
          {reply && !point && !rating && (
            <p className="mt-1 text-ui/[1.4] text-balance text-ink-2 @max-plate/plate:mt-0">
              <bdi>No editor has yet read which points it answers.</bdi>
            </p>
          )}
          {tally && (
            <p className="mt-2 text-s/[1.4] text-ink-2 @max-plate/plate:mt-0.5">
              <a className="inline-flex min-h-6 items-center" href={pointsHref}>
                <bdi dir="ltr">{told((one) => one.tally, tally)}</bdi>
              </a>
            </p>
          )}
        </div>
        {reply ? (
          <Side {...{ plate, told, touch, look }} place="reply" />
        ) : (
          <NoReply silence={silence} />
        )}
        <p
          className={`${styles.dates} pt-4 text-s/[1.4] lining-nums tabular-nums @max-plate/plate:pt-1.5`}
        >
          <span className="font-semibold">
            <bdi>{told((one) => one.claim.when, claim.when)}</bdi>
          </span>
          <span className="text-center text-ink-2 @max-plate/plate:hidden">
            <bdi dir="ltr">{told((one) => one.gap, gap)}</bdi>
          </span>
          <span className="font-semibold">
            <bdi>{told((one) => one.reply?.when, reply?.when)}</bdi>
          </span>
        </p>
      </figure>
    </div>
  );
}

const nameOf = ({ claim, reply }: PlateView) =>
  reply
    ? `What ${voiceInText(claim.voice)} said, and what ${voiceInText(reply.voice)} answered`
    : `What ${voiceInText(claim.voice)} said`;
