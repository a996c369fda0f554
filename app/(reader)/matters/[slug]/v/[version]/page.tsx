import { cache } from "react";
import { leadOn } from "@/app/(reader)/lead-on";
import { comparisonOf } from "@/app/(reader)/matters/comparison-of";
import { metadataOrNowhere, orNowhere } from "@/app/(reader)/or-nowhere";
import { getMatterVersion } from "@/db/public/queries/matters";
import { alternatesAt } from "@/lib/alternates";
import { metaTagsOf } from "@/lib/citing/meta-tags";
import { workOfVersion } from "@/lib/citing/pages";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import { numberOrNowhere } from "@/lib/number-in";
import { shownLink } from "@/lib/shown-link";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Props {
  params: Promise<{ slug: string; version: string }>;
}

const get = cache(async (slug: string, version: string) => {
  const number = numberOrNowhere(version);
  await leadOn(slug, (now) => urls.matterVersion(now, number));
  return asShown(await getMatterVersion(slug, number)) ?? nowhere();
});

export function generateStaticParams() {
  return [];
}

export const generateMetadata = metadataOrNowhere(async ({ params }: Props) => {
  const { slug, version } = await params;
  const shown = (await get(slug, version)).version;
  const { question, summary } = shown.document.matter;
  const path = urls.matterVersion(slug, Number(version));
  const isShown = shown.withdrawal === null;
  return {
    ...shownLink({
      ...{ title: `${question} (version ${version})`, description: summary || question, path },
      pictured: isShown ? path : undefined,
    }),
    alternates: alternatesAt(path, {
      card: true,
      feed: (format) => urls.feed(urls.matter(slug), format),
    }),
    robots: { index: false },
    ...(isShown && {
      other: metaTagsOf(workOfVersion(shown, readSettings().url)),
    }),
  };
});

export default orNowhere(async function Page({ params }: Props) {
  const { slug, version } = await params;
  const page = await get(slug, version);
  return comparisonOf(page, { isPinned: true });
}, "matters");
