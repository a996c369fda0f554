import { Said } from "@/components/statement/said";
import { VoiceText } from "@/components/statement/voice";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Ruled } from "@/components/ui/ruled";
import { SectionHead } from "@/components/ui/section";
import { formLabel } from "@/lib/comparison/form-label";
import { statementWords } from "@/lib/comparison/in-short";
import type { ComparisonView, StatementView } from "@/lib/comparison/view";
import type { AwaitedReply, CorrectionInShort, ListedExchange } from "@/lib/document/front";
import { type ExchangeCounts, readOf } from "@/lib/exchanges";
import { urls } from "@/lib/urls";
import { Aside, Awaited, onward, Part } from "./aside";
import { Corrections } from "./corrections";
import { ExchangeList } from "./exchange-list";
import { FrontHead } from "./front-head";
import { Lead, type Leading } from "./lead";
import { Rest } from "./rest";
import { SignKey } from "./sign-key";

interface Props {
  lead: Leading;
  view: ComparisonView;
  /** Answered ones beside the one that leads. */
  exchanges: ListedExchange[];
  /** Whether there are more of them. */
  hasMore: boolean;
  /** How many replies that nobody has read there are beside the one that leads. */
  unread: number;
  counts: ExchangeCounts;
  awaited: AwaitedReply[];
  corrections: CorrectionInShort[];
}

/** How many statements that answer no claim are shown. */
const most = 4;

/**
 * The front page of a record of one matter: the newest of what is in it with the way to the rest, and no list that would
 * stand empty.
 */
export function OneMatter({ lead, view, exchanges, hasMore, unread, counts, ...beside }: Props) {
  const { awaited, corrections } = beside;
  const matter = urls.matter(lead.slug);
  const alone = view.alone.slice(0, most);
  const also = new Set(exchanges.map(({ id }) => id));
  const headings = view.pairs.flatMap(
    ({ record }) => (also.has(record.id) && record.heading) || [],
  );
  return (
    <div className="page-width">
      <FrontHead />
      <Lead lead={lead} />
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)_17.5rem] gap-x-section max-wide:grid-cols-1">
        <div className="grid content-start gap-12">
          {exchanges.length > 0 && (
            <section aria-labelledby="also-h">
              <SectionHead id="also-h" title="Also in this record">
                {headings.length > 0 && <bdi>{headings.join(" · ")}</bdi>}
              </SectionHead>
              <ExchangeList exchanges={exchanges} />
            </section>
          )}
          <Rest read={readOf(counts)} hasMore={hasMore} unread={unread} />
          {alone.length > 0 && (
            <section aria-labelledby="alone-h">
              <SectionHead id="alone-h" title="Said, answering no claim">
                {view.alone.length > most && (
                  <a href={`${matter}#alone`}>All {view.alone.length.toLocaleString("en-GB")}</a>
                )}
              </SectionHead>
              <ul className="grid grid-cols-2 gap-x-12 gap-y-8 max-tablet:grid-cols-1">
                {alone.map((statement) => (
                  <Alone key={statement.record.id} statement={statement} />
                ))}
              </ul>
            </section>
          )}
          {exchanges.length + alone.length === 0 && (
            <p>
              <a href={matter}>All that is on record</a>
            </p>
          )}
        </div>
        <Aside>
          {awaited.length > 0 && <Awaited awaited={awaited} count={counts.no_reply} />}
          <Corrections lines={corrections} />
          <Part title="How to read the signs">
            <SignKey pairs={view.pairs} />
            <a className={onward} href={urls.method()}>
              All signs, explained
            </a>
          </Part>
        </Aside>
      </div>
    </div>
  );
}

function Alone({ statement }: { statement: StatementView }) {
  const words = statementWords(statement);
  const { partyIndex, voice, occasion } = statement;
  return (
    <li className={partyTint(partyIndex)}>
      <Ruled verbatim={words.form === "verbatim"}>
        <p>
          <Said words={words} most={280} look="listed" />
        </p>
        <p className="mt-1 text-s/[1.45] text-ink-2">
          <PartyMark index={partyIndex} />{" "}
          <a href={urls.statement(statement.record.id)}>
            <VoiceText voice={voice} whole />
          </a>
          , <bdi>{occasion.title}</bdi>
          {(words.form !== "verbatim" || words.transcribed || words.attributed) &&
            `. ${formLabel(words)}.`}
        </p>
      </Ruled>
    </li>
  );
}
