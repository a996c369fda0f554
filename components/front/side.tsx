import { Said } from "@/components/statement/said";
import { VoiceText } from "@/components/statement/voice";
import { SilentOnPoint } from "@/components/statement/words";
import { Label } from "@/components/ui/label";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { formLabel } from "@/lib/comparison/form-label";
import { languageOf } from "@/lib/direction";
import type { FrontSide } from "@/lib/document/front";

/** Code points of each side that a list shows. */
const mostShown = 200;

/** Of one side, under a line in its colour: who, then what. */
export function Side({
  name,
  index,
  children,
}: {
  /** Who it is. */
  name: React.ReactNode;
  index: number;
  children: React.ReactNode;
}) {
  return (
    <div className={`breaks border-t-2 border-party pt-2 ${partyTint(index)}`}>
      <p className="flex items-baseline gap-[0.4rem] text-s/[1.35]">
        <PartyMark index={index} />
        <b className="font-strong">{name}</b>
      </p>
      {children}
    </div>
  );
}

/** What somebody said on the point of an exchange. Words that are not the speaker's own say whose they are. */
export function Speaking({ side: { voice, partyIndex, words } }: { side: FrontSide }) {
  return (
    <Side name={<VoiceText voice={voice} />} index={partyIndex}>
      {words ? (
        <>
          <p className="mt-0.5" dir={languageOf(words.language).dir}>
            <Said words={words} most={mostShown} look="row" />
          </p>
          <Label>{formLabel(words)}</Label>
        </>
      ) : (
        <SilentOnPoint />
      )}
    </Side>
  );
}
