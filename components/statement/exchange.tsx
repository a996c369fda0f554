import { partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import { urls } from "@/lib/urls";
import type { ExchangeView } from "@/lib/views/exchange";
import { rebuttalTypes, rebuttalWord } from "@/lib/vocabulary";
import { ByLine } from "./by-line";
import { PointLine } from "./point-line";
import { SilentOnPoint, Words } from "./words";

/**
 * A rebuttal seen from one of its statements: its sign, which leads to the pair, the point it turns on, and what the
 * statement at the other end says on that point.
 */
export function Exchange({ exchange }: { exchange: ExchangeView }) {
  const { id, type, point, other, words, moreQuotations } = exchange;
  return (
    <div
      className={`grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 gap-y-2 border-t border-rule py-4 max-tablet:grid-cols-1 ${partyTint(other.partyIndex)}`}
    >
      <a
        className="inline-flex flex-col items-start gap-[0.4em] self-start text-ui font-semibold max-tablet:flex-row max-tablet:items-center"
        href={urls.pair(id)}
      >
        <Sign name={rebuttalTypes[type].sign} size="gap" />
        {rebuttalWord(type)}
      </a>
      <div>
        {point && <PointLine short={point} />}
        <ByLine statement={other} />
        {words ? <Words words={words} others={moreQuotations} /> : <SilentOnPoint />}
      </div>
    </div>
  );
}
