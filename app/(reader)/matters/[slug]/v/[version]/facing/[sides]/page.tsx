import { cache } from "react";
import { leadOn } from "@/app/(reader)/lead-on";
import { comparisonOf } from "@/app/(reader)/matters/comparison-of";
import { metadataOrNowhere, orNowhere } from "@/app/(reader)/or-nowhere";
import { getMatterVersion } from "@/db/public/queries/matters";
import { alternatesAt } from "@/lib/alternates";
import { sidesNamed } from "@/lib/comparison/facing";
import { nowhere } from "@/lib/nowhere";
import { numberOrNowhere } from "@/lib/number-in";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Props {
  params: Promise<{ slug: string; version: string; sides: string }>;
}

const get = cache(async (slug: string, version: string, sides: string) => {
  const number = numberOrNowhere(version);
  await leadOn(slug, (now) => urls.facing(now, sides, number));
  return asShown(await getMatterVersion(slug, number)) ?? nowhere();
});

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

export const generateMetadata = metadataOrNowhere(async ({ params }: Props) => {
  const { slug, version, sides } = await params;
  const { document } = (await get(slug, version, sides)).version;
  const parties = sidesNamed(document, sides) ?? nowhere();
  return {
    title: `${document.matter.question} (version ${version}: ${parties.map((row) => row.name).join(", ")})`,
    description: document.matter.summary || document.matter.question,
    alternates: alternatesAt(urls.matterVersion(slug, Number(version))),
    robots: { index: false },
  };
});

export default orNowhere(async function Page({ params }: Props) {
  const { slug, version, sides } = await params;
  const page = await get(slug, version, sides);
  const named = sidesNamed(page.version.document, sides) ?? nowhere();
  return comparisonOf(page, { isPinned: true, sides: named });
}, "matters");
