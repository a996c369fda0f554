import type { ListedExchange } from "@/lib/document/front";
import { ExchangeRow } from "./exchange-row";

/** Exchanges one below the other. */
export function ExchangeList({ exchanges }: { exchanges: ListedExchange[] }) {
  return (
    <ol>
      {exchanges.map((exchange) => (
        <ExchangeRow key={exchange.id} exchange={exchange} />
      ))}
    </ol>
  );
}
