import { ColumnHead } from "@/components/ui/column-head";
import { Columns } from "@/components/ui/columns";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import type { ExchangeView } from "@/lib/views/exchange";
import { Exchange } from "./exchange";

/** What a statement answers, and what answers it, at equal width. */
export function Exchanges({
  answers,
  answeredBy,
}: {
  answers: ExchangeView[];
  answeredBy: ExchangeView[];
}) {
  return (
    <Section id="exchange" title="What it answers, what answers it">
      <Columns>
        <Side title="It answers" exchanges={answers} empty="It answers no statement on record." />
        <Side title="Answered by" exchanges={answeredBy} empty="No reply to it is on record." />
      </Columns>
    </Section>
  );
}

function Side({
  title,
  exchanges,
  empty,
}: {
  title: string;
  exchanges: ExchangeView[];
  empty: string;
}) {
  return (
    <div>
      <ColumnHead count={exchanges.length}>{title}</ColumnHead>
      {exchanges.length === 0 && <NoneBox>{empty}</NoneBox>}
      {exchanges.map((exchange) => (
        <Exchange key={exchange.id} exchange={exchange} />
      ))}
    </div>
  );
}
