import { NoneBox } from "@/components/ui/none-box";
import { SectionHead } from "@/components/ui/section";
import type { AwaitedReply, CorrectionInShort, ListedExchange } from "@/lib/document/front";
import { type ExchangeCounts, readOf } from "@/lib/exchanges";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import { Aside, Awaited, onward, Part } from "./aside";
import { Corrections } from "./corrections";
import { ExchangeFilter } from "./exchange-filter";
import { ExchangeList } from "./exchange-list";
import { FrontHead } from "./front-head";
import { Lead, type Leading } from "./lead";
import { Rest } from "./rest";
import { type TopicCount, Topics } from "./topics";

interface Props {
  lead: Leading;
  /** Those beside the one that leads. */
  exchanges: ListedExchange[];
  /** Whether there are more of them. */
  hasMore: boolean;
  /** How many replies that nobody has read there are beside the one that leads. */
  unread: number;
  counts: ExchangeCounts;
  awaited: AwaitedReply[];
  corrections: CorrectionInShort[];
  topics: TopicCount[];
  topicCount: number;
  /** How many matters are on record. */
  matters: number;
}

/** The front page of a record of several matters: what leads, the newest exchanges, and what is missing or was put right. */
export function FrontPage({ lead, exchanges, hasMore, unread, counts, matters, ...beside }: Props) {
  const read = readOf(counts);
  return (
    <div className="page-width">
      <FrontHead />
      <Lead lead={lead} />
      {read > 0 && <ExchangeFilter counts={counts} current="all" />}
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)_17.5rem] gap-x-section max-wide:grid-cols-1">
        <section aria-labelledby="newest-h">
          <SectionHead id="newest-h" title="Newest exchanges">
            <a href={urls.matters()}>{counted(matters, "matter")}</a>, newest first
          </SectionHead>
          {exchanges.length > 0 ? (
            <ExchangeList exchanges={exchanges} />
          ) : (
            <NoneBox>
              {read > 0
                ? "The one exchange that somebody has read stands above."
                : "No exchange that somebody has read is on record yet."}
            </NoneBox>
          )}
          <Rest {...{ read, hasMore, unread }} />
        </section>
        <Beside {...beside} counts={counts} />
      </div>
    </div>
  );
}

function Beside({
  awaited,
  corrections,
  topics,
  topicCount,
  counts,
}: Pick<Props, "awaited" | "corrections" | "topics" | "topicCount" | "counts">) {
  return (
    <Aside>
      <Awaited awaited={awaited} count={counts.no_reply} />
      <Corrections lines={corrections} />
      <Part title="Topics">
        {topics.length === 0 ? (
          <p className="text-s/[1.5] text-ink-2">No matter is filed under a topic yet.</p>
        ) : (
          <Topics topics={topics} />
        )}
        <p className="flex flex-wrap gap-x-4 pt-1.5">
          {topicCount > topics.length && (
            <a className={onward} href={urls.topics()}>
              All {topicCount.toLocaleString("en-GB")}
            </a>
          )}
          <a className={onward} href={urls.method()}>
            All signs, explained
          </a>
        </p>
      </Part>
    </Aside>
  );
}
