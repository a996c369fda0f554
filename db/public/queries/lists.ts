/** Lists of matters, page by page along a key. */
import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import type { FrontMatter } from "@/lib/document/front";
import { stripDays } from "@/lib/front-strip";
import { groupBy } from "@/lib/group";
import { listExchangeWords } from "./front-words";
import { among, listed } from "./ids";

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
export async function listMatters(
  options: Options = {},
  record = publicRecord(),
): Promise<MatterList> {
  const { order = "newest", topic = null, limit = 30 } = options;
  const { sql, type } = keys[order];
  const after = decodeCursor<[string | number, string]>(options.after, [type, "string"] as never);
  const rows = await record.all<FrontMatter & { key: string | number }>(
    `select m.id, m.slug, m.question, m.summary, m.version, m.published_at, v.approved_by,
       v.statements, v.rebuttals, ${sql} as key
     from matters m join versions v on v.matter_id = m.id and v.number = m.version
     where (:topic is null or m.id in (select matter_id from matter_topics where slug = :topic))
       and (:key is null or ${sql} < :key or (${sql} = :key and m.id > :id))
     order by key desc, m.id limit :limit`,
    { topic, limit: limit + 1, key: after?.[0] ?? null, id: after?.[1] ?? null },
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    matters: await withDetails(
      record,
      shown.map(({ key: _, ...row }) => row),
    ),
    next: rows.length > limit && last ? encodeCursor([last.key, last.id]) : null,
  };
}

/** How many matters are on the record, or have a topic. */
export async function countMatters(
  topic: string | null = null,
  record = publicRecord(),
): Promise<number> {
  const [row] = await record.all<{ count: number }>(
    `select count(*) as count from matters
     where :topic is null or id in (select matter_id from matter_topics where slug = :topic)`,
    { topic },
  );
  return row?.count ?? 0;
}

interface Topic {
  slug: string;
  name: string;
  matters: number;
}

/** A topic's name and how many matters have it; undefined where none has. */
export async function getTopic(slug: string, record = publicRecord()): Promise<Topic | undefined> {
  const [topic] = await record.all<Topic>(
    "select slug, name, count(*) as matters from matter_topics where slug = :slug group by slug",
    { slug },
  );
  return topic;
}

/** The topics that most matters have. */
export function listTopics(limit: number, record = publicRecord()): Promise<Topic[]> {
  return record.all<Topic>(
    `select slug, name, count(*) as matters from matter_topics
     group by slug order by matters desc, name limit :limit`,
    { limit },
  );
}

/** How many topics matters have. */
export async function countTopics(record = publicRecord()): Promise<number> {
  const [row] = await record.all<{ count: number }>(
    "select count(distinct slug) as count from matter_topics",
  );
  return row?.count ?? 0;
}

/** Adds what lists show beside a matter: a fixed number of reads, however many matters. */
async function withDetails(record: Reader, rows: FrontMatter[]): Promise<FrontMatter[]> {
  const ids = listed(rows.map((row) => row.id));
  const read = <T>(sql: string) => record.all<{ matterId: string } & T>(sql, { ids });
  const shown = among(":ids");
  const firstPairs = read<PairRow>(
    `select p.matter_id, r.id as rebuttal_id, r.type, r.claim_id, r.reply_id,
       c.party_id as claim_party_id, a.party_id as reply_party_id
     from pairings p join rebuttals r on r.id = p.rebuttal_id
     join memberships c on c.matter_id = p.matter_id and c.statement_id = r.claim_id
     join memberships a on a.matter_id = p.matter_id and a.statement_id = r.reply_id
     where p.matter_id in ${shown} and p.place = 1`,
  );
  const [partyRows, topicRows, pairRows, wordsOf, mostSaidRows, spokenRows] = await Promise.all([
    read<FrontMatter["parties"][number]>(
      `select matter_id, id, name, position_in_short
       from parties where matter_id in ${shown} order by matter_id, place`,
    ),
    read<FrontMatter["topics"][number]>(
      `select matter_id, slug, name from matter_topics
       where matter_id in ${shown} order by name`,
    ),
    firstPairs,
    firstPairs.then((found) => listExchangeWords(record, found.map(askedOf))),
    read<{ times: number }>(
      `select matter_id, max(times) as times from (
         select s.matter_id, count(*) as times from stances s
         join memberships m on m.matter_id = s.matter_id and m.statement_id = s.statement_id
         join statements w on w.id = s.statement_id and w.attributed_by_id is null
         where s.matter_id in ${shown} group by s.matter_id, s.point_id, s.position, m.party_id
       ) group by matter_id`,
    ),
    read<FrontMatter["recent"][number] & { first: number | null; last: number | null }>(
      `with spoken as (
         select m.matter_id, p.place - 1 as party, s.edtf, s.earliest, s.latest,
           coalesce(s.latest, s.earliest) as at, max(coalesce(s.latest, s.earliest)) over matter as "end",
           min(s.first_day) over matter as first, max(s.last_day) over matter as last
         from memberships m join parties p on p.id = m.party_id
         join statements s on s.id = m.statement_id
         where m.matter_id in ${shown} and coalesce(s.latest, s.earliest) is not null
         window matter as (partition by m.matter_id)
       )
       select distinct matter_id, party, edtf, earliest, latest, first, last from spoken
       where at > "end" - ${stripDays} * ${dayMs}
       order by matter_id, at, party`,
    ),
  ]);
  const byMatter = <T extends { matterId: string }>(found: T[]) =>
    groupBy(found, (row) => row.matterId);
  const [parties, topics, pairs] = [byMatter(partyRows), byMatter(topicRows), byMatter(pairRows)];
  const [mostSaid, spoken] = [byMatter(mostSaidRows), byMatter(spokenRows)];
  const without = <T extends { matterId: string }>({ matterId: _, ...row }: T) => row;
  return rows.map((row) => {
    const [pair] = pairs.get(row.id) ?? [];
    const recent = spoken.get(row.id) ?? [];
    return {
      ...row,
      parties: (parties.get(row.id) ?? []).map(without),
      topics: (topics.get(row.id) ?? []).map(without),
      firstPair: pair ? firstPairOf(pair) : null,
      exchange: (pair && wordsOf(askedOf(pair))) ?? null,
      mostSaid: mostSaid.get(row.id)?.[0]?.times ?? 0,
      said: { earliest: recent[0]?.first ?? null, latest: recent[0]?.last ?? null },
      recent: recent.map(({ first: _, last: __, ...row }) => without(row)),
    };
  });
}

type PairRow = NonNullable<FrontMatter["firstPair"]> & {
  matterId: string;
  claimId: string;
  replyId: string;
};

const askedOf = ({ rebuttalId: id, ...row }: PairRow) => ({ ...row, id });

const firstPairOf = ({
  rebuttalId,
  type,
  claimPartyId,
  replyPartyId,
}: NonNullable<FrontMatter["firstPair"]>) => ({ rebuttalId, type, claimPartyId, replyPartyId });
