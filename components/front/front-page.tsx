import { ButtonLink } from "@/components/ui/button";
import { NoneBox } from "@/components/ui/none-box";
import { SectionHead } from "@/components/ui/section";
import { Sign } from "@/components/ui/sign";
import type { AwaitedReply, CorrectionInShort, ListedExchange } from "@/lib/document/front";
import { type ExchangeCounts, exchangeSlug, readOf } from "@/lib/exchanges";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import { Aside, Awaited, onward, Part } from "./aside";
import { Corrections } from "./corrections";
import { ExchangeFilter } from "./exchange-filter";
import { ExchangeList } from "./exchange-list";
import { FrontHead } from "./front-head";
import { Lead, type Leading } from "./lead";
import { type TopicCount, Topics } from "./topics";

interface Props {
  lead: Leading;
  exchanges: ListedExchange[];
  counts: ExchangeCounts;
  awaited: AwaitedReply[];
  corrections: CorrectionInShort[];
  topics: TopicCount[];
  topicCount: number;
  /** How many matters are on record. */
  matters: number;
}

/** The front page of a record of several matters: what leads, the newest exchanges, and what is missing or was put right. */
export function FrontPage({ lead, exchanges, counts, matters, ...beside }: Props) {
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
          {read === 0 ? (
            <NoneBox>No exchange that somebody has read is on record yet.</NoneBox>
          ) : (
            <ExchangeList exchanges={exchanges} />
          )}
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3 pt-6">
            {read > exchanges.length && (
              <ButtonLink href={urls.exchanges()}>All {read} exchanges</ButtonLink>
            )}
            <Unread count={counts.unclassified} />
          </div>
        </section>
        <Beside {...beside} counts={counts} />
      </div>
    </div>
  );
}

/** One quiet line for the replies that nobody has read. */
function Unread({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p className="text-s/[1.5] text-ink-2">
      <Sign name="unclassified" /> {counted(count, "more answer")} {count === 1 ? "is" : "are"} on
      record that nobody has read yet.{" "}
      <a href={urls.exchanges(exchangeSlug("unclassified"))}>Show {count === 1 ? "it" : "them"}</a>
    </p>
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
