import { Said } from "@/components/statement/said";
import { Names } from "@/components/statement/voice";
import { Amended } from "@/components/ui/amended";
import { Label } from "@/components/ui/label";
import { NoneBox } from "@/components/ui/none-box";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Ruled } from "@/components/ui/ruled";
import { formLabel } from "@/lib/comparison/form-label";
import { wordsOn } from "@/lib/comparison/in-short";
import { languageOf } from "@/lib/direction";
import { type Amendments, nothingAmended, spot } from "@/lib/versions/amended";
import type { PairSide, SaidOnPoint } from "@/lib/views/pair";
import { stancePositions } from "@/lib/vocabulary";

/** What one side says to a point: the words, their form and the stance; silence is said in words. */
export function Side({
  stance,
  side,
  takesAllBack = false,
  marks = nothingAmended.marks,
}: {
  /** With a reason, where that stands with the words. */
  stance: (SaidOnPoint & { reason?: string | null }) | null;
  side: Pick<PairSide, "record" | "voice" | "partyIndex" | "quotations">;
  /** Whether silence on the point takes it back. */
  takesAllBack?: boolean;
  marks?: Amendments;
}) {
  if (!stance && takesAllBack) {
    return <NoneBox compact>Takes the statement back, and names no point of it.</NoneBox>;
  }
  const words = wordsOn(side, stance);
  if (!stance || !words) {
    return (
      <NoneBox compact>
        {side.voice.attributedBy ? (
          <>
            The words attributed to <Names speakers={side.voice.speakers} /> say nothing on this.
          </>
        ) : (
          <>
            No statement on this is on record from <Names speakers={side.voice.speakers} /> here.
          </>
        )}
      </NoneBox>
    );
  }
  const { dir } = languageOf(words.language);
  return (
    <Ruled
      verbatim={words.form === "verbatim"}
      dir={dir === "rtl" ? "rtl" : undefined}
      compact
      className={partyTint(side.partyIndex)}
    >
      <p className="said text-point/[1.45] max-tablet:text-brief/[1.42] max-tablet:hyphens-auto">
        <Said words={words} />
      </p>
      <Label weight="medium" className="mt-0.5" dir="ltr">
        <PartyMark index={side.partyIndex} className="me-[0.3rem] hidden max-tablet:inline-block" />
        {formLabel(words)}. On this point:{" "}
        <Amended mark={marks.get(spot(stance.id, "stance"))}>
          {stancePositions[stance.position].label.toLowerCase()}
        </Amended>
      </Label>
      {stance.reason && (
        <p className="mt-1 text-s/[1.4] text-ink-2" dir="ltr">
          <b>Why:</b> <bdi>{stance.reason}</bdi>
        </p>
      )}
    </Ruled>
  );
}
