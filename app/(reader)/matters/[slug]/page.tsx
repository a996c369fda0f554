import { cache } from "react";
import { leadOn } from "@/app/(reader)/lead-on";
import { comparisonOf } from "@/app/(reader)/matters/comparison-of";
import { metadataOrNowhere, orNowhere } from "@/app/(reader)/or-nowhere";
import { getMatter, listNewestSlugs } from "@/db/public/queries/matters";
import { alternatesAt } from "@/lib/alternates";
import { metaTagsOf } from "@/lib/citing/meta-tags";
import { workOfVersion } from "@/lib/citing/pages";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import { shownLink } from "@/lib/shown-link";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Props {
  params: Promise<{ slug: string }>;
}

const get = cache(async (slug: string) => {
  await leadOn(slug, urls.matter);
  return asShown((await getMatter(slug)) ?? nowhere());
});

export async function generateStaticParams() {
  return (await listNewestSlugs(20)).map((slug) => ({ slug }));
}

export const generateMetadata = metadataOrNowhere(async ({ params }: Props) => {
  const { version } = await get((await params).slug);
  const { slug, question, summary } = version.document.matter;
  const isShown = version.withdrawal === null;
  return {
    ...shownLink({
      ...{ title: question, description: summary || question, path: urls.matter(slug) },
      pictured: isShown ? urls.matterVersion(slug, version.number) : undefined,
    }),
    alternates: alternatesAt(urls.matter(slug), {
      card: true,
      feed: (format) => urls.feed(urls.matter(slug), format),
    }),
    ...(isShown && {
      other: metaTagsOf(workOfVersion(version, readSettings().url)),
    }),
  };
});

export default orNowhere(async function Page({ params }: Props) {
  const page = await get((await params).slug);
  return comparisonOf(page);
}, "matters");
