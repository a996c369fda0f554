import { leadOnMerged } from "@/app/(reader)/lead-on";
import { orNowhere } from "@/app/(reader)/or-nowhere";
import { statementCardPage } from "@/app/embed/cards";
import { EmbedLost } from "@/components/embed/lost";
import { getMatter } from "@/db/public/queries/matters";
import { getStatement } from "@/db/public/queries/statements";
import { nowhere } from "@/lib/nowhere";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

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
  return statementCardPage(id, version, false);
}

export default orNowhere(Page, undefined, EmbedLost);
