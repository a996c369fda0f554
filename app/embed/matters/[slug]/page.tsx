import { leadOn } from "@/app/(reader)/lead-on";
import { orNowhere } from "@/app/(reader)/or-nowhere";
import { EmbedLost } from "@/components/embed/lost";
import { MatterCard } from "@/components/embed/matter-card";
import { Titled } from "@/components/embed/titled";
import { getMatter } from "@/db/public/queries/matters";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  await leadOn(slug, urls.embedMatter);
  const { version } = asShown(await getMatter(slug)) ?? nowhere();
  if (version.withdrawal !== null) nowhere();
  return (
    <Titled by={version.document.matter.question}>
      <MatterCard version={version} isPinned={false} origin={readSettings().url} size="page" />
    </Titled>
  );
}

export default orNowhere(Page, undefined, EmbedLost);
