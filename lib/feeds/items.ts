/** What feeds tell of versions, of corrections and of what a search finds. Pure. */
import { formatEdtf } from "@/lib/dates/format";
import type { CorrectionLine } from "@/lib/document/corrections";
import type { SearchHit, StatementHit } from "@/lib/search/results";
import { urls } from "@/lib/urls";
import { correctionKinds, quotationForms } from "@/lib/vocabulary";
import { checkedBy, counted, ended, inList } from "@/lib/wording";
import type { FeedItem } from "./feed";
import type { NewsItem } from "./news";

type Absolute = (path: string) => string;

/** Exchanges that an item names; more are counted. */
const mostNamed = 10;

/** What became of a matter in one version. */
export function newsItem(news: NewsItem, absolute: Absolute): FeedItem {
  const { slug, number, question, kind, correction, withdrawal, added } = news;
  const what =
    kind === "publication"
      ? "On the record"
      : kind === "withdrawal"
        ? "Withdrawn"
        : correction
          ? correctionKinds[correction.kind].label
          : "New version";
  const more = added.length - mostNamed;
  return {
    href: absolute(urls.matterVersion(slug, number)),
    title: `${what}: ${question}`,
    at: news.publishedAt,
    lines: [
      ...[...new Set([correction?.what, correction?.reason, withdrawal])].flatMap((told) =>
        told ? [line(told)] : [],
      ),
      ...added.slice(0, mostNamed).map(({ id, title }) => ({
        text: `New exchange: ${ended(title)}`,
        href: absolute(urls.pair(id)),
      })),
      ...(more > 0 ? [line(`And ${counted(more, "more new exchange")}.`)] : []),
      line(
        `Version ${number}: ${counted(news.statements, "statement")}, ${counted(news.rebuttals, "exchange")}. ${ended(checkedBy(news.approvedBy))}`,
      ),
    ],
  };
}

const line = (text: string) => ({ text: ended(text) });

/** A correction of any matter. */
export function correctionItem(correction: CorrectionLine, absolute: Absolute): FeedItem {
  const { slug, number, question, kind, what, reason, publishedAt, approvedBy, withdrawn } =
    correction;
  return {
    href: absolute(urls.matterVersion(slug, number)),
    title: `${withdrawn ? "Withdrawn" : correctionKinds[kind].label}: ${question}`,
    at: publishedAt,
    lines: [what, reason, `Version ${number}. ${checkedBy(approvedBy)}`].filter(Boolean).map(line),
  };
}

const joined = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join("");

/** A statement that a search finds; null for what is none. `at`: when the matter was published that shows it. */
export function foundItem(
  hit: SearchHit,
  at: string | undefined,
  absolute: Absolute,
): FeedItem | null {
  if (hit.kind !== "statement" || !at) return null;
  const [matter] = hit.matters;
  return {
    href: absolute(urls.statement(hit.id)),
    title: `${saidBy(hit)}, ${formatEdtf(hit.edtf)}`,
    at,
    lines: [
      ...hit.passages.map(({ form, pieces }) => ({
        text:
          form === "verbatim"
            ? `“${joined(pieces)}”`
            : `${joined(pieces)} (${form ? quotationForms[form].label : "Gainsay’s paraphrase"})`,
      })),
      ...(matter ? [{ text: matter.question, href: absolute(urls.matter(matter.slug)) }] : []),
      ...hit.answeredBy.map(({ id, speakers }) => ({
        text: `Answered by ${inList(speakers)}.`,
        href: absolute(urls.pair(id)),
      })),
    ],
  };
}

function saidBy({ speakers, attributedBy }: StatementHit): string {
  const names = inList(speakers.map(joined));
  return attributedBy ? `${names} (words attributed by ${attributedBy})` : names;
}
