import { Said } from "@/components/statement/said";
import { VoiceText } from "@/components/statement/voice";
import { Label } from "@/components/ui/label";
import { NoneBox } from "@/components/ui/none-box";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Ruled } from "@/components/ui/ruled";
import { Icon } from "@/components/ui/sign";
import { Timed } from "@/components/ui/timed";
import { WithheldBars } from "@/components/ui/withheld";
import { formLabel } from "@/lib/comparison/form-label";
import { languageOf } from "@/lib/direction";
import { voiceInText } from "@/lib/people/voice";
import { withheldText } from "@/lib/versions/commitments";
import type { PlateView, PlateWords } from "@/lib/views/plate";
import type { Told } from "./differing";
import styles from "./half-minute.module.css";

/** What a matter without a reply shows in its place: as much room, and what was done to find one. */
export function NoReply({ silence }: { silence: string | null }) {
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
export type Touch = { href: string; number: number } | undefined;

/** How large words are set: on both sides alike. */
export type Look = "plate" | "longPlate";

/** One side of a plate: who says it, in what office, and the words. */
export function Side({
  plate,
  told,
  place,
  touch,
  look,
}: {
  plate: PlateView;
  told: Told;
  place: "claim" | "reply";
  touch: Touch;
  look: Look;
}) {
  const side = plate[place];
  if (!side) return null;
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
            {told(
              (one) => one[place] && voiceInText(one[place].voice),
              <VoiceText voice={voice} statementId={side.statementId} />,
            )}
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
                <bdi>
                  {told(
                    (one) => one[place]?.voice.speakers.map((row) => row.role).join("; "),
                    speaker.role,
                  )}
                </bdi>
              </span>
            ))}
          </p>
        )}
      </div>
      {words ? (
        <Words
          {...{ words, touch }}
          said={told((one) => one[place]?.words?.text, <Said words={words} look={look} />)}
          label={told(
            ({ [place]: one }) => one?.words && [formLabel(one.words), one.words.translatedBy],
            formLabel(words),
          )}
        />
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

function Words({
  words,
  touch,
  said,
  label,
}: {
  words: PlateWords;
  touch: Touch;
  said: React.ReactNode;
  /** What form they have. */
  label: React.ReactNode;
}) {
  const { form, language, translatedBy, part } = words;
  return (
    <>
      <Label className="mt-3 flex items-center gap-1.5 @max-plate/plate:mt-1.5">
        {form && <Icon name={icons[form]} size="mark" />}
        <bdi className="breaks">
          {label}
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
