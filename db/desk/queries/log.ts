/** Reads the log. */
import { and, asc, desc, eq, gt, gte, lt, sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { loggedTables } from "@/db/desk/logged-tables";
import { logEntries, users } from "@/db/desk/schema";
import type { LogFilters } from "@/lib/log/filters";

/** The tables that entries speak of. */
export const tablesInLog = [...Object.keys(loggedTables), "users", "invitations"];

function found({ actor, action, table, record, day }: LogFilters) {
  const entry = logEntries;
  return and(
    actor ? eq(entry.actor, actor) : undefined,
    action ? eq(entry.action, action) : undefined,
    table ? eq(entry.recordTable, table) : undefined,
    record ? eq(entry.recordId, record) : undefined,
    day ? and(gte(entry.at, day), lt(entry.at, `${day}T24`)) : undefined,
  );
}

const columns = {
  id: logEntries.id,
  at: logEntries.at,
  actor: logEntries.actor,
  actorName: users.name,
  action: logEntries.action,
  recordTable: logEntries.recordTable,
  recordId: logEntries.recordId,
  beforeHash: logEntries.beforeHash,
  afterHash: logEntries.afterHash,
  previousHash: logEntries.previousHash,
  hash: logEntries.hash,
};

/** At most `limit` entries, newest first; those older than the entry `before`, if one is given. */
export function listLog(
  db: DeskDatabase,
  filters: LogFilters,
  { before, limit }: { before?: number; limit: number },
) {
  return db
    .select(columns)
    .from(logEntries)
    .leftJoin(users, eq(users.id, logEntries.actor))
    .where(and(found(filters), before ? lt(logEntries.id, before) : undefined))
    .orderBy(desc(logEntries.id))
    .limit(limit)
    .all();
}
export type ListedEntry = ReturnType<typeof listLog>[number];

/** All entries in the order of the chain, a thousand at a time; each read stands by itself. */
export function* logBatches(db: DeskDatabase, filters: LogFilters): Generator<ListedEntry[]> {
  for (let after = 0; ; ) {
    const entries = db
      .select(columns)
      .from(logEntries)
      .leftJoin(users, eq(users.id, logEntries.actor))
      .where(and(found(filters), gt(logEntries.id, after)))
      .orderBy(asc(logEntries.id))
      .limit(1000)
      .all();
    const last = entries.at(-1);
    if (!last) return;
    yield entries;
    after = last.id;
  }
}

/** What the filters offer: who wrote, and what was done. */
export function getLogChoices(db: DeskDatabase) {
  const actors = db.all<{ id: string; name: string | null }>(
    sql`${valuesIn("actor")} select v.value as id, u.name from steps v left join users u on u.id = v.value
        where v.value is not null order by u.name, v.value`,
  );
  const actions = db.all<{ action: string }>(
    sql`${valuesIn("action")} select value as action from steps where value is not null order by value`,
  );
  return { actors, actions: actions.map(({ action }) => action) };
}

/** The few values of a column, each found from the one before along its index: `distinct` goes through all entries. */
const valuesIn = (column: "actor" | "action") => {
  const name = sql.identifier(column);
  return sql`with recursive steps(value) as (
    select min(${name}) from log_entries
    union all select (select min(${name}) from log_entries where ${name} > value) from steps
      where value is not null)`;
};
