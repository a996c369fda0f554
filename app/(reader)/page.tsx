import type { Metadata } from "next";
import { FrontPage } from "@/components/front/front-page";
import { NoMatter } from "@/components/front/no-matter";
import { OneMatter } from "@/components/front/one-matter";
import { listCorrectionsInShort } from "@/db/public/queries/corrections-in-short";
import { countExchanges, listAwaitedReplies, listExchanges } from "@/db/public/queries/exchanges";
import { type FrontLead, getFrontLead, getLead } from "@/db/public/queries/front-lead";
import { countMatters, countTopics, listTopics } from "@/db/public/queries/lists";
import { getMatter } from "@/db/public/queries/matters";
import { alternatesAt } from "@/lib/alternates";
import { comparisonView } from "@/lib/comparison/view";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";
import { type LeadView, leadOf } from "@/lib/views/lead";

export const metadata: Metadata = {
  alternates: alternatesAt(urls.front(), { feed: (format) => urls.feed(urls.front(), format) }),
};

/** Exchanges that the front page shows; the lists of all have the others. */
const shown = 8;

export default async function Page() {
  const [found, matters] = await Promise.all([getFrontLead(), countMatters()]);
  if (!found) return <NoMatter />;
  if (matters === 1) return onlyMatter(found);
  const { chosenAt } = found;
  const lead = await getLead(found.slug);
  if (!lead) return <NoMatter />;
  const [topics, topicCount, below] = await Promise.all([
    listTopics(6),
    countTopics(),
    readBelow(lead),
  ]);
  return (
    <FrontPage
      lead={{ ...lead, chosenAt, openedAt: null }}
      {...{ matters, topicCount, topics: asShown(topics) }}
      {...below}
    />
  );
}

async function onlyMatter({ slug, chosenAt }: FrontLead) {
  const page = asShown(await getMatter(slug));
  if (!page) return <NoMatter />;
  const { version, history } = page;
  const view = comparisonView(version.document);
  const lead = leadOf(version, view);
  const openedAt = history.at(-1)?.publishedAt ?? version.publishedAt;
  // One matter has its silences beside the exchanges.
  const below = await readBelow(lead, { onlyAnswered: true });
  return <OneMatter lead={{ ...lead, chosenAt, openedAt }} view={view} {...below} />;
}

/** What stands below the matter that leads; what stands on top is not said again. */
async function readBelow({ plate }: LeadView, options?: { onlyAnswered: boolean }) {
  const [list, counts, awaited, corrections] = asShown(
    await Promise.all([
      listExchanges({ ...options, limit: shown + 1 }),
      countExchanges(),
      listAwaitedReplies(4),
      listCorrectionsInShort(3),
    ]),
  );
  const others = list.exchanges.filter(({ id }) => id !== plate?.rebuttalId);
  return {
    exchanges: others.slice(0, shown),
    hasMore: others.length > shown || list.next !== null,
    unread: counts.unclassified - (plate?.sign === "unclassified" ? 1 : 0),
    ...{ counts, awaited, corrections },
  };
}
