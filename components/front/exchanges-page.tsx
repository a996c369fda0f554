import { Crumb } from "@/components/layout/crumb";
import { NoneBox } from "@/components/ui/none-box";
import { PageHead } from "@/components/ui/page-head";
import { Title, UnderTitle } from "@/components/ui/title";
import type { ListedExchange } from "@/lib/document/front";
import { type ExchangeCounts, type ExchangeSign, exchangeSlug, readOf } from "@/lib/exchanges";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import { ExchangeFilter } from "./exchange-filter";
import { ExchangeList } from "./exchange-list";
import { signAndWord } from "./exchange-sign";

interface Props {
  exchanges: ListedExchange[];
  /** The exchange with which the list goes on; null at its end. */
  next: string | null;
  counts: ExchangeCounts;
  /** What the list holds; null for all that somebody has read. */
  sign: ExchangeSign | null;
  /** Whether the list begins here. */
  first: boolean;
}

/** Exchanges of all matters, what was said last first. */
export function ExchangesPage({ exchanges, next, counts, sign, first }: Props) {
  const slug = sign ? exchangeSlug(sign) : "";
  const count = sign ? counts[sign] : readOf(counts);
  return (
    <div className="page-width pt-part">
      <Crumb
        flush
        trail={[
          { name: "Matters", href: urls.matters() },
          ...(sign ? [{ name: "Exchanges", href: urls.exchanges() }] : []),
          { name: sign ? signAndWord(sign).word : "Exchanges" },
        ]}
      />
      <PageHead of="list">
        <div>
          <Title size="page">{sign ? `Exchanges: ${signAndWord(sign).word}` : "Exchanges"}</Title>
          <UnderTitle>{aboutList(sign, count)}</UnderTitle>
        </div>
      </PageHead>
      <ExchangeFilter counts={counts} current={sign ?? "all"} />
      <div className="max-w-224 pt-8">
        {exchanges.length === 0 ? (
          <NoneBox>No such exchange is on the record.</NoneBox>
        ) : (
          <ExchangeList exchanges={exchanges} />
        )}
        <nav
          className="mt-6 flex gap-6 text-ui max-tablet:*:inline-flex max-tablet:*:min-h-11 max-tablet:*:items-center"
          aria-label="Pages of exchanges"
        >
          {!first && <a href={urls.exchanges(slug)}>Newest exchanges</a>}
          {next && (
            <a href={urls.exchanges(slug, next)} rel="next">
              Older exchanges
            </a>
          )}
        </nav>
      </div>
    </div>
  );
}

function aboutList(sign: ExchangeSign | null, count: number): string {
  if (sign === "unclassified")
    return `${counted(count, "reply", "replies")} that nobody has read: how ${count === 1 ? "it stands" : "they stand"} to the claim is not known. What was said last comes first.`;
  if (sign === "no_reply")
    return `${counted(count, "time")} a reply was looked for and not found. What was said last comes first.`;
  return `${count.toLocaleString("en-GB")} on the record, what was said last first.`;
}
