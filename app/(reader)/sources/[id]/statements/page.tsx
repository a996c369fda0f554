import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Crumb } from "@/components/layout/crumb";
import { TakenList } from "@/components/source/taken-list";
import { getSource, listSourceStatements } from "@/db/public/queries/sources";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  return {
    title: `Statements from ${asShown(getSource(id))?.source.title ?? "a source"}`,
    alternates: { canonical: urls.sourceStatements(id) },
  };
}

/** Every statement whose words were taken from a source, page by page. */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { after }] = await Promise.all([params, searchParams]);
  const page = asShown(getSource(id)) ?? redirect(urls.source(id));
  const { excerpt, next } = asShown(listSourceStatements(id, String(after ?? "")));
  return (
    <div className="wrap">
      <Crumb
        trail={[
          { name: "Matters", href: urls.matters() },
          { name: page.source.title, href: urls.source(id) },
          { name: "Statements" },
        ]}
      />
      <div className="head">
        <div>
          <h1 className="stq">
            Taken from “<bdi>{page.source.title}</bdi>”
          </h1>
          <p className="prole">
            {page.quotations} quotations of {page.statements} statements, in no particular order.
          </p>
        </div>
      </div>
      <TakenList excerpt={excerpt} sourceId={id} />
      {next && (
        <p className="all">
          <a className="btn" href={urls.sourceStatements(id, { after: next })}>
            More statements
          </a>
        </p>
      )}
    </div>
  );
}
