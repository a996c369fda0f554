/** Acts that move references, as they are kept: what they changed, so that they can be shown before and undone after. */

import { eq } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Tx } from "@/db/desk/desk";
import type { LoggedRow, LoggedTableName } from "@/db/desk/logged-tables";
import { tableOf } from "@/db/desk/logged-tables";
import { referencesTo } from "@/db/desk/queries/references";
import type { rearrangements } from "@/db/desk/schema";
import type { Rearranger, Written } from "@/db/desk/write";
import { canonicalJson, sha256 } from "@/lib/canonical";
import type { DraftMove } from "./core";

/** One record that an act changed: the columns that it changed, or all of a record that it took out. */
export interface KeptChange {
  name: LoggedTableName;
  id: string;
  before: Partial<LoggedRow> | null;
  after: Partial<LoggedRow> | null;
}

/** `changes` of a rearrangement. */
export interface KeptAct {
  written: KeptChange[];
  drafts: DraftMove[];
  /** Public ids of all that named the record that stayed, right after the act. */
  naming: string[];
}

/** Columns that differ, on both sides; none of the revision, which every change raises. */
function differing(before: LoggedRow, after: LoggedRow) {
  const names = Object.keys(after).filter(
    (name) => name !== "revision" && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const of = (row: LoggedRow) => Object.fromEntries(names.map((name) => [name, row[name]]));
  return { before: of(before), after: of(after) };
}

/** What was written, without what was only touched. */
function kept(written: readonly Written[]): KeptChange[] {
  return written.flatMap(({ name, id, before, after }): KeptChange[] => {
    if (!before) return [{ name, id, before: null, after: {} }];
    if (!after) return [{ name, id, before, after: null }];
    const columns = differing(before, after);
    return Object.keys(columns.after).length === 0 ? [] : [{ name, id, ...columns }];
  });
}

/** Stands for what an act found and changed: the same act on the same records, and no other, has it. */
export const seenOf = (written: readonly Written[]): string =>
  sha256(
    canonicalJson(
      written.flatMap(({ name, id, before }) => (before ? [[name, id, before.revision]] : [])),
    ),
  ).slice(0, 24);

/** Public ids of everything that names a record by its inner key. */
export function namingOf(tx: Tx, name: LoggedTableName, key: number): string[] {
  return referencesTo(name).flatMap(({ field, logged }) => {
    if (!logged) return [];
    const table = tableOf(logged);
    const column = (table as unknown as Record<string, SQLiteColumn>)[field];
    if (!column) throw new Error(`${logged} has no column ${field}.`);
    return tx
      .select({ id: table.publicId })
      .from(table)
      .where(eq(column, key))
      .all()
      .map((row) => String(row.id));
  });
}

type Act = Pick<
  typeof rearrangements.$inferInsert,
  "act" | "recordTable" | "keptId" | "otherId" | "keptName" | "otherName"
>;

/** Keeps an act with all that it changed. Returns its public id. */
export function keepAct(
  r: Rearranger,
  act: Act,
  { drafts, naming }: Omit<KeptAct, "written">,
): string {
  const changes: KeptAct = { written: kept(r.written), drafts, naming };
  return r.add("rearrangements", {
    ...act,
    doneAt: r.at,
    doneBy: r.actorId,
    changes: JSON.stringify(changes),
  }).publicId;
}
