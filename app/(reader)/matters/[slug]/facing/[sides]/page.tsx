import { cache } from "react";
import { leadOn } from "@/app/(reader)/lead-on";
import { comparisonOf } from "@/app/(reader)/matters/comparison-of";
import { metadataOrNowhere, orNowhere } from "@/app/(reader)/or-nowhere";
import { getMatter } from "@/db/public/queries/matters";
import { alternatesAt } from "@/lib/alternates";
import { sidesNamed } from "@/lib/comparison/facing";
import { nowhere } from "@/lib/nowhere";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Props {
  params: Promise<{ slug: string; sides: string }>;
}

const get = cache(async (slug: string, sides: string) => {
  await leadOn(slug, (now) => urls.facing(now, sides));
  return asShown((await getMatter(slug)) ?? nowhere());
});

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

export const generateMetadata = metadataOrNowhere(async ({ params }: Props) => {
  const { slug, sides } = await params;
  const { document } = (await get(slug, sides)).version;
  const parties = sidesNamed(document, sides) ?? nowhere();
  return {
    title: `${document.matter.question} (${parties.map((row) => row.name).join(", ")})`,
    description: document.matter.summary || document.matter.question,
    alternates: alternatesAt(urls.matter(slug)),
    robots: { index: false },
  };
});

export default orNowhere(async function Page({ params }: Props) {
  const { slug, sides } = await params;
  const page = await get(slug, sides);
  const named = sidesNamed(page.version.document, sides) ?? nowhere();
  return comparisonOf(page, { sides: named });
}, "matters");
