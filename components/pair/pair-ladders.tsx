import { spineLook } from "@/components/comparison/spine";
import { Ladder } from "@/components/custody/custody";
import { VoiceText } from "@/components/statement/voice";
import { Facing } from "@/components/ui/facing";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Section } from "@/components/ui/section";
import type { ToldRecheck } from "@/lib/recheck/told";
import type { PairPageView } from "@/lib/views/pair";
import { counted } from "@/lib/wording";

/** How the words of both sides reached us, side by side, hop by hop. */
export function PairLadders({
  pair,
  rechecks,
}: {
  pair: PairPageView;
  /** Whether the words still stand where they were captured, by capture. */
  rechecks?: ReadonlyMap<string, ToldRecheck> | undefined;
}) {
  const { sharedSteps: shared } = pair;
  const [first, second] = [pair.claim, pair.reply].map((side) => (
    <div className={partyTint(side.partyIndex)} key={side.record.id}>
      <h3 className="mb-3 flex items-center gap-2 border-t-3 border-party pt-2.5 text-ui font-strong *:breaks">
        <PartyMark index={side.partyIndex} />
        <span>
          <VoiceText voice={side.voice} />
        </span>
      </h3>
      {side.ways.map(({ rungs, quotations }) => (
        <div key={quotations[0]}>
          {side.ways.length > 1 && (
            <p className="text-s/[1.5] text-ink-2">
              {quotations.length} of {side.quotations.length} quotations
            </p>
          )}
          <Ladder rungs={rungs} rechecks={rechecks} />
        </div>
      ))}
    </div>
  ));
  return (
    <Section
      id="ladders"
      title="How the words reached us"
      dek="Filled steps are held by Gainsay; dashed ones are known of, and not held."
    >
      <Facing of="stacked" className="max-tablet:gap-y-4">
        {first}
        <div className={spineLook}>
          <p className="pt-3 leading-[1.4] text-ink-2">
            {shared === 0
              ? "No step is the same for both"
              : `${counted(shared, "step is", "steps are")} the same for both`}
          </p>
        </div>
        {second}
      </Facing>
    </Section>
  );
}
