import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { leadOnMerged } from "@/app/(reader)/lead-on";
import { PersonPositions } from "@/components/people/positions-page";
import { TooLong, tooLongTitle } from "@/components/people/too-long";
import { getPersonPositionsApart, tooLong, unlessTooLong } from "@/db/public/pages-apart";
import { alternatesAt } from "@/lib/alternates";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

type Only = "all" | "changed";
const isOnly = (text: unknown): text is Only => text === "all" || text === "changed";

const get = cache(async (slug: string, only: Only, after: string) => {
  const page = asShown(await unlessTooLong(getPersonPositionsApart(slug, { only, after })));
  if (page) return page;
  await leadOnMerged("speakers", slug, (now) => urls.personPositions(now));
  return redirect(urls.person(slug));
});

/** Read once for the metadata and the page. */
async function read({ params, searchParams }: Props) {
  const [{ slug }, { show: only = "all", after = "" }] = await Promise.all([params, searchParams]);
  if (!isOnly(only) || typeof after !== "string") redirect(urls.personLost(slug));
  return { only, after, page: await get(slug, only, after) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, only, after } = await read(props);
  if (page === tooLong) return { title: tooLongTitle, robots: { index: false } };
  return {
    title: `Positions of ${page.speaker.name}`,
    alternates: alternatesAt(
      urls.personPositions(page.speaker.slug, only === "all" ? {} : { show: only }),
    ),
    ...(after && { robots: { index: false } }),
  };
}

export default async function Page(props: Props) {
  const { page, only } = await read(props);
  if (page === tooLong) return <TooLong slug={(await props.params).slug} />;
  return <PersonPositions page={page} only={only} />;
}
