import { cache } from "react";
import { metadataOrNowhere, orNowhere } from "@/app/(reader)/or-nowhere";
import { MatterList } from "@/components/front/matter-list";
import { Crumb } from "@/components/layout/crumb";
import { FeedLinks } from "@/components/ui/feed-links";
import { PageHead } from "@/components/ui/page-head";
import { Title, UnderTitle } from "@/components/ui/title";
import { getTopic, listMatters } from "@/db/public/queries/lists";
import { alternatesAt } from "@/lib/alternates";
import { nowhere } from "@/lib/nowhere";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Props {
  params: Promise<{ slug: string }>;
}

const get = cache(async (slug: string) => asShown(await getTopic(slug)) ?? nowhere());

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

export const generateMetadata = metadataOrNowhere(async ({ params }: Props) => {
  const { slug, name } = await get((await params).slug);
  return {
    title: name,
    alternates: alternatesAt(urls.topic(slug), {
      feed: (format) => urls.feed(urls.topic(slug), format),
    }),
  };
});

/** Matters that a topic's own page lists; the list of all matters goes on from there. */
const shown = 30;

export default orNowhere(async function Page({ params }: Props) {
  const { slug, name, matters: count } = await get((await params).slug);
  const { matters, next } = asShown(await listMatters({ topic: slug, limit: shown }));
  return (
    <div className="page-width pt-part">
      <Crumb flush trail={[{ name: "Matters", href: urls.matters() }, { name }]} />
      <PageHead of="list">
        <div>
          <Title size="page">{name}</Title>
          <UnderTitle>{count === 1 ? "One matter" : `${count} matters`} on the record.</UnderTitle>
        </div>
      </PageHead>
      <MatterList
        matters={matters}
        nextHref={next && urls.matters({ topic: slug, after: next })}
        empty="No matter on this topic is on the record."
      />
      <FeedLinks of="this topic" at={(format) => urls.feed(urls.topic(slug), format)} />
    </div>
  );
}, "topics");
