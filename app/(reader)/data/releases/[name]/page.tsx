import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ReleasePage } from "@/components/release/release-page";
import { getRelease } from "@/db/public/queries/releases";
import { alternatesAt } from "@/lib/alternates";
import { metaTagsOf } from "@/lib/citing/meta-tags";
import { releaseAbout, releaseTitle, releaseWork } from "@/lib/release/release";
import { shownLink } from "@/lib/shown-link";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ name: string }>;
}

const get = cache(async (name: string) => asShown((await getRelease(name)) ?? notFound()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await params;
  const { kept, manifest, gone } = await get(name);
  const title = `Release ${name}`;
  if (gone) return { title, robots: { index: false } };
  return {
    ...shownLink({
      ...{ title: releaseTitle(name), description: releaseAbout, path: urls.release(name) },
      type: "website",
    }),
    ...{ title, alternates: alternatesAt(urls.release(name)) },
    other: metaTagsOf(releaseWork(manifest, kept)),
  };
}

export default async function Page({ params }: Props) {
  return <ReleasePage release={await get((await params).name)} />;
}
