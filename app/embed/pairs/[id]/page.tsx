import { leadOnMerged } from "@/app/(reader)/lead-on";
import { orNowhere } from "@/app/(reader)/or-nowhere";
import { PairCardPage } from "@/app/embed/cards";
import { EmbedLost } from "@/components/embed/lost";
import { getPairApart } from "@/db/public/pages-apart";
import { nowhere } from "@/lib/nowhere";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const found = asShown(await getPairApart(id));
  if (!found) await leadOnMerged("rebuttals", id, urls.embedPair);
  return <PairCardPage found={found ?? nowhere()} isPinned={false} />;
}

export default orNowhere(Page, undefined, EmbedLost);
