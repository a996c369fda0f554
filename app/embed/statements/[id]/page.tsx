import { leadOnMerged } from "@/app/(reader)/lead-on";
import { orNowhere } from "@/app/(reader)/or-nowhere";
import { EmbedLost } from "@/components/embed/lost";
import { StatementCard } from "@/components/embed/statement-card";
import { Titled } from "@/components/embed/titled";
import { getMatter } from "@/db/public/queries/matters";
import { getStatement } from "@/db/public/queries/statements";
import { comparisonView } from "@/lib/comparison/view";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";
import { statementCards } from "@/lib/views/card";

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

/** As its first matter has it. */
async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const found = asShown(await getStatement(id));
  if (!found) await leadOnMerged("statements", id, urls.embedStatement);
  const { slug } = (found ?? nowhere()).statement.matter;
  const { version } = asShown(await getMatter(slug)) ?? nowhere();
  const card = statementCards(comparisonView(version.document))(id) ?? nowhere();
  return (
    <Titled by={card.matter.question}>
      <StatementCard
        card={card}
        version={{ ...version, isPinned: false }}
        path={urls.statement(id)}
        origin={readSettings().url}
        size="page"
      />
    </Titled>
  );
}

export default orNowhere(Page, undefined, EmbedLost);
