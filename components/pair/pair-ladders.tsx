import { spineLook } from "@/components/comparison/spine";
import { Ladder } from "@/components/custody/custody";
import { Facing } from "@/components/ui/facing";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Section } from "@/components/ui/section";
import type { PairView, StatementView } from "@/lib/comparison/view";
import { custodyLadder, type Rung, wayOf } from "@/lib/custody";
import type { MatterDocument } from "@/lib/document/document";
import { groupBy } from "@/lib/group";

/** How the words of both sides reached us, side by side, hop by hop. */
export function PairLadders({ pair, document }: { pair: PairView; document: MatterDocument }) {
  const sides = [pair.claim, pair.reply].map((side) => ({ side, ways: waysOf(side, document) }));
  const [claim, reply] = sides.map(({ ways }) => stepsOf(ways.flatMap((way) => way.rungs)));
  const shared = [...(claim ?? [])].filter((id) => reply?.has(id)).length;
  const [first, second] = sides.map(({ side, ways }) => (
    <div className={partyTint(side.partyIndex)} key={side.record.id}>
      <h3 className="mb-3 flex items-center gap-2 border-t-3 border-party pt-2.5 text-ui font-strong *:breaks">
        <PartyMark index={side.partyIndex} />
        <bdi>{side.speaker.name}</bdi>
      </h3>
      {ways.map(({ rungs, quotations }) => (
        <div key={[...stepsOf(rungs)].join()}>
          {ways.length > 1 && (
            <p className="text-s/[1.5] text-ink-2">
              {quotations} of {side.quotations.length} quotations
            </p>
          )}
          <Ladder rungs={rungs} />
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
              : `${shared} ${shared === 1 ? "step is" : "steps are"} the same for both`}
          </p>
        </div>
        {second}
      </Facing>
    </Section>
  );
}

/** The steps that two sides can have in common: occasions, sources, captures. */
function stepsOf(rungs: Rung[]): Set<string> {
  return new Set(
    rungs.flatMap((rung) => {
      if (rung.kind === "source") return rung.source.id;
      if (rung.kind === "capture") return rung.capture.id;
      return rung.kind === "occasion" ? rung.occasion.id : [];
    }),
  );
}

function waysOf(side: StatementView, document: MatterDocument) {
  const ladders = side.quotations.map(({ record }) => custodyLadder(document, record));
  const ways = groupBy(ladders, wayOf);
  return [...ways.values()].map((group) => ({ rungs: group[0] ?? [], quotations: group.length }));
}
