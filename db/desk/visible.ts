/**
 * The desk as one account sees it. Whatever is read for somebody at the desk is read through here: pages, actions, what
 * a mutation says of other records in its sentences. Inside a mutation all is there, and writing is for `write.ts`,
 * which answers as if what is hidden were not there (`requireSeen`).
 */
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import { type Desk, type DeskDatabase, openDeskReader } from "./desk";
import { hiddenRows, hiddenSets, type Standing } from "./hidden-rows";
import { restrictionMembers, restrictions } from "./schema";

/** What one account reads a desk through, as long as it sees the same restricted matters. */
interface Filtered {
  db: DeskDatabase;
  /** The table and the public id of every hidden record. */
  listHidden: () => { name: string; id: string }[];
}

const readers = new WeakMap<Desk, Map<string, Filtered & { standing: string }>>();

/**
 * The database for reading as an account sees it: with every table without what is hidden from it, so that no query can
 * forget to ask. It is the desk’s own where nothing is hidden. `gainsay` on the machine itself reads everything.
 */
export function visibleTo(desk: Desk, accountId: string): DeskDatabase {
  return filteredFor(desk, accountId)?.db ?? desk.db;
}

/** Undefined where nothing is hidden. */
function filteredFor(desk: Desk, accountId: string): Filtered | undefined {
  const standing = standingOf(desk.db, accountId);
  if (standing.others.length === 0) return;
  const ofDesk = readers.get(desk) ?? new Map();
  readers.set(desk, ofDesk);
  const key = JSON.stringify(standing);
  const held = ofDesk.get(accountId);
  if (held?.standing === key) return held;
  const filtered = openFiltered(desk.connection.name, standing);
  ofDesk.set(accountId, { ...filtered, standing: key });
  return filtered;
}

/** The database as whoever works in a context sees it. */
export const seenIn = ({ desk, actorId }: { desk: Desk; actorId: string }): DeskDatabase =>
  visibleTo(desk, actorId);

/** Which restrictions that are on are an account’s own, and which are others’. */
function standingOf(db: DeskDatabase, accountId: string): Standing {
  const rows = db
    .select({ id: restrictions.id, member: isNotNull(restrictionMembers.id).mapWith(Boolean) })
    .from(restrictions)
    .leftJoin(
      restrictionMembers,
      and(
        eq(restrictionMembers.restrictionId, restrictions.id),
        eq(restrictionMembers.userId, accountId),
        isNull(restrictionMembers.leftAt),
      ),
    )
    .where(isNull(restrictions.endedAt))
    .orderBy(restrictions.id)
    .all();
  const keys = (member: boolean) => rows.flatMap((row) => (row.member === member ? [row.id] : []));
  return { mine: keys(true), others: keys(false) };
}

/** A reader whose tables are temporary views of the real ones: SQLite finds these first, by the same names. */
function openFiltered(path: string, standing: Standing): Filtered {
  const { connection, db } = openDeskReader(path);
  const sets = Object.entries(hiddenSets(standing));
  for (const [name, rows] of sets) connection.exec(`create temp view ${name} as ${rows}`);
  const hidden = hiddenRows(standing);
  const withIds = connection
    .prepare(
      "select t.name from pragma_table_list t, pragma_table_info(t.name) c where t.schema = 'main' and c.name = 'public_id'",
    )
    .pluck()
    .all() as string[];
  // The id of a restriction leads an administrator in, and names nothing.
  const tables = Object.entries(hidden).filter(
    ([table]) => withIds.includes(table) && !table.startsWith("restriction"),
  );
  const listOf = (rows: typeof tables) =>
    rows
      .map(
        ([table, where]) =>
          `select '${table}' as name, public_id from main.${table} where ${where}`,
      )
      .join(" union all ");
  const speaksOfIds = ([, where]: (typeof tables)[number]) => where.includes("hidden_ids");
  connection.exec(
    // Each set is made once, and not anew for each table that asks for it.
    `create temp view hidden_ids as with ${sets
      .map(([name, rows]) => `${name}(id) as materialized (${rows})`)
      .join(", ")} ${listOf(tables.filter((row) => !speaksOfIds(row)))}`,
  );
  for (const [table, rows] of Object.entries(hidden)) {
    connection.exec(
      `create temp view ${table} as select * from main.${table} where (${rows}) is not true`,
    );
  }
  const hiddenIds = connection.prepare(
    `select name, public_id as id from hidden_ids union all
     select name, public_id from (${listOf(tables.filter(speaksOfIds))})`,
  );
  // Asked for at every write, and the same until somebody commits.
  let held: { version: unknown; rows: { name: string; id: string }[] } | undefined;
  const listHidden = () => {
    const version = connection.pragma("data_version", { simple: true });
    if (held && held.version === version) return held.rows;
    const rows = hiddenIds.all() as { name: string; id: string }[];
    held = { version, rows };
    return rows;
  };
  return { db, listHidden };
}

/** Records that are hidden from an account: the table of each by its public id. */
export type Hidden = ReadonlyMap<string, string>;

const nothing: Hidden = new Map();

/** What is hidden from an account, for those who work with the whole desk and speak to that account. */
export function hiddenFrom(desk: Desk, accountId: string): Hidden {
  const rows = filteredFor(desk, accountId)?.listHidden() ?? [];
  return rows.length === 0 ? nothing : new Map(rows.map(({ id, name }) => [id, name]));
}

/** For the door to every write: throws NotFoundError where an input names a hidden record, wherever that stands in it. */
export function requireSeen(hidden: Hidden, input: unknown): void {
  if (hidden.size === 0) return;
  for (const id of idsIn(input)) {
    const table = hidden.get(id);
    if (table) throw new NotFoundError(table, id);
  }
}

/** Every string, as a value or as a key. */
function idsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === "string") {
    found.add(value);
  } else if (Array.isArray(value)) {
    for (const item of value) idsIn(item, found);
  } else if (value !== null && typeof value === "object") {
    for (const [key, item] of Object.entries(value)) {
      idsIn(key, found);
      idsIn(item, found);
    }
  }
  return found;
}
