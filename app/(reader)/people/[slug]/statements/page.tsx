import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { leadOnMerged } from "@/app/(reader)/lead-on";
import { PersonStatements } from "@/components/people/statements-page";
import { TooLong, tooLongTitle } from "@/components/people/too-long";
import { getPersonStatementsApart, tooLong, unlessTooLong } from "@/db/public/pages-apart";
import { alternatesAt } from "@/lib/alternates";
import { readLedgerFilter } from "@/lib/people/ledger-filter";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const get = cache(async (slug: string, asked: string) => {
  const query: Awaited<Props["searchParams"]> = JSON.parse(asked);
  const { after = "" } = query;
  const filter = readLedgerFilter(query);
  if (!filter || typeof after !== "string") redirect(urls.personLost(slug));
  const page = asShown(await unlessTooLong(getPersonStatementsApart(slug, { filter, after })));
  if (page) return page;
  await leadOnMerged("speakers", slug, (now) => urls.personStatements(now));
  return redirect(urls.person(slug));
});

/** Read once for the metadata and the page. */
async function read({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  return get(slug, JSON.stringify(query));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await read(props);
  if (page === tooLong) return { title: tooLongTitle, robots: { index: false } };
  const { speaker } = page;
  const isWhole = Object.keys(await props.searchParams).length === 0;
  return {
    title: `Statements of ${speaker.name}`,
    alternates: alternatesAt(urls.personStatements(speaker.slug)),
    ...(!isWhole && { robots: { index: false } }),
  };
}

export default async function Page(props: Props) {
  const page = await read(props);
  if (page === tooLong) return <TooLong slug={(await props.params).slug} />;
  return <PersonStatements {...page} />;
}
