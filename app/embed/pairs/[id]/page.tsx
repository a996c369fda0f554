import { leadOnMerged } from "@/app/(reader)/lead-on";
import { orNowhere } from "@/app/(reader)/or-nowhere";
import { EmbedLost } from "@/components/embed/lost";
import { PairCard } from "@/components/embed/pair-card";
import { Titled } from "@/components/embed/titled";
import { getPair } from "@/db/public/queries/pairs";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";
import { cardOf } from "@/lib/views/card";

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const found = asShown(await getPair(id));
  if (!found) await leadOnMerged("rebuttals", id, urls.embedPair);
  const { pair, version } = found ?? nowhere();
  return (
    <Titled by={pair.matter.question}>
      <PairCard
        card={cardOf(pair, pair.matter)}
        version={{ ...version, isPinned: false }}
        origin={readSettings().url}
        size="page"
      />
    </Titled>
  );
}

export default orNowhere(Page, undefined, EmbedLost);
