/** Lists of exchanges, page by page: what was said last comes first. */
import { publicRecord } from "@/db/public/files";
import type { AwaitedReply, ListedExchange } from "@/lib/document/front";
import { type ExchangeCounts, type ExchangeSign, exchangeSigns } from "@/lib/exchanges";
import { listExchangeWords, listStatementWords } from "./front-words";

export interface ExchangeList {
  exchanges: ListedExchange[];
  /** The exchange with which the list goes on; null at its end. */
  next: string | null;
}

interface Row {
  id: string;
  sign: ExchangeSign;
  claimId: string;
  replyId: string | null;
  sentence: string | null;
  soughtAt: string | null;
  matterId: string;
  slug: string;
  question: string;
}

interface Options {
  /** Those of one sign; without one, all that somebody has read. */
  sign?: ExchangeSign;
  /** The exchange to begin with. */
  from?: string;
  /** Without those whose reply was looked for and not found. */
  onlyAnswered?: boolean;
  limit?: number;
}

/** Where two matters show one exchange, the first of them stands for it. */
const once =
  "not exists (select 1 from exchanges o where o.id = e.id and o.matter_id < e.matter_id)";

/** Exchanges from one of them on; none where that is not among them. */
export async function listExchanges(
  { sign, from, onlyAnswered, limit = 50 }: Options = {},
  record = publicRecord(),
): Promise<ExchangeList> {
  const rows = await record.all<Row>(
    `select e.id, e.sign, e.claim_id, e.reply_id, e.sentence, e.sought_at,
       m.id as matter_id, m.slug, m.question
     from exchanges e join matters m on m.id = e.matter_id
     where ${sign ? "e.sign = :sign" : "e.sign <> 'unclassified'"} and ${once}
       ${onlyAnswered ? "and e.reply_id is not null" : ""}
       ${from ? "and (e.said_at, e.id) <= (select said_at, id from exchanges where id = :from limit 1)" : ""}
     order by e.said_at desc, e.id desc limit :limit`,
    { limit: limit + 1, ...(sign && { sign }), ...(from && { from }) },
  );
  const shown = rows.slice(0, limit);
  const wordsOf = await listExchangeWords(record, shown);
  return {
    exchanges: shown.flatMap((row) => {
      const words = wordsOf(row);
      const { id, sign: kind, slug, question, sentence, soughtAt: at } = row;
      const silence = sentence !== null && at !== null ? { sentence, at } : null;
      return words ? [{ ...words, id, sign: kind, silence, matter: { slug, question } }] : [];
    }),
    next: rows[limit]?.id ?? null,
  };
}

/** How many exchanges there are of each sign. */
export async function countExchanges(record = publicRecord()): Promise<ExchangeCounts> {
  const rows = await record.all<{ sign: ExchangeSign; count: number }>(
    "select key as sign, count from tallies where kind = 'sign'",
  );
  const counts = new Map(rows.map((row) => [row.sign, row.count]));
  return Object.fromEntries(
    exchangeSigns.map((sign) => [sign, counts.get(sign) ?? 0]),
  ) as ExchangeCounts;
}

/** Answers that were searched or asked for and not found, the last looked for first. */
export async function listAwaitedReplies(
  limit: number,
  record = publicRecord(),
): Promise<AwaitedReply[]> {
  const rows = await record.all<Row & { awaitedFrom: string }>(
    `select e.id, e.claim_id, e.awaited_from, e.sentence, e.sought_at, m.slug, m.question
     from exchanges e join matters m on m.id = e.matter_id
     where e.sought_at is not null and ${once}
     order by e.sought_at desc, e.id limit :limit`,
    { limit },
  );
  const words = await listStatementWords(
    record,
    rows.map((row) => row.claimId),
  );
  return rows.flatMap(({ id, claimId, awaitedFrom: from, sentence, slug, question }) => {
    const said = words.get(claimId);
    const matter = { slug, question };
    return said ? [{ id, from, words: said, sentence: sentence ?? "", matter }] : [];
  });
}
