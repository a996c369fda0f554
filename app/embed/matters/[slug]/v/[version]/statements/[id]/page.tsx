import { leadOn } from "@/app/(reader)/lead-on";
import { orNowhere } from "@/app/(reader)/or-nowhere";
import { statementCardPage } from "@/app/embed/cards";
import { EmbedLost } from "@/components/embed/lost";
import { getMatterVersion } from "@/db/public/queries/matters";
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
  const { slug, version: written, id } = await params;
  const number = numberOrNowhere(written);
  await leadOn(slug, (now) => urls.embedStatementVersion(now, number, id));
  const { version } = asShown(await getMatterVersion(slug, number)) ?? nowhere();
  if (version.withdrawal !== null) nowhere();
  return statementCardPage(id, version, true);
}

export default orNowhere(Page, undefined, EmbedLost);
