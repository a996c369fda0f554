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
    <div className={`xch ${partyTint(statement.partyIndex)}`}>
      <a className="rel" href={urls.pair(id)}>
        <Sign name={rebuttalTypes[type].sign} />
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
