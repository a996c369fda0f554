import { leadOn } from "@/app/(reader)/lead-on";
import { orNowhere } from "@/app/(reader)/or-nowhere";
import { PairCardPage } from "@/app/embed/cards";
import { EmbedLost } from "@/components/embed/lost";
import { getPairVersion } from "@/db/public/queries/pairs";
import { nowhere } from "@/lib/nowhere";
import { numberOrNowhere } from "@/lib/number-in";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Props {
  params: Promise<{ slug: string; version: string; id: string }>;
}

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

async function Page({ params }: Props) {
  const { slug, version, id } = await params;
  const number = numberOrNowhere(version);
  await leadOn(slug, (now) => urls.embedPairVersion(now, number, id));
  const found = asShown(await getPairVersion(slug, number, id)) ?? nowhere();
  return <PairCardPage found={found} isPinned />;
}

export default orNowhere(Page, undefined, EmbedLost);
