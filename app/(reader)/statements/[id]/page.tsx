import { cache } from "react";
import { metadataOrNowhere, orNowhere } from "@/app/(reader)/or-nowhere";
import { StatementPage } from "@/components/statement/statement-page";
import { Gone } from "@/components/ui/gone";
import { findGone } from "@/db/public/queries/gone";
import { getStatement } from "@/db/public/queries/statements";
import { formatEdtf } from "@/lib/dates/format";
import { preferredDating } from "@/lib/datings";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import { urls } from "@/lib/urls";

// Rendered anew when what it shows is published, see db/publisher.ts; each hour, should that ever be missed.
export const revalidate = 3600;

interface Props {
  params: Promise<{ id: string }>;
}

const get = cache((id: string) => {
  const shown = getStatement(id);
  if (shown) return { shown };
  return { gone: findGone("statements", id) ?? nowhere() };
});

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

export const generateMetadata = metadataOrNowhere(async ({ params }: Props) => {
  const { shown } = get((await params).id);
  if (!shown) return { title: "Withdrawn statement", robots: { index: false } };
  const { id, excerpt } = shown;
  const statement = excerpt.statements.find((row) => row.id === id);
  const speaker = excerpt.speakers.find((row) => row.id === statement?.speakerId);
  const occasion = excerpt.occasions.find((row) => row.id === statement?.occasionId);
  const when = formatEdtf((occasion && preferredDating(occasion)?.edtf) ?? null);
  return {
    title: `${speaker?.name}, ${when}`,
    description: statement?.summary,
    alternates: { canonical: urls.statement(id) },
  };
});

export default orNowhere(async function Page({ params }: Props) {
  const { shown, gone } = get((await params).id);
  if (!shown) {
    const lastHref = urls.matterVersion(gone.matter.slug, gone.lastVersion);
    return <Gone gone={gone} what="statement" lastHref={lastHref} />;
  }
  return <StatementPage {...shown} origin={readSettings().url} />;
});
