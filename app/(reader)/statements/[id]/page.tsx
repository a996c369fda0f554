import { cache } from "react";
import { leadOnMerged } from "@/app/(reader)/lead-on";
import { metadataOrNowhere, orNowhere } from "@/app/(reader)/or-nowhere";
import { StatementPage } from "@/components/statement/statement-page";
import { Gone } from "@/components/ui/gone";
import { findGone } from "@/db/public/queries/gone";
import { getStatement } from "@/db/public/queries/statements";
import { alternatesAt } from "@/lib/alternates";
import { statementInText } from "@/lib/citation";
import { metaTagsOf } from "@/lib/citing/meta-tags";
import { workOfStatement } from "@/lib/citing/pages";
import { formatEdtf } from "@/lib/dates/format";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import { voiceInText } from "@/lib/people/voice";
import { shownLink } from "@/lib/shown-link";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Props {
  params: Promise<{ id: string }>;
}

const get = cache(async (id: string) => {
  const shown = asShown(await getStatement(id));
  if (shown) return { shown };
  await leadOnMerged("statements", id, urls.statement);
  return { gone: asShown(await findGone("statements", id)) ?? nowhere() };
});

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

export const generateMetadata = metadataOrNowhere(async ({ params }: Props) => {
  const { shown } = await get((await params).id);
  if (!shown) return { title: "Withdrawn statement", robots: { index: false } };
  const { statement, versions } = shown;
  const version = versions.get(statement.matter.id);
  const title = `${voiceInText(statement.voice)}, ${formatEdtf(statement.dating?.edtf ?? null)}`;
  const description = statementInText(statement);
  const url = urls.statement(statement.record.id);
  const pictured =
    version && urls.statementPicture(statement.matter.slug, version.number, statement.record.id);
  return {
    ...shownLink({ title, description, path: url, pictured }),
    alternates: alternatesAt(url, { card: true }),
    ...(version && { other: metaTagsOf(workOfStatement(statement, version, readSettings().url)) }),
  };
});

export default orNowhere(async function Page({ params }: Props) {
  const { shown, gone } = await get((await params).id);
  if (!shown) {
    const lastHref = urls.matterVersion(gone.matter.slug, gone.lastVersion);
    return <Gone gone={gone} what="statement" lastHref={lastHref} />;
  }
  return <StatementPage {...shown} origin={readSettings().url} />;
});
