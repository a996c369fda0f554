/** Lists of matters, page by page along a key. */
import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import type { FrontMatter } from "@/lib/document/front";
import { groupBy } from "@/lib/group";
import { listExchangeWords } from "./front-words";
import { among, listed } from "./ids";
import { tallyOf } from "./tallies";

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

/** The column each order goes by, descending, and the public id as the tie-breaker. */
const keys: Record<MatterOrder, { column: string; type: "string" | "number" }> = {
  newest: { column: "published_at", type: "string" },
  active: { column: "activity", type: "number" },
};

type Row = Omit<FrontMatter, "said" | "recent"> & {
  saidFrom: number | null;
  saidTo: number | null;
  recent: string;
  key: string | number;
};

/** Matters on the record in an order, `limit` at a time. An `after` that is no cursor starts the list over. */
export async function listMatters(
  { order = "newest", topic, after, limit = 30 }: Options = {},
  record = publicRecord(),
): Promise<MatterList> {
  const { column, type } = keys[order];
  const [key, id] = decodeCursor<[string | number, string]>(after, [type, "string"] as never) ?? [];
  // Of a topic in the order of its own matters, so that others are not gone through.
  const [from, at] =
    topic === undefined
      ? ["matters m", "m.id"]
      : ["matter_topics o join matters m on m.id = o.matter_id", "o.matter_id"];
  const by = topic === undefined ? `m.${column}` : `o.${column}`;
  const conditions = [
    ...(topic === undefined ? [] : ["o.slug = :topic"]),
    ...(key === undefined ? [] : [`${by} <= :key and (${by} < :key or ${at} > :id)`]),
  ];
  const rows = await record.all<Row>(
    `select m.id, m.slug, m.question, m.summary, m.version, m.published_at, v.approved_by,
       v.statements, v.rebuttals, m.most_said, m.said_from, m.said_to, m.recent, ${by} as key
     from ${from} join versions v on v.matter_id = m.id and v.number = m.version
     ${conditions.length > 0 ? `where ${conditions.join(" and ")}` : ""}
     order by ${by} desc, ${at} limit :limit`,
    {
      limit: limit + 1,
      ...(topic !== undefined && { topic }),
      ...(key !== undefined && id !== undefined && { key, id }),
    },
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    matters: await withDetails(record, shown),
    next: rows.length > limit && last ? encodeCursor([last.key, last.id]) : null,
  };
}

/** How many matters are on the record, or have a topic. */
export const countMatters = (topic?: string, record = publicRecord()): Promise<number> =>
  topic === undefined ? tallyOf(record, "all", "matters") : tallyOf(record, "topic", topic);

interface Topic {
  slug: string;
  name: string;
  matters: number;
}

const topicSql =
  "select key as slug, label as name, count as matters from tallies where kind = 'topic'";

/** A topic's name and how many matters have it; undefined where none has. */
export async function getTopic(slug: string, record = publicRecord()): Promise<Topic | undefined> {
  const [topic] = await record.all<Topic>(`${topicSql} and key = :slug`, { slug });
  return topic;
}

/** The topics that most matters have. */
export const listTopics = (limit: number, record = publicRecord()): Promise<Topic[]> =>
  record.all<Topic>(`${topicSql} order by count desc, label, key limit :limit`, { limit });

/** How many topics matters have. */
export async function countTopics(record = publicRecord()): Promise<number> {
  const [row] = await record.all<{ count: number }>(
    "select count(*) as count from tallies where kind = 'topic'",
  );
  return row?.count ?? 0;
}

/** Adds what lists show beside a matter: a fixed number of reads, however many matters. */
async function withDetails(record: Reader, rows: Row[]): Promise<FrontMatter[]> {
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
  const [partyRows, topicRows, pairRows, wordsOf] = await Promise.all([
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
  ]);
  const byMatter = <T extends { matterId: string }>(found: T[]) =>
    groupBy(found, (row) => row.matterId);
  const [parties, topics, pairs] = [byMatter(partyRows), byMatter(topicRows), byMatter(pairRows)];
  const without = <T extends { matterId: string }>({ matterId: _, ...row }: T) => row;
  return rows.map(({ key: _, saidFrom, saidTo, recent, ...row }) => {
    const [pair] = pairs.get(row.id) ?? [];
    return {
      ...row,
      parties: (parties.get(row.id) ?? []).map(without),
      topics: (topics.get(row.id) ?? []).map(without),
      firstPair: pair ? firstPairOf(pair) : null,
      exchange: (pair && wordsOf(askedOf(pair))) ?? null,
      said: { earliest: saidFrom, latest: saidTo },
      recent: JSON.parse(recent),
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
