import type { Metadata } from "next";
import { FrontPage } from "@/components/front/front-page";
import { NoMatter } from "@/components/front/no-matter";
import { OneMatter } from "@/components/front/one-matter";
import { listCorrectionsInShort } from "@/db/public/queries/corrections-in-short";
import { countExchanges, listAwaitedReplies, listExchanges } from "@/db/public/queries/exchanges";
import { getFrontLead } from "@/db/public/queries/front-lead";
import { countMatters, countTopics, listTopics } from "@/db/public/queries/lists";
import { getMatter } from "@/db/public/queries/matters";
import { alternatesAt } from "@/lib/alternates";
import { comparisonView } from "@/lib/comparison/view";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";
import { plateOf } from "@/lib/views/plate";

export const metadata: Metadata = {
  alternates: alternatesAt(urls.front(), { feed: (format) => urls.feed(urls.front(), format) }),
};

/** Exchanges that the front page shows; the lists of all have the others. */
const shown = 8;

export default async function Page() {
  const found = await getFrontLead();
  const page = found && asShown(await getMatter(found.slug));
  if (!page) return <NoMatter />;
  const { version, history } = page;
  const view = comparisonView(version.document);
  const plate = plateOf(view);
  const matters = await countMatters();
  const isOnly = matters === 1;
  const [list, counts, awaited, corrections, topics, topicCount] = asShown(
    await Promise.all([
      // One matter has its silences beside the exchanges.
      listExchanges({ limit: shown + 1, onlyAnswered: isOnly }),
      countExchanges(),
      listAwaitedReplies(4),
      listCorrectionsInShort(3),
      listTopics(6),
      countTopics(),
    ]),
  );
  // What stands on top is not said again below.
  const others = list.exchanges.filter(({ id }) => id !== plate?.rebuttalId);
  const below = {
    exchanges: others.slice(0, shown),
    hasMore: others.length > shown || list.next !== null,
    unread: counts.unclassified - (plate?.sign === "unclassified" ? 1 : 0),
    ...{ counts, awaited, corrections },
  };
  const lead = {
    ...{ version, view, plate, isOnly },
    chosenAt: found.chosenAt,
    openedAt: history.at(-1)?.publishedAt ?? version.publishedAt,
  };
  if (isOnly) return <OneMatter {...{ lead, view }} {...below} />;
  return <FrontPage {...{ lead, topics, topicCount, matters }} {...below} />;
}
