import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { PersonStatements } from "@/components/people/statements-page";
import { getPersonStatements, type StatementShow } from "@/db/public/queries/people";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const shows: readonly string[] = ["all", "replies", "claims", "alone"] satisfies StatementShow[];
const isShow = (text: unknown): text is StatementShow =>
  typeof text === "string" && shows.includes(text);

const get = cache(
  async (slug: string, show: StatementShow, after: string) =>
    asShown(await getPersonStatements(slug, { show, after })) ?? redirect(urls.person(slug)),
);

async function read({ params, searchParams }: Props) {
  const [{ slug }, { show = "all", after = "" }] = await Promise.all([params, searchParams]);
  if (!isShow(show) || typeof after !== "string") notFound();
  return { slug, show, after, page: await get(slug, show, after) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { slug, show, after, page } = await read(props);
  return {
    title: `Statements of ${page.speaker.name}`,
    alternates: { canonical: urls.personStatements(slug, show === "all" ? {} : { show }) },
    ...(after && { robots: { index: false } }),
  };
}

export default async function Page(props: Props) {
  const { show, page } = await read(props);
  return <PersonStatements page={page} show={show} />;
}
