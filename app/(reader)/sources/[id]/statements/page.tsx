import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { leadOnMerged } from "@/app/(reader)/lead-on";
import { Crumb } from "@/components/layout/crumb";
import { TakenList } from "@/components/source/taken-list";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Title, UnderTitle } from "@/components/ui/title";
import { getSource, listSourceStatements } from "@/db/public/queries/sources";
import { alternatesAt } from "@/lib/alternates";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
}

const get = cache(async (id: string) => {
  const page = asShown(await getSource(id));
  if (!page) await leadOnMerged("sources", id, (now) => urls.sourceStatements(now));
  return page;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  return {
    title: `Statements from ${(await get(id))?.source.title ?? "a source"}`,
    alternates: alternatesAt(urls.sourceStatements(id)),
  };
}

/** Every statement whose words were taken from a source, page by page. */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { after }] = await Promise.all([params, searchParams]);
  const [page = redirect(urls.source(id)), { taken, next }] = await Promise.all([
    get(id),
    listSourceStatements(id, String(after ?? "")).then(asShown),
  ]);
  return (
    <div className="page-width">
      <Crumb
        trail={[
          { name: "Matters", href: urls.matters() },
          { name: page.source.title, href: urls.source(id) },
          { name: "Statements" },
        ]}
      />
      <PageHead>
        <div>
          <Title size="record">
            Taken from “<bdi>{page.source.title}</bdi>”
          </Title>
          <UnderTitle>
            {counted(page.quotations, "quotation")} of {counted(page.statements, "statement")}, in
            no particular order.
          </UnderTitle>
        </div>
      </PageHead>
      <TakenList taken={taken} />
      {next && (
        <p className="pt-6">
          <ButtonLink href={urls.sourceStatements(id, { after: next })}>More statements</ButtonLink>
        </p>
      )}
    </div>
  );
}
