/** Reads the log. */
import { and, asc, desc, eq, gt, gte, lt } from "drizzle-orm";
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
  const actors = db
    .selectDistinct({ id: logEntries.actor, name: users.name })
    .from(logEntries)
    .leftJoin(users, eq(users.id, logEntries.actor))
    .orderBy(asc(users.name))
    .all();
  const actions = db
    .selectDistinct({ action: logEntries.action })
    .from(logEntries)
    .orderBy(asc(logEntries.action))
    .all()
    .map(({ action }) => action);
  return { actors, actions };
}
