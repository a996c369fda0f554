/** Keeps how much there is of what pages count. */
import type { Prepared } from "@/db/public/prepared";

/** How many matters a topic has, exchanges a sign, listed people a letter; and of all how many there are. */
export type TallyKind = "topic" | "sign" | "letter" | "all";

/** Adds to a count; what there is none of has no row. */
export function addTo(db: Prepared, kind: TallyKind, key: string, by: number): void {
  if (by === 0) return;
  db.run(
    `insert into tallies (kind, key, count) values (:kind, :key, :by)
     on conflict do update set count = count + excluded.count`,
    { kind, key, by },
  );
  if (by < 0)
    db.run("delete from tallies where kind = :kind and key = :key and count = 0", { kind, key });
}

/** Each what a matter, or what it shows, counts for, by `kind key`. */
export type Counted = Map<string, { kind: TallyKind; key: string; count: number }>;

/** What these counts are of, that changes with a version of a matter: `:matter`, and the records that it shows or will show. */
const countsSql = `
  select 'topic' as kind, slug as key, count(*) as count from matter_topics
    where matter_id = :matter group by slug
  union all
  select 'sign', sign, count(*) from exchanges e where matter_id = :matter and not exists (
    select 1 from exchanges o where o.id = e.id and o.matter_id <> e.matter_id and +o.sign = e.sign)
    group by sign
  union all select 'all', 'matters', count(*) from matters where id = :matter
  union all select 'all', 'versions', count(*) from versions where matter_id = :matter
  union all select 'all', 'pairs', count(*) from rebuttals
    where id in (select value from json_each(:rebuttals))
  union all select 'all', 'people', count(*) from speakers
    where id in (select value from json_each(:speakers)) and kind <> 'unnamed'`;

export function countedIn(
  db: Prepared,
  asked: { matter: string; rebuttals: string; speakers: string },
): Counted {
  const rows = db.all<{ kind: TallyKind; key: string; count: number }>(countsSql, asked);
  return new Map(rows.map((row) => [`${row.kind} ${row.key}`, row]));
}

/** Counts what came, and no longer what went. */
export function keepTallies(db: Prepared, before: Counted, after: Counted): void {
  for (const [name, { kind, key }] of new Map([...before, ...after])) {
    addTo(db, kind, key, (after.get(name)?.count ?? 0) - (before.get(name)?.count ?? 0));
    if (kind === "topic") db.run(`${labelSql} and key = :key`, { key });
  }
}

/** A topic is called as the first of its matters calls it. */
const labelSql = `update tallies set label = ifnull(
  (select name from matter_topics t where t.slug = key order by t.matter_id limit 1), '')
  where kind = 'topic'`;

/** The same of the whole record, into an empty table; of letters once people are known. */
export function tallyAll(db: Prepared): void {
  db.run(`insert into tallies (kind, key, count)
    select 'topic', slug, count(*) from matter_topics group by slug
    union all select 'sign', sign, count(distinct id) from exchanges group by sign
    union all select 'letter', substr(slug, 1, 1), count(*) from speaker_stats
      where is_listed = 1 group by 2
    union all select * from (
      select 'all', 'matters', count(*) as count from matters
      union all select 'all', 'versions', count(*) from versions
      union all select 'all', 'pairs', count(*) from rebuttals
      union all select 'all', 'people', count(*) from speakers where kind <> 'unnamed'
    ) where count > 0`);
  db.run(labelSql);
}
