import { Said } from "@/components/statement/said";
import { VoiceText } from "@/components/statement/voice";
import { formLabel } from "@/components/statement/words";
import { Label } from "@/components/ui/label";
import { NoneBox } from "@/components/ui/none-box";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Ruled } from "@/components/ui/ruled";
import { Icon, Sign } from "@/components/ui/sign";
import { Timed } from "@/components/ui/timed";
import { TextOrWithheld, WithheldBars } from "@/components/ui/withheld";
import { languageOf } from "@/lib/direction";
import { voiceInText } from "@/lib/people/voice";
import { withheldText } from "@/lib/versions/commitments";
import type { PlateSide, PlateView, PlateWords } from "@/lib/views/plate";
import styles from "./half-minute.module.css";
import { PointSentence } from "./point-sentence";

interface Props {
  plate: PlateView;
  /** Where all points of the exchange stand. */
  pointsHref: string;
  /** Address of a point by its number, where touching the words shows what they rest on. */
  pointHref?: (number: number) => string;
}

/** Who said what, who answered it, and what exactly is denied: an exchange to be read in half a minute. */
export function HalfMinute({ plate, pointsHref, pointHref }: Props) {
  const { claim, reply, point, sign, word, tally, gap, rating, silence, isLong } = plate;
  const look = isLong ? "longPlate" : "plate";
  const touch =
    point && pointHref ? { href: pointHref(point.number), number: point.number } : undefined;
  return (
    <div className={styles.frame}>
      <figure className={styles.plate} aria-label={nameOf(plate)} data-plate>
        <Side side={claim} touch={touch} look={look} />
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
            <bdi>{word}</bdi>
          </p>
          {point && (
            <p
              className="mt-1 text-point/[1.35] text-balance wrap-anywhere @max-plate/plate:mt-0"
              dir="ltr"
            >
              <PointSentence sentence={point.sentence} />
            </p>
          )}
          {point?.note && (
            <p className="mt-1 max-w-[36ch] text-s/[1.4] text-balance text-ink-2" dir="auto">
              <TextOrWithheld>{point.note}</TextOrWithheld>
            </p>
          )}
          {rating && (
            <p className="mt-1 text-point/[1.35] text-balance wrap-anywhere @max-plate/plate:mt-0">
              “<bdi>{rating.rating}</bdi>”
              {rating.scale && (
                <span className="block text-s/[1.4] text-ink-2">
                  on the scale <bdi>{rating.scale}</bdi>
                </span>
              )}
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
                <bdi dir="ltr">{tally}</bdi>
              </a>
            </p>
          )}
        </div>
        {reply ? <Side side={reply} touch={touch} look={look} /> : <NoReply silence={silence} />}
        <p
          className={`${styles.dates} pt-4 text-s/[1.4] lining-nums tabular-nums @max-plate/plate:pt-1.5`}
        >
          <span className="font-semibold">
            <bdi>{claim.when}</bdi>
          </span>
          <span className="text-center text-ink-2 @max-plate/plate:hidden">
            <bdi dir="ltr">{gap}</bdi>
          </span>
          <span className="font-semibold">
            <bdi>{reply?.when}</bdi>
          </span>
        </p>
      </figure>
    </div>
  );
}

/** What a matter without a reply shows in its place: as much room, and what was done to find one. */
function NoReply({ silence }: { silence: string | null }) {
  return (
    <div className={`${styles.side} border-t-3 border-dashed border-rule-2 pt-2.5`}>
      <p className="text-l/[1.3] font-strong @max-plate/plate:text-brief">Nobody on record</p>
      <span />
      <NoneBox className="self-stretch" compact>
        <bdi>
          <Timed>{silence ?? "No search for one is on record."}</Timed>
        </bdi>
      </NoneBox>
    </div>
  );
}

/** Where touching words leads, and the number of the point that they speak to. */
type Touch = { href: string; number: number } | undefined;

/** How large words are set: on both sides alike. */
type Look = "plate" | "longPlate";

function Side({ side, touch, look }: { side: PlateSide; touch: Touch; look: Look }) {
  const { voice, partyIndex, words } = side;
  const inRole = voice.speakers.filter((speaker) => speaker.role);
  const isAlone = voice.speakers.length === 1 && !voice.attributedBy;
  return (
    <div
      className={`${styles.side} border-t-3 border-party pt-2.5 @max-plate/plate:pt-2 ${partyTint(partyIndex)}`}
      data-side-of-plate
    >
      <div className="wrap-anywhere">
        <p className="flex items-baseline gap-2 text-l/[1.3] text-balance @max-plate/plate:gap-1.5 @max-plate/plate:text-brief/[1.25]">
          <PartyMark index={partyIndex} className="translate-y-[0.1em]" />
          <b className="font-strong">
            <VoiceText voice={voice} statementId={side.statementId} />
          </b>
        </p>
        {inRole.length > 0 && (
          <p
            className="ps-6.5 text-ui/[1.35] text-balance text-ink-2 @max-plate/plate:ps-5.25 @max-plate/plate:text-s/[1.3]"
            dir={isAlone ? "auto" : undefined}
          >
            {inRole.map((speaker, index) => (
              <span key={speaker.slug}>
                {index > 0 && "; "}
                {!isAlone && (
                  <>
                    <bdi>{speaker.name}</bdi>:{" "}
                  </>
                )}
                <bdi>{speaker.role}</bdi>
              </span>
            ))}
          </p>
        )}
      </div>
      {words ? (
        <Words words={words} touch={touch} look={look} />
      ) : (
        <>
          <span />
          <NoneBox compact>
            <bdi>Says nothing on this point that is on record.</bdi>
          </NoneBox>
        </>
      )}
    </div>
  );
}

const icons = { verbatim: "quote", reported: "reported", paraphrase: "paraphrase" } as const;

function Words({ words, touch, look }: { words: PlateWords; touch: Touch; look: Look }) {
  const { form, language, translatedBy, part } = words;
  const said = <Said words={words} look={look} />;
  return (
    <>
      <Label className="mt-3 flex items-center gap-1.5 @max-plate/plate:mt-1.5">
        {form && <Icon name={icons[form]} size="mark" />}
        <bdi className="breaks">
          {formLabel(words)}
          {translatedBy && (
            <>
              , translated by <bdi>{translatedBy}</bdi>
            </>
          )}
          {part && `, ${part}`}
        </bdi>
      </Label>
      {words.text === withheldText ? (
        <WithheldBars />
      ) : (
        <Ruled
          as="p"
          verbatim={form === "verbatim"}
          compact
          dir={languageOf(language).dir === "rtl" ? "rtl" : undefined}
          className="self-start pt-0.5 pb-1"
        >
          {touch ? (
            <a className="no-underline" href={touch.href} data-points={touch.number}>
              {said}
            </a>
          ) : (
            said
          )}
        </Ruled>
      )}
    </>
  );
}

const nameOf = ({ claim, reply }: PlateView) =>
  reply
    ? `What ${voiceInText(claim.voice)} said, and what ${voiceInText(reply.voice)} answered`
    : `What ${voiceInText(claim.voice)} said`;
