import { cache } from "react";
import { leadOn } from "@/app/(reader)/lead-on";
import { metadataOrNowhere, orNowhere } from "@/app/(reader)/or-nowhere";
import { PairPage } from "@/components/pair/pair-page";
import { getPairVersion } from "@/db/public/queries/pairs";
import { alternatesAt } from "@/lib/alternates";
import { pairInText } from "@/lib/citation";
import { metaTagsOf } from "@/lib/citing/meta-tags";
import { workOfPair } from "@/lib/citing/pages";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import { numberOrNowhere } from "@/lib/number-in";
import { shownLink } from "@/lib/shown-link";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";
import { cardOf } from "@/lib/views/card";

interface Props {
  params: Promise<{ slug: string; version: string; id: string }>;
}

const get = cache(async (slug: string, version: string, id: string) => {
  const number = numberOrNowhere(version);
  await leadOn(slug, (now) => urls.pairVersion(now, number, id));
  return asShown(await getPairVersion(slug, number, id)) ?? nowhere();
});

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

export const generateMetadata = metadataOrNowhere(async ({ params }: Props) => {
  const { slug, version, id } = await params;
  const { pair, version: shown } = await get(slug, version, id);
  const path = urls.pairVersion(slug, Number(version), id);
  const description = pairInText(cardOf(pair, pair.matter));
  return {
    ...shownLink({
      ...{ title: `${pair.title} (version ${version})`, description, path, pictured: path },
    }),
    alternates: alternatesAt(path, { card: true }),
    robots: { index: false },
    other: metaTagsOf(workOfPair(pair, shown, readSettings().url)),
  };
});

export default orNowhere(async function Page({ params }: Props) {
  const { slug, version, id } = await params;
  return <PairPage {...(await get(slug, version, id))} origin={readSettings().url} isPinned />;
}, "matters");
