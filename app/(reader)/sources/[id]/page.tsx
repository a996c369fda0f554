import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { SourcePage } from "@/components/source/source-page";
import { getSource, listSourceStatements } from "@/db/public/queries/sources";
import { urls } from "@/lib/urls";

// What the command line or a second instance published shows within seconds.
export const revalidate = 5;

interface Props {
  params: Promise<{ id: string }>;
}

const get = cache((id: string) => getSource(id) ?? notFound());

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { source } = get((await params).id);
  return { title: source.title, alternates: { canonical: urls.source(source.id) } };
}

export default async function Page({ params }: Props) {
  const page = get((await params).id);
  const { excerpt, next } = listSourceStatements(page.source.id, undefined);
  return (
    <SourcePage
      {...page}
      taken={excerpt}
      moreHref={next && urls.sourceStatements(page.source.id)}
    />
  );
}
