import { PointLine } from "@/components/statement/point-line";
import { Said } from "@/components/statement/said";
import { VoiceText } from "@/components/statement/voice";
import { SilentOnPoint } from "@/components/statement/words";
import { Label } from "@/components/ui/label";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Ruled } from "@/components/ui/ruled";
import { Sign } from "@/components/ui/sign";
import { formLabel } from "@/lib/comparison/form-label";
import { formatEdtf } from "@/lib/dates/format";
import { languageOf } from "@/lib/direction";
import type { PublishedVersion } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import type { CardSide, CardView } from "@/lib/views/card";
import { rebuttalTypes, rebuttalWord } from "@/lib/vocabulary";
import { beginningOf, checkedBy } from "@/lib/wording";

/** Code points of each side that a card holds; the full record has them all. */
const mostShown = 260;

/** The pair on a card, for other sites: both sides at equal size, and the way to the full record. */
export function EmbedCard({
  card,
  version: { number, approvedBy },
  origin,
  size = "card",
}: {
  card: CardView;
  version: Pick<PublishedVersion, "number" | "approvedBy">;
  origin: string;
  /** As wide as a card, or as the frame that shows it alone. */
  size?: "card" | "page";
}) {
  const { record, matter, point, claim, reply } = card;
  const href = new URL(urls.pairVersion(matter.slug, number, record.id), origin).href;
  return (
    <section
      className={`w-full border border-rule-2 bg-sheet text-ui wrap-anywhere *:min-w-0 *:px-3.5 *:py-3 *:not-first:border-t *:not-first:border-rule ${size === "page" ? "max-w-200 min-[36rem]:mx-auto" : "max-w-90"}`}
      aria-label="Claim and reply, card"
    >
      <p dir="auto">
        <b>{matter.question}</b>
      </p>
      {point && <PointLine short={point} />}
      <Side side={claim} />
      <p className="flex items-center gap-2 bg-well font-strong">
        <Sign name={rebuttalTypes[record.type].sign} />
        {rebuttalWord(record.type)}
      </p>
      <Side side={reply} />
      <p className="text-s/[1.5] text-ink-2">
        {checkedBy(approvedBy)}, version {number}.{" "}
        <a href={href} target="_blank" rel="noopener">
          Full record at Gainsay
        </a>
      </p>
    </section>
  );
}

function Side({ side: { voice, dating, partyIndex, words } }: { side: CardSide }) {
  const isCut = words && beginningOf(words.text, mostShown).isCut;
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
            <Said words={words} most={mostShown} look="card" />
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
