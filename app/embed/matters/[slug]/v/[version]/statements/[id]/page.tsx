import { leadOn } from "@/app/(reader)/lead-on";
import { orNowhere } from "@/app/(reader)/or-nowhere";
import { EmbedLost } from "@/components/embed/lost";
import { StatementCard } from "@/components/embed/statement-card";
import { Titled } from "@/components/embed/titled";
import { getMatterVersion } from "@/db/public/queries/matters";
import { comparisonView } from "@/lib/comparison/view";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";
import { statementCards } from "@/lib/views/card";

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
  await leadOn(slug, (now) => urls.embedStatementVersion(now, Number(number), id));
  const { version } = asShown(await getMatterVersion(slug, Number(number))) ?? nowhere();
  if (version.withdrawal !== null) nowhere();
  const card = statementCards(comparisonView(version.document))(id) ?? nowhere();
  return (
    <Titled by={card.matter.question}>
      <StatementCard
        card={card}
        version={{ ...version, isPinned: true }}
        path={urls.matterVersion(slug, version.number)}
        origin={readSettings().url}
        size="page"
      />
    </Titled>
  );
}

export default orNowhere(Page, undefined, EmbedLost);
