/** Where the id of a record that went into another one leads, and what went into a record. Reads only. */
import { and, asc, eq, sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { formerIds } from "@/db/desk/schema";
import { groupBy } from "@/lib/group";

/** What readers had of those that went into a record. */
export interface Former {
  ids: string[];
  /** Of speakers. */
  slugs: string[];
}

const among = (ids: Iterable<string>) =>
  sql`(select value from json_each(${JSON.stringify([...ids])}))`;

/** What readers had and what went into each of these records, by its public id, in the order in which it did. */
export function formerOf(db: DeskDatabase, ids: string[]): Map<string, Former> {
  const rows = db
    .select()
    .from(formerIds)
    .where(and(sql`${formerIds.nowId} in ${among(ids)}`, eq(formerIds.wasPublic, true)))
    .orderBy(asc(formerIds.id))
    .all();
  return new Map(
    [...groupBy(rows, (row) => row.nowId)].map(([id, former]) => [
      id,
      {
        ids: former.map((row) => row.formerId),
        slugs: former.flatMap((row) => row.formerSlug ?? []),
      },
    ]),
  );
}

/** The record that each of these ids leads to by now; ids that lead nowhere else are left out. */
export function leadingFrom(
  db: Pick<DeskDatabase, "select">,
  ids: Iterable<string>,
): Map<string, string> {
  const rows = db
    .select({ formerId: formerIds.formerId, nowId: formerIds.nowId })
    .from(formerIds)
    .where(sql`${formerIds.formerId} in ${among(ids)}`)
    .all();
  return new Map(rows.map((row) => [row.formerId, row.nowId]));
}

/** Whether a slug is that of a speaker who went into another one: nobody else gets it. */
export const isFormerSlug = (db: DeskDatabase, slug: string): boolean =>
  db.select({ id: formerIds.id }).from(formerIds).where(eq(formerIds.formerSlug, slug)).get() !==
  undefined;
