/** Lists of matters, page by page along a key. */
import type { PublicRecord } from "@/db/public/files";
import { publicRecord } from "@/db/public/reader";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import type { AwaitedReply, FrontMatter } from "@/lib/document/front";
import { stripDays } from "@/lib/front-strip";
import { groupBy } from "@/lib/group";
import { listExchanges, listStatementWords } from "./front-words";

export type MatterOrder = "newest" | "active";

interface Options {
  order?: MatterOrder;
  /** Slug of a topic; all matters without one. */
  topic?: string;
  after?: string;
  limit?: number;
}

export interface MatterList {
  matters: FrontMatter[];
  /** Where the list goes on; null at its end. */
  next: string | null;
}

const dayMs = 86_400_000;

/** The key each order goes by, descending, and the public id as the tie-breaker. */
const keys: Record<MatterOrder, { sql: string; type: "string" | "number" }> = {
  newest: { sql: "m.published_at", type: "string" },
  active: { sql: "(v.statements + v.rebuttals)", type: "number" },
};

/** Matters on the record in an order, `limit` at a time. An `after` that is no cursor starts the list over. */
export function listMatters(options: Options = {}, record = publicRecord()): MatterList {
  const { order = "newest", topic = null, limit = 30 } = options;
  const { sql, type } = keys[order];
  const after = decodeCursor<[string | number, string]>(options.after, [type, "string"] as never);
  const rows = record.connection
    .prepare(
      `select m.id, m.slug, m.question, m.summary, m.version, m.published_at as publishedAt,
         v.approved_by as approvedBy, v.statements, v.rebuttals, ${sql} as key
       from matters m join versions v on v.matter_id = m.id and v.number = m.version
       where (:topic is null or m.id in (select matter_id from matter_topics where slug = :topic))
         and (:key is null or ${sql} < :key or (${sql} = :key and m.id > :id))
       order by key desc, m.id limit :limit`,
    )
    .all({
      topic,
      limit: limit + 1,
      key: after?.[0] ?? null,
      id: after?.[1] ?? null,
    }) as (FrontMatter & { key: string | number })[];
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    matters: withDetails(
      record,
      shown.map(({ key: _, ...row }) => row),
    ),
    next: rows.length > limit && last ? encodeCursor([last.key, last.id]) : null,
  };
}

/** How many matters are on the record, or have a topic. */
export function countMatters(topic: string | null = null, record = publicRecord()): number {
  return record.connection
    .prepare(
      `select count(*) from matters
       where :topic is null or id in (select matter_id from matter_topics where slug = :topic)`,
    )
    .pluck()
    .get({ topic }) as number;
}

/** A topic's name and how many matters have it; undefined where none has. */
export function getTopic(slug: string, record = publicRecord()) {
  return record.connection
    .prepare(
      "select slug, name, count(*) as matters from matter_topics where slug = ? group by slug",
    )
    .get(slug) as { slug: string; name: string; matters: number } | undefined;
}

/** The topics that most matters have. */
export function listTopics(limit: number, record = publicRecord()) {
  return record.connection
    .prepare(
      `select slug, name, count(*) as matters from matter_topics
       group by slug order by matters desc, name limit ?`,
    )
    .all(limit) as { slug: string; name: string; matters: number }[];
}

/** Adds what lists show beside a matter: a fixed number of reads, however many matters. */
function withDetails(record: PublicRecord, rows: FrontMatter[]): FrontMatter[] {
  const { connection } = record;
  const ids = JSON.stringify(rows.map((row) => row.id));
  const read = <T>(sql: string) =>
    connection.prepare(sql).all({ ids }) as ({ matterId: string } & T)[];
  const listed = "(select value from json_each(:ids))";
  const parties = groupBy(
    read<FrontMatter["parties"][number]>(
      `select matter_id as matterId, id, name, position_in_short as positionInShort
       from parties where matter_id in ${listed} order by matter_id, place`,
    ),
    (row) => row.matterId,
  );
  const topics = groupBy(
    read<FrontMatter["topics"][number]>(
      `select matter_id as matterId, slug, name from matter_topics
       where matter_id in ${listed} order by name`,
    ),
    (row) => row.matterId,
  );
  const firstPairs = groupBy(
    read<NonNullable<FrontMatter["firstPair"]> & { claimId: string; replyId: string }>(
      `select p.matter_id as matterId, r.id as rebuttalId, r.type, r.claim_id as claimId,
         r.reply_id as replyId,
         c.party_id as claimPartyId, a.party_id as replyPartyId
       from pairings p join rebuttals r on r.id = p.rebuttal_id
       join memberships c on c.matter_id = p.matter_id and c.statement_id = r.claim_id
       join memberships a on a.matter_id = p.matter_id and a.statement_id = r.reply_id
       where p.matter_id in ${listed} and p.place = 1`,
    ),
    (row) => row.matterId,
  );
  const mostSaid = groupBy(
    read<{ times: number }>(
      `select matter_id as matterId, max(times) as times from (
         select s.matter_id, count(*) as times from stances s
         join memberships m on m.matter_id = s.matter_id and m.statement_id = s.statement_id
         where s.matter_id in ${listed} group by s.matter_id, s.point_id, s.position, m.party_id
       ) group by matter_id`,
    ),
    (row) => row.matterId,
  );
  const spoken = groupBy(
    read<FrontMatter["recent"][number] & { first: number | null; last: number | null }>(
      `with spoken as (
         select m.matter_id, p.place - 1 as party, d.edtf, d.earliest, d.latest,
           coalesce(d.latest, d.earliest) as at, max(coalesce(d.latest, d.earliest)) over matter as "end",
           min(d.earliest) over matter as first, max(d.latest) over matter as last
         from memberships m join parties p on p.id = m.party_id
         join statements s on s.id = m.statement_id
         join datings d on d.occasion_id = s.occasion_id and d.preferred = 1
         where m.matter_id in ${listed} and coalesce(d.latest, d.earliest) is not null
         window matter as (partition by m.matter_id)
       )
       select distinct matter_id as matterId, party, edtf, earliest, latest, first, last from spoken
       where at > "end" - ${stripDays} * ${dayMs}
       order by matter_id, at, party`,
    ),
    (row) => row.matterId,
  );
  const exchanges = listExchanges(record, [...firstPairs.values()].flat());
  const without = <T extends { matterId: string }>({ matterId: _, ...row }: T) => row;
  return rows.map((row) => {
    const [pair] = firstPairs.get(row.id) ?? [];
    const recent = spoken.get(row.id) ?? [];
    return {
      ...row,
      parties: (parties.get(row.id) ?? []).map(without),
      topics: (topics.get(row.id) ?? []).map(without),
      firstPair: pair ? firstPairOf(pair) : null,
      exchange: exchanges.get(row.id) ?? null,
      mostSaid: mostSaid.get(row.id)?.[0]?.times ?? 0,
      said: { earliest: recent[0]?.first ?? null, latest: recent[0]?.last ?? null },
      recent: recent.map(({ first: _, last: __, ...row }) => without(row)),
    };
  });
}

const firstPairOf = ({
  rebuttalId,
  type,
  claimPartyId,
  replyPartyId,
}: NonNullable<FrontMatter["firstPair"]>) => ({ rebuttalId, type, claimPartyId, replyPartyId });

/** Answers that were searched or asked for and not found, the last looked for first. */
export function listAwaitedReplies(limit: number, record = publicRecord()): AwaitedReply[] {
  const answered = `exists (
    select 1 from rebuttals r join memberships a on a.statement_id = r.reply_id and a.matter_id = m.id
    where r.claim_id = w.statement_id and a.party_id = w.party_id)`;
  const rows = record.connection
    .prepare(
      `select w.*, m.slug, m.question from (
         select q.id, q.matter_id, q.statement_id as statementId, q.statement_id, q.party_id,
           p.name as "from", 'search' as kind, q.outcome, q.searched_at as at
         from reply_searches q join parties p on p.id = q.party_id
         union all
         select q.id, q.matter_id, q.statement_id, q.statement_id,
           (select party_id from memberships b join statements k on k.id = b.statement_id
            where b.matter_id = q.matter_id and k.speaker_id = q.speaker_id limit 1),
           k.name, 'request', q.outcome, coalesce(q.checked_at, q.asked_at)
         from comment_requests q join speakers k on k.id = q.speaker_id
       ) w join matters m on m.id = w.matter_id
       where w.outcome in ('no_reply', 'pending') and not ${answered}
       order by w.at desc, w.id limit ?`,
    )
    .all(limit) as (Omit<AwaitedReply, "words"> & { slug: string; question: string })[];
  const words = listStatementWords(
    record,
    rows.map((row) => row.statementId),
  );
  return rows.flatMap(({ id, slug, question, from, statementId, kind, outcome, at }) => {
    const said = words.get(statementId);
    const matter = { slug, question };
    return said ? [{ id, from, words: said, statementId, kind, outcome, at, matter }] : [];
  });
}
