import { leadOn } from "@/app/(reader)/lead-on";
import { orNowhere } from "@/app/(reader)/or-nowhere";
import { EmbedLost } from "@/components/embed/lost";
import { PairCard } from "@/components/embed/pair-card";
import { Titled } from "@/components/embed/titled";
import { getPairVersion } from "@/db/public/queries/pairs";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";
import { cardOf } from "@/lib/views/card";

interface Props {
  params: Promise<{ slug: string; version: string; id: string }>;
}

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

async function Page({ params }: Props) {
  const { slug, version: number, id } = await params;
  if (!/^[1-9]\d{0,8}$/.test(number)) nowhere();
  await leadOn(slug, (now) => urls.embedPairVersion(now, Number(number), id));
  const { pair, version } = asShown(await getPairVersion(slug, Number(number), id)) ?? nowhere();
  return (
    <Titled by={pair.matter.question}>
      <PairCard
        card={cardOf(pair, pair.matter)}
        version={{ ...version, isPinned: true }}
        origin={readSettings().url}
        size="page"
      />
    </Titled>
  );
}

export default orNowhere(Page, undefined, EmbedLost);
