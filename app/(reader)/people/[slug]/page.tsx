import { cache } from "react";
import { leadOnMerged } from "@/app/(reader)/lead-on";
import { metadataOrNowhere, orNowhere } from "@/app/(reader)/or-nowhere";
import { Person } from "@/components/people/person-page";
import { Gone } from "@/components/ui/gone";
import { getPersonApart } from "@/db/public/pages-apart";
import { findGone } from "@/db/public/queries/gone";
import { alternatesAt } from "@/lib/alternates";
import { metaTagsOf } from "@/lib/citing/meta-tags";
import { personWork } from "@/lib/citing/work";
import type { PublishedVersion } from "@/lib/document/document";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import { shownLink } from "@/lib/shown-link";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";

interface Props {
  params: Promise<{ slug: string }>;
}

const get = cache(async (slug: string) => {
  const person = asShown(await getPersonApart(slug));
  if (person) return { person };
  await leadOnMerged("speakers", slug, urls.person);
  return { gone: asShown(await findGone("speakers", slug)) ?? nowhere() };
});

const nameIn = ({ document }: PublishedVersion, slug: string) =>
  document.speakers.find((row) => row.slug === slug)?.name ?? "Withdrawn speaker";

/** Made when they are first asked for: there may be very many. */
export function generateStaticParams() {
  return [];
}

export const generateMetadata = metadataOrNowhere(async ({ params }: Props) => {
  const { slug } = await params;
  const { person, gone } = await get(slug);
  if (!person) return { title: nameIn(gone.shown, slug), robots: { index: false } };
  const { speaker, changedAt, role, ledger } = person;
  const { statements, points } = ledger.summary;
  const description = `${role ? `${role.title}. ` : ""}${counted(statements, "statement")} on record on ${counted(points, "point")}: what was said, what was answered, what was taken back.`;
  return {
    ...shownLink({
      ...{ title: speaker.name, description, path: urls.person(slug) },
      ...{ type: "profile", pictured: urls.person(slug) },
    }),
    alternates: alternatesAt(urls.person(slug), {
      feed: (format) => urls.feed(urls.person(slug), format),
    }),
    other: metaTagsOf(personWork(speaker, changedAt, readSettings().url)),
  };
});

export default orNowhere(async function Page({ params }: Props) {
  const { slug } = await params;
  const { person, gone } = await get(slug);
  if (!person) {
    const lastHref = urls.matterVersion(gone.matter.slug, gone.lastVersion);
    return <Gone gone={gone} what="speaker" title={nameIn(gone.shown, slug)} lastHref={lastHref} />;
  }
  return <Person person={person} origin={readSettings().url} />;
}, "people");
