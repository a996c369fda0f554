/**
 * The names of speakers, folded, kept in memory: which of thousands are called alike is asked of every page of a matter.
 * Kept up to date by the log, which names every speaker that is written.
 */
import { sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import { plainLetters } from "@/lib/letters";
import { cleanName } from "@/lib/names";

interface Called {
  name: string;
  otherNames: string[];
  nativeName: string | null;
}

/** A name without case, marks and how its words are joined. */
export const folded = (name: string) =>
  plainLetters(cleanName(name))
    .replace(/[\p{P}\s]+/gu, " ")
    .trim();

/** All that somebody is called, folded. */
export const namesOf = ({ name, otherNames, nativeName }: Called): string[] => [
  ...new Set([name, ...otherNames, nativeName ?? ""].map(folded).filter(Boolean)),
];

interface NameIndex {
  /** The log entry that it knows of. */
  head: number;
  namesOf: Map<string, string[]>;
  ids: Map<string, Set<string>>;
}

/** By the file of the desk. */
const indexes = new LRUCache<string, NameIndex>({ max: 4 });

/**
 * Public ids of speakers who share a name with one of some, and of these. It knows of all speakers: whoever asks reads
 * through what they see.
 */
export function calledAlike(db: DeskDatabase, ids: string[]): string[] {
  const index = upToDate(db);
  const names = ids.flatMap((id) => index.namesOf.get(id) ?? []);
  return [...new Set(names.flatMap((name) => [...(index.ids.get(name) ?? [])]))];
}

function upToDate(db: DeskDatabase): NameIndex {
  const { head, path } = db.get<{ head: number; path: string }>(
    sql`select coalesce(max(id), 0) as head,
      (select file from pragma_database_list where name = 'main') as path from ${t.logEntries}`,
  );
  const held = indexes.get(path);
  const index = held && held.head <= head ? held : { head: 0, namesOf: new Map(), ids: new Map() };
  if (index.head < head || index !== held) {
    const since = index === held ? index.head : null;
    for (const { id, ...called } of speakersSince(db, since)) {
      for (const name of index.namesOf.get(id) ?? []) index.ids.get(name)?.delete(id);
      // One that went is written too, and has no names any more.
      const names = called.name === null ? [] : namesOf({ ...called, name: called.name });
      index.namesOf.set(id, names);
      for (const name of names) index.ids.set(name, (index.ids.get(name) ?? new Set()).add(id));
    }
    indexes.set(path, Object.assign(index, { head }));
  }
  return index;
}

/** Speakers that were written after a log entry; null: all. Read from the table itself, see `visible.ts`. */
function speakersSince(db: DeskDatabase, logId: number | null) {
  const rows = db.all<{
    id: string;
    name: string | null;
    other: string | null;
    native: string | null;
  }>(
    logId === null
      ? sql`select public_id as id, name, other_names as other, native_name as native
          from main.speakers where kind <> 'unnamed'`
      : sql`select distinct e.record_id as id, k.name, k.other_names as other, k.native_name as native
          from main.log_entries e left join main.speakers k on k.public_id = e.record_id and k.kind <> 'unnamed'
          where e.id > ${logId} and e.record_table = 'speakers'`,
  );
  return rows.map(({ id, name, other, native }) => ({
    ...{ id, name, nativeName: native },
    otherNames: JSON.parse(other ?? "[]") as string[],
  }));
}
