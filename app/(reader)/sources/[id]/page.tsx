import { cache } from "react";
import { leadOnMerged } from "@/app/(reader)/lead-on";
import { metadataOrNowhere, orNowhere } from "@/app/(reader)/or-nowhere";
import { SourcePage } from "@/components/source/source-page";
import { Gone } from "@/components/ui/gone";
import { findGone } from "@/db/public/queries/gone";
import { getRechecks } from "@/db/public/queries/rechecks";
import { getSource, listSourceStatements } from "@/db/public/queries/sources";
import { alternatesAt } from "@/lib/alternates";
import { nowhere } from "@/lib/nowhere";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Props {
  params: Promise<{ id: string }>;
}

const get = cache(async (id: string) => {
  const shown = asShown(await getSource(id));
  if (shown) return { shown };
  await leadOnMerged("sources", id, (now) => urls.source(now));
  return { gone: asShown(await findGone("sources", id)) ?? nowhere() };
});

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

export const generateMetadata = metadataOrNowhere(async ({ params }: Props) => {
  const { shown } = await get((await params).id);
  if (!shown) return { title: "Withdrawn source", robots: { index: false } };
  const { source } = shown;
  return { title: source.title, alternates: alternatesAt(urls.source(source.id)) };
});

export default orNowhere(async function Page({ params }: Props) {
  const { shown, gone } = await get((await params).id);
  if (!shown) {
    const lastHref = urls.matterVersion(gone.matter.slug, gone.lastVersion);
    return <Gone gone={gone} what="source" lastHref={lastHref} />;
  }
  const { id } = shown.source;
  const [{ taken, next }, rechecks] = await Promise.all([
    listSourceStatements(id, undefined).then(asShown),
    getRechecks(shown.captures.map((capture) => capture.id)),
  ]);
  const moreHref = next && urls.sourceStatements(id);
  return <SourcePage {...shown} {...{ taken, moreHref, rechecks }} />;
});
