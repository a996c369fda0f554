import { FilterBar } from "@/components/ui/filter-bar";
import { Sign } from "@/components/ui/sign";
import { ToggleLink } from "@/components/ui/toggle";
import {
  type ExchangeCounts,
  type ExchangeSign,
  exchangeSigns,
  exchangeSlug,
  readOf,
} from "@/lib/exchanges";
import { urls } from "@/lib/urls";
import { signAndWord } from "./exchange-sign";

/** Exchanges by sign, each with how many there are; those that nobody has read are not among them. */
export function ExchangeFilter({
  counts,
  current,
}: {
  counts: ExchangeCounts;
  /** What the page shows; "all" for every sign. */
  current: ExchangeSign | "all";
}) {
  const signs = exchangeSigns.filter(
    (sign) => sign !== "unclassified" && (counts[sign] > 0 || sign === current),
  );
  return (
    <FilterBar label="Exchanges by sign" scrolls>
      <ToggleLink
        href={urls.exchanges()}
        count={readOf(counts).toLocaleString("en-GB")}
        current={current === "all" ? "true" : undefined}
      >
        All
      </ToggleLink>
      {signs.map((key) => {
        const { sign, word } = signAndWord(key);
        return (
          <ToggleLink
            key={key}
            href={urls.exchanges(exchangeSlug(key))}
            count={counts[key].toLocaleString("en-GB")}
            current={key === current ? "true" : undefined}
          >
            <Sign name={sign} size="choice" />
            {word}
          </ToggleLink>
        );
      })}
    </FilterBar>
  );
}
