import { cache } from "react";
import { leadOn } from "@/app/(reader)/lead-on";
import { metadataOrNowhere, orNowhere } from "@/app/(reader)/or-nowhere";
import { ComparisonPage } from "@/components/comparison/comparison-page";
import { Tombstone } from "@/components/comparison/tombstone";
import { getAmended } from "@/db/public/queries/amended";
import { getMatter } from "@/db/public/queries/matters";
import { sidesNamed } from "@/lib/comparison/facing";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

// Rendered anew when the matter is published, see app/renew-pages.ts; each hour, should that ever be missed.
export const revalidate = 3600;

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
    description: document.matter.summary,
    alternates: { canonical: urls.matter(slug) },
    robots: { index: false },
  };
});

export default orNowhere(async function Page({ params }: Props) {
  const { slug, sides } = await params;
  const page = await get(slug, sides);
  const { version, history } = page;
  const named = sidesNamed(version.document, sides) ?? nowhere();
  if (version.withdrawal !== null) return <Tombstone version={version} />;
  return (
    <ComparisonPage
      version={version}
      history={history}
      amended={await getAmended(page)}
      origin={readSettings().url}
      sides={named}
    />
  );
}, "matters");
