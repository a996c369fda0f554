import { cache } from "react";
import { leadOnMerged } from "@/app/(reader)/lead-on";
import { metadataOrNowhere, orNowhere } from "@/app/(reader)/or-nowhere";
import { PairPage } from "@/components/pair/pair-page";
import { Gone } from "@/components/ui/gone";
import { getPairApart } from "@/db/public/pages-apart";
import { findGone } from "@/db/public/queries/gone";
import { getRechecks } from "@/db/public/queries/rechecks";
import { alternatesAt } from "@/lib/alternates";
import { pairInText } from "@/lib/citation";
import { metaTagsOf } from "@/lib/citing/meta-tags";
import { workOfPair } from "@/lib/citing/pages";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import { shownLink } from "@/lib/shown-link";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";
import { cardOf } from "@/lib/views/card";
import { capturesIn } from "@/lib/views/way";

interface Props {
  params: Promise<{ id: string }>;
}

const get = cache(async (id: string) => {
  const pair = asShown(await getPairApart(id));
  if (pair) return { pair };
  await leadOnMerged("rebuttals", id, urls.pair);
  return { gone: asShown(await findGone("rebuttals", id)) ?? nowhere() };
});

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

export const generateMetadata = metadataOrNowhere(async ({ params }: Props) => {
  const { id } = await params;
  const { pair } = await get(id);
  if (!pair) return { title: "Withdrawn pair", robots: { index: false } };
  const { title, matter } = pair.pair;
  const description = pairInText(cardOf(pair.pair, matter));
  const pictured = urls.pairVersion(matter.slug, pair.version.number, id);
  return {
    ...shownLink({ title, description, path: urls.pair(id), pictured }),
    alternates: alternatesAt(urls.pair(id), { card: true }),
    other: metaTagsOf(workOfPair(pair.pair, pair.version, readSettings().url)),
  };
});

export default orNowhere(async function Page({ params }: Props) {
  const { id } = await params;
  const { pair, gone } = await get(id);
  if (!pair) {
    const lastHref = urls.pairVersion(gone.matter.slug, gone.lastVersion, id);
    return <Gone gone={gone} what="pair" lastHref={lastHref} />;
  }
  const rechecks = await getRechecks(
    capturesIn([...pair.pair.claim.ways, ...pair.pair.reply.ways]),
  );
  return <PairPage {...pair} rechecks={rechecks} origin={readSettings().url} />;
});
