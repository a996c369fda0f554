import { Said } from "@/components/statement/said";
import { VoiceText } from "@/components/statement/voice";
import { SilentOnPoint } from "@/components/statement/words";
import { Label } from "@/components/ui/label";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Ruled } from "@/components/ui/ruled";
import { formLabel } from "@/lib/comparison/form-label";
import { formatEdtf } from "@/lib/dates/format";
import { languageOf } from "@/lib/direction";
import { type CardSide, mostOnCard } from "@/lib/views/card";
import { beginningOf } from "@/lib/wording";

/** One side of a card: who, when, and the beginning of the words; the full record has them all. */
export function CardSideView({ side: { voice, dating, partyIndex, words } }: { side: CardSide }) {
  const isCut = words && beginningOf(words.text, mostOnCard).isCut;
  return (
    <div className={partyTint(partyIndex)}>
      <Label className="mb-0.5">
        <PartyMark index={partyIndex} /> <VoiceText voice={voice} />,{" "}
        {formatEdtf(dating?.edtf ?? null)}
      </Label>
      {words ? (
        <>
          <Ruled
            as="p"
            verbatim={words.form === "verbatim"}
            dir={languageOf(words.language).dir === "rtl" ? "rtl" : undefined}
          >
            <Said words={words} most={mostOnCard} look="card" />
          </Ruled>
          <Label className="mb-0.5">
            {formLabel(words)}
            {isCut && ", shortened"}
          </Label>
        </>
      ) : (
        <SilentOnPoint />
      )}
    </div>
  );
}
