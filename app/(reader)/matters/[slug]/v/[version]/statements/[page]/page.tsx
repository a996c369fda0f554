import { cache } from "react";
import { leadOn } from "@/app/(reader)/lead-on";
import { metadataOrNowhere, orNowhere } from "@/app/(reader)/or-nowhere";
import { AllStatements } from "@/components/comparison/all-statements";
import { Tombstone } from "@/components/comparison/tombstone";
import { getMatterVersion } from "@/db/public/queries/matters";
import { alternatesAt } from "@/lib/alternates";
import { statementPages } from "@/lib/comparison/room";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import { numberOrNowhere } from "@/lib/number-in";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Props {
  params: Promise<{ slug: string; version: string; page: string }>;
}

const get = cache(async (slug: string, version: string, page: string) => {
  const number = numberOrNowhere(version);
  const place = numberOrNowhere(page);
  await leadOn(slug, (now) => urls.matterStatements(now, number, place));
  const found = asShown(await getMatterVersion(slug, number)) ?? nowhere();
  if (place > statementPages(found.version.document)) nowhere();
  return found.version;
});

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

export const generateMetadata = metadataOrNowhere(async ({ params }: Props) => {
  const { slug, version, page } = await params;
  const { question } = (await get(slug, version, page)).document.matter;
  return {
    title: `All statements: ${question} (version ${version}, page ${page})`,
    alternates: alternatesAt(urls.matterStatements(slug, Number(version), Number(page))),
    robots: { index: false },
  };
});

export default orNowhere(async function Page({ params }: Props) {
  const { slug, version, page } = await params;
  const found = await get(slug, version, page);
  if (found.withdrawal !== null) return <Tombstone version={found} />;
  return <AllStatements version={found} page={Number(page)} origin={readSettings().url} />;
}, "matters");
