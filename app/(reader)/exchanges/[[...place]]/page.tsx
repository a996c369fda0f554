import { metadataOrNowhere, orNowhere } from "@/app/(reader)/or-nowhere";
import { signAndWord } from "@/components/front/exchange-sign";
import { ExchangesPage } from "@/components/front/exchanges-page";
import { countExchanges, listExchanges } from "@/db/public/queries/exchanges";
import { alternatesAt } from "@/lib/alternates";
import { exchangeSlug, signOfSlug } from "@/lib/exchanges";
import { nowhere } from "@/lib/nowhere";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Props {
  params: Promise<{ place?: string[] }>;
}

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

/** "/exchanges", then a sign, then "from" and the exchange to begin with; each part may be left out. */
function placeIn(parts: string[] = []) {
  const sign = signOfSlug(parts[0] ?? "");
  const [word, from, ...more] = sign ? parts.slice(1) : parts;
  if ((word !== undefined && (word !== "from" || !from)) || more.length > 0) nowhere();
  return { sign, from };
}

export const generateMetadata = metadataOrNowhere(async ({ params }: Props) => {
  const { sign, from } = placeIn((await params).place);
  const word = sign && signAndWord(sign).word;
  return {
    title: word ? `Exchanges: ${word}` : "Exchanges",
    description: "Who said what, and who answered it: every exchange on the record.",
    ...(from
      ? { robots: { index: false } }
      : { alternates: alternatesAt(urls.exchanges(sign && exchangeSlug(sign))) }),
  };
});

export default orNowhere(async function Page({ params }: Props) {
  const { sign, from } = placeIn((await params).place);
  const [list, counts] = await Promise.all([listExchanges({ sign, from }), countExchanges()]);
  // Only addresses that the list itself gives are pages: nobody can fill a cache with others.
  if (from && list.exchanges[0]?.id !== from) nowhere();
  return <ExchangesPage {...asShown(list)} counts={counts} sign={sign ?? null} first={!from} />;
});
