import { redirect } from "next/navigation";
import { cache } from "react";
import { leadOn } from "@/app/(reader)/lead-on";
import { metadataOrNowhere, orNowhere } from "@/app/(reader)/or-nowhere";
import { ComparePage } from "@/components/history/compare-page";
import { getMatterVersion } from "@/db/public/queries/matters";
import { alternatesAt } from "@/lib/alternates";
import { nowhere } from "@/lib/nowhere";
import { numberIn } from "@/lib/number-in";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Props {
  params: Promise<{ slug: string; from: string; to: string }>;
}

const get = cache(async (slug: string, from: string, to: string) => {
  const [first, second] = [numberIn(from), numberIn(to)];
  if (!first || !second || first === second) nowhere();
  if (first > second) redirect(urls.compare(slug, second, first));
  await leadOn(slug, (now) => urls.compare(now, first, second));
  const versions = await Promise.all([
    getMatterVersion(slug, first),
    getMatterVersion(slug, second),
  ]);
  const [before = nowhere(), after = nowhere()] = asShown(versions);
  return { from: before.version, to: after.version, history: after.history };
});

export function generateStaticParams() {
  return [];
}

export const generateMetadata = metadataOrNowhere(async ({ params }: Props) => {
  const { slug, from, to } = await params;
  const { question } = (await get(slug, from, to)).to.document.matter;
  return {
    title: `Versions ${from} and ${to}: ${question}`,
    alternates: alternatesAt(urls.compare(slug, Number(from), Number(to))),
    robots: { index: false },
  };
});

export default orNowhere(async function Page({ params }: Props) {
  const { slug, from, to } = await params;
  return <ComparePage {...(await get(slug, from, to))} />;
}, "matters");
