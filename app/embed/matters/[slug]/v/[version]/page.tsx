import { leadOn } from "@/app/(reader)/lead-on";
import { orNowhere } from "@/app/(reader)/or-nowhere";
import { EmbedLost } from "@/components/embed/lost";
import { MatterCard } from "@/components/embed/matter-card";
import { Titled } from "@/components/embed/titled";
import { getMatterVersion } from "@/db/public/queries/matters";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import { numberOrNowhere } from "@/lib/number-in";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

async function Page({ params }: { params: Promise<{ slug: string; version: string }> }) {
  const { slug, version: written } = await params;
  const number = numberOrNowhere(written);
  await leadOn(slug, (now) => urls.embedMatterVersion(now, number));
  const { version } = asShown(await getMatterVersion(slug, number)) ?? nowhere();
  if (version.withdrawal !== null) nowhere();
  return (
    <Titled by={version.document.matter.question}>
      <MatterCard version={version} isPinned origin={readSettings().url} size="page" />
    </Titled>
  );
}

export default orNowhere(Page, undefined, EmbedLost);
