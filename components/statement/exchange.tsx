import { partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import type { ExcerptPair } from "@/lib/comparison/excerpt-view";
import { pairInShort, statementWords } from "@/lib/comparison/in-short";
import { urls } from "@/lib/urls";
import { rebuttalTypes } from "@/lib/vocabulary";
import { ByLine } from "./by-line";
import { PointLine } from "./point-line";
import { Words, WordsOnPoint } from "./words";

/**
 * A rebuttal seen from one of its statements: its sign, which leads to the pair, the point it turns on, and what the
 * statement at the other end says on that point.
 */
export function Exchange({ pair, other }: { pair: ExcerptPair; other: "claim" | "reply" }) {
  const { id, type } = pair.record;
  const statement = pair[other];
  const short = pairInShort(pair);
  return (
    <div
      className={`grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 gap-y-2 border-t border-rule py-4 max-tablet:grid-cols-1 ${partyTint(statement.partyIndex)}`}
    >
      <a
        className="inline-flex flex-col items-start gap-[0.4em] self-start text-ui font-semibold max-tablet:flex-row max-tablet:items-center"
        href={urls.pair(id)}
      >
        <Sign name={rebuttalTypes[type].sign} size="gap" />
        {rebuttalTypes[type].label}
      </a>
      <div>
        {short && <PointLine short={short} />}
        <ByLine statement={statement} />
        {short ? (
          <WordsOnPoint words={short[other]} />
        ) : (
          <Words words={statementWords(statement)} others={statement.quotations.length - 1} />
        )}
      </div>
    </div>
  );
}
