/**
 * Keeps shared records with the restricted matter that they are made for, see hidden-rows.ts. A record that is once used
 * by it alone stays hidden, also when it is taken out of it or the matter goes, until something that is open uses it.
 */
import { sql } from "drizzle-orm";
import type { Tx } from "./desk";
import { isUsedBeyond, sharedTables, sourcesUsedBeyond, uses } from "./shared-uses";

/** Keeps a new record with a matter, where that is restricted; what is only part of the matter is hidden with it anyway. */
export function keepFor(tx: Tx, matter: string, table: string, recordId: string): void {
  if (!sharedTables.includes(table)) return;
  tx.run(sql`
    insert or ignore into restricted_records (restriction_id, record_table, record_id)
    select r.id, ${table}, ${recordId} from restrictions r join matters m on m.id = r.matter_id
    where m.public_id = ${matter} and r.ended_at is null`);
}

/** Whether only named members see a matter. */
export const isRestricted = (tx: Tx, matter: string): boolean =>
  tx.get(sql`
    select 1 from restrictions r join matters m on m.id = r.matter_id
    where m.public_id = ${matter} and r.ended_at is null`) !== undefined;

const restricted = "restrictions where ended_at is null and matter_id is not null";
const kept = (table: string) => `
  select k.id from restricted_records p
  join restrictions r on r.id = p.restriction_id and r.ended_at is null
  join ${table} k on k.public_id = p.record_id where p.record_table = '${table}'`;

/** What is restricted: matters, and the statements and occasions that were made for them and nothing else uses. */
const matters = `(select matter_id from ${restricted})`;
const statements = `(select s.id from (${kept("statements")}) s where not exists (
  select 1 from memberships m where m.statement_id = s.id and m.matter_id not in ${matters}))`;
const occasions = `(select o.id from (${kept("occasions")}) o where not exists (
  select 1 from statements s where s.occasion_id = o.id and s.id not in ${statements}))`;
const within = { matter: matters, statement: statements, occasion: occasions };

/** By each restriction, the records of a table that its matter uses, other than by way of sources. */
function usedBy(shared: keyof typeof uses): string {
  const said = (of: string, key: string) =>
    ({
      matter: `u.${key} = r.matter_id`,
      statement: `u.${key} in (select statement_id from memberships where matter_id = r.matter_id)`,
      occasion: `u.${key} in (select s.occasion_id from memberships m join statements s on s.id = m.statement_id
        where m.matter_id = r.matter_id)`,
    })[of];
  return uses[shared]
    .flatMap(({ table, column, of, key }) =>
      of === "source"
        ? []
        : `select r.id as restriction_id, u.${column} as id from (select * from ${restricted}) r
           join ${table} u on ${said(of, key)}`,
    )
    .join(" union ");
}

/** The restrictions that a record is kept with, by their inner keys. */
export const keptWithOf = (tx: Tx, recordId: string): number[] =>
  tx
    .all<{ id: number }>(sql`
      select r.id from restricted_records p
      join restrictions r on r.id = p.restriction_id and r.ended_at is null
      where p.record_id = ${recordId} order by r.id`)
    .map(({ id }) => id);

const insert = "insert or ignore into restricted_records (restriction_id, record_table, record_id)";

/** Sources that are kept and that nothing open uses: for the head of a statement. */
const hiddenSources = `with recursive kept as (${kept("sources")}),
  used(id) as (${sourcesUsedBeyond("kept", within)}),
  hidden(id) as (select id from kept where id not in (select id from used))`;

/** Keeps what was merged or split of rows (`r` is the restriction, `k` the record): it has their names when they are gone. */
const keepActs = (rows: string) => `${insert}
  select r.id, 'rearrangements', a.public_id from ${rows} join (
    select kept_id as names, public_id from rearrangements
    union all select other_id, public_id from rearrangements) a on a.names = k.public_id`;

const keptWith = (table: string, isHidden: string) => `restricted_records p
  join restrictions r on r.id = p.restriction_id and r.ended_at is null
  join ${table} k on k.public_id = p.record_id and p.record_table = '${table}' and ${isHidden}`;

/** In an order in which each needs only those before it. */
const steps = [
  `${insert} select r.id, 'statements', s.public_id from (select * from ${restricted}) r
    join memberships m on m.matter_id = r.matter_id join statements s on s.id = m.statement_id
    where not exists (
      select 1 from memberships o where o.statement_id = s.id and o.matter_id not in ${matters})`,
  ...(["speakers", "occasions", "topics"] as const).map(
    (table) => `${insert} select n.restriction_id, '${table}', k.public_id
      from (${usedBy(table)}) n join ${table} k on k.id = n.id
      where not (${isUsedBeyond(table, within)})`,
  ),
  `with recursive named(restriction_id, id) as (
      ${usedBy("sources")}
      union select n.restriction_id, s.upstream_id from named n join sources s on s.id = n.id
      union select n.restriction_id, d.shown_by_id from named n join takedowns d on d.source_id = n.id
    ), kept as (select distinct id from named where id is not null),
    used(id) as (${sourcesUsedBeyond("kept", within)})
    ${insert} select n.restriction_id, 'sources', s.public_id from named n join sources s on s.id = n.id
    where s.id not in (select id from used)`,
  keepActs(`(select * from ${restricted}) r join points k on k.matter_id = r.matter_id`),
  keepActs(keptWith("statements", `k.id in ${statements}`)),
  ...(["speakers", "occasions"] as const).map((table) =>
    keepActs(keptWith(table, `not (${isUsedBeyond(table, within)})`)),
  ),
  `${hiddenSources} ${keepActs(keptWith("sources", "k.id in (select id from hidden)"))}`,
].map((step) => sql.raw(step));

/**
 * Keeps every shared record that a restricted matter alone uses with it, and what was put right of its records. For the
 * end of each transaction.
 */
export function keepRestricted(tx: Tx): void {
  // Also where its matter is gone: what is kept may be put right still.
  if (tx.get(sql`select 1 from restrictions where ended_at is null limit 1`) === undefined) return;
  for (const step of steps) tx.run(step);
}
