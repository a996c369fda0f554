/** The projector: versions and choices in, rows out. The same ones always make the same rows. */

import { existsSync, renameSync, rmSync } from "node:fs";
import { and, eq, getTableColumns, inArray, isNotNull, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { inImmediateTransaction, openWriter } from "@/db/connect";
import type { MatterDocument } from "@/lib/document/document";
import { DamagedFileError } from "@/lib/errors";
import { groupBy } from "@/lib/group";
import { isNamed } from "@/lib/people/unnamed";
import type { ToldRecheck } from "@/lib/recheck/told";
import type { HeldText } from "@/lib/versions/commitments";
import { openDocument } from "@/lib/versions/version";
import type { CorrectionKind } from "@/lib/vocabulary";
import { openPublicWriter, type PublicDatabase, type PublicRecord } from "./files";
import { matterRowOf, matterRowsOf, matterTables, sharedRowsOf, sharedTables } from "./rows";
import * as t from "./schema";
import { searchRowsOf } from "./search-rows";
import { keepShortChange, retellShortChanges } from "./short-changes";

/** What the desk hands over, each thing with the log entry that recorded it; they come in this order. */
export type Projectable = PublishedVersion | FrontChoice | Rechecked;

/** A published version. */
export interface PublishedVersion {
  logId: number;
  matterId: string;
  number: number;
  publishedAt: string;
  approvedBy: string | null;
  hash: string;
  document: string;
  withdrawal: string | null;
  correctionKind: CorrectionKind | null;
  correctionWhat: string | null;
  correctionReason: string | null;
  texts: HeldText[];
  /** What readers are told of the addresses of its captures by then. */
  rechecks: ToldRecheck[];
}

/** An editor's choice of the matter that leads the front page. */
export interface FrontChoice {
  logId: number;
  /** Null: none. */
  leads: string | null;
  chosenAt: string;
}

/** What asking the address of a capture again found. */
export interface Rechecked {
  logId: number;
  told: ToldRecheck;
}

/**
 * The rules by which rows follow from a version. Raise it when the same version gives other rows than before: a public
 * record of older rules is then made anew.
 *
 * 2: an own retraction takes points back, the dating that is shown is marked as preferred, and words are indexed in
 * all the ways they are written.
 * 3: records that matters share are kept whole.
 * 4: exchanges are kept for the lists of them.
 * 5: quotations have their place in a recording.
 * 6: short changes are kept for the front page.
 * 7: statements name all who make them.
 * 8: what a version shows by itself leads nowhere else any more, and a check of an address says which words it was for, and a
 * time without a zone has the day that is written.
 * 9: pairs have their title.
 */
export const derivation = 9;

/** The log entry that the public record has come to; 0 for an empty one. */
export function projectedHead({ db }: PublicRecord): number {
  return db.select().from(t.projection).get()?.logHead ?? 0;
}

/** Whether its rows follow from their versions by rules of before. */
export function isOutdated({ db }: PublicRecord): boolean {
  const rules = db.select().from(t.projection).get()?.rules;
  return rules !== undefined && rules !== derivation;
}

/** Applies steps in order, each in one transaction with the record of how far the projector has come. */
export function projectSteps(record: PublicRecord, steps: Iterable<Projectable>): number {
  let applied = 0;
  for (const step of steps) {
    inImmediateTransaction(record.connection, () => {
      // Another process may have been here first.
      if (step.logId <= projectedHead(record)) return;
      if ("document" in step) applyVersion(record.db, step);
      else if ("told" in step) applyRecheck(record.db, step);
      else applyChoice(record.db, step);
      record.db
        .insert(t.projection)
        .values({ id: 1, logHead: step.logId, rules: derivation })
        .onConflictDoUpdate({ target: t.projection.id, set: { logHead: step.logId } })
        .run();
      applied += 1;
    });
  }
  return applied;
}

/** Builds the public record anew from all steps, into a new file that then takes the old one's name. */
export function rebuildPublicRecord(path: string, steps: Iterable<Projectable>): number {
  const fresh = `${path}.new`;
  for (const file of [fresh, `${fresh}-wal`, `${fresh}-shm`]) rmSync(file, { force: true });
  const record = openPublicWriter(fresh);
  const applied = projectSteps(record, steps);
  record.connection.close();
  // Nothing of the old file may be left in a write-ahead log that the new one would then read as its own; what cannot
  // be opened goes as it is.
  if (existsSync(path)) closeWhole(path);
  for (const file of [`${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
  renameSync(fresh, path);
  return applied;
}

function closeWhole(path: string): void {
  try {
    const old = openWriter(path);
    old.pragma("wal_checkpoint(TRUNCATE)");
    old.close();
  } catch (error) {
    if (!(error instanceof DamagedFileError)) throw error;
  }
}

function applyChoice(db: PublicDatabase, { leads, chosenAt }: FrontChoice): void {
  db.delete(t.front).run();
  if (leads !== null) db.insert(t.front).values({ id: 1, matterId: leads, chosenAt }).run();
}

/** Tells readers of a capture that they have; of another they are told nothing, until a version shows it. */
function applyRecheck(db: PublicDatabase, { told }: Rechecked): void {
  const shown = db.select().from(t.captures).where(eq(t.captures.id, told.captureId)).get();
  if (shown) keepRechecks(db, [told]);
}

const capturesOf = (db: PublicDatabase, sources: string[]): string[] =>
  db
    .select({ id: t.captures.id })
    .from(t.captures)
    .where(sql`${t.captures.sourceId} in (select value from json_each(${JSON.stringify(sources)}))`)
    .all()
    .map(({ id }) => id);

/** What was found of captures that no matter shows any more leaves the public record with them. */
function forgetRechecks(db: PublicDatabase, captures: string[]): void {
  db.run(sql`
    delete from ${t.rechecks} where capture_id in (
      select value from json_each(${JSON.stringify(captures)})
      where value not in (select id from ${t.captures} where id = value))`);
}

/**
 * Only of quotations that readers have; where the words of all of these are there, they are still there. Where none of
 * them was looked for, nothing is said of words.
 */
function keepRechecks(db: PublicDatabase, told: ToldRecheck[]): void {
  if (told.length === 0) return;
  const ids = told.map(({ captureId }) => captureId);
  db.delete(t.rechecks).where(inArray(t.rechecks.captureId, ids)).run();
  const wanted = JSON.stringify(told.flatMap(({ lookedFor }) => lookedFor));
  const shown = db
    .select({ id: t.quotations.id })
    .from(t.quotations)
    .where(sql`${t.quotations.id} in (select value from json_each(${wanted}))`)
    .all();
  const known = new Set(shown.map(({ id }) => id));
  insertAll(
    db,
    t.rechecks,
    told.flatMap(({ outcome, ...row }) => {
      const [missing, lookedFor] = [row.missing, row.lookedFor].map((ids) =>
        ids.filter((id) => known.has(id)),
      ) as [string[], string[]];
      const isOfWords = outcome === "changed" || outcome === "still_there";
      if (isOfWords && lookedFor.length === 0) return [];
      return {
        ...row,
        outcome: outcome === "changed" && missing.length === 0 ? "still_there" : outcome,
        missing: JSON.stringify(missing),
        lookedFor: JSON.stringify(lookedFor),
      };
    }),
  );
}

function applyVersion(db: PublicDatabase, version: PublishedVersion): void {
  const texts = new Map(version.texts.map((row) => [row.commitment, row.text]));
  const document = openDocument(version.document, (commitment) => texts.get(commitment));
  const { logId: _, texts: rows, rechecks, ...columns } = version;

  insertAll(
    db,
    t.texts,
    rows.map((row) => ({ ...row })),
    true,
  );
  retellShortChanges(db, withhold(db, rows));
  insertAll(db, t.versions, [
    {
      ...columns,
      slug: document.matter.slug,
      statements: document.statements.length,
      rebuttals: document.rebuttals.length,
    },
  ]);
  keepShortChange(db, version);
  const shownBefore = recordsOf(db, version.matterId);
  const capturesBefore = capturesOf(db, shownBefore.get("sources") ?? []);
  removeMatter(db, version.matterId);
  if (version.withdrawal === null) {
    insertAll(db, t.matters, [matterRowOf(document, version)]);
    const owned = matterRowsOf(document);
    for (const [name, table] of entries(matterTables)) insertAll(db, table, owned[name]);
    const shared = sharedRowsOf(document);
    for (const list of ["speakers", "occasions", "statements", "rebuttals", "sources"] as const) {
      const ids = document[list].map((row) => row.id);
      insertAll(
        db,
        t.matterRecords,
        ids.map((recordId) => ({ matterId: version.matterId, recordTable: list, recordId })),
      );
    }
    rememberShown(db, version, document);
    rememberLeading(db, document);
    // A shared record is replaced as a whole: what it lost since (a quotation, a capture) goes with it.
    for (const { table, owner, record } of Object.values(sharedTables)) {
      db.delete(table)
        .where(
          inArray(
            owner,
            document[record].map((row) => row.id),
          ),
        )
        .run();
    }
    // What it got from another one, with which it was merged, is that one's no more.
    for (const name of ["quotations", "captures"] as const) {
      const held = JSON.stringify(shared[name].map((row) => row.id));
      const { table } = sharedTables[name];
      db.delete(table).where(sql`${table.id} in (select value from json_each(${held}))`).run();
    }
    for (const [name, { table }] of entries(sharedTables)) insertAll(db, table, shared[name]);
    const found = searchRowsOf(document);
    const ids = JSON.stringify(found.map((row) => row.recordId));
    db.delete(t.searchRows)
      .where(sql`${t.searchRows.recordId} in (select value from json_each(${ids}))`)
      .run();
    insertAll(db, t.searchRows, found);
    keepRechecks(db, rechecks);
  }
  removeOrphans(db, shownBefore);
  forgetRechecks(db, capturesBefore);
}

/** What the records of a document that have addresses are found by there. */
const addressKeysOf = ({ rebuttals, statements, sources, speakers }: MatterDocument) => ({
  rebuttals: rebuttals.map((row) => row.id),
  statements: statements.map((row) => row.id),
  sources: sources.map((row) => row.id),
  speakers: speakers.filter(isNamed).map((row) => row.slug),
});

/** Keeps which version showed each record that has an address, for the day when none does. */
function rememberShown(
  db: PublicDatabase,
  { matterId, number }: PublishedVersion,
  document: MatterDocument,
): void {
  for (const [recordTable, recordKeys] of entries(addressKeysOf(document))) {
    for (const recordKey of recordKeys) {
      db.insert(t.lastShown)
        .values({ recordTable, recordKey, matterId, version: number })
        .onConflictDoUpdate({
          target: [t.lastShown.recordTable, t.lastShown.recordKey],
          set: { matterId, version: number },
        })
        .run();
    }
  }
}

/**
 * Keeps where the addresses of records lead that went into others, until one is on record by itself again: what it went
 * into was not the same then.
 */
function rememberLeading(db: PublicDatabase, document: MatterDocument): void {
  for (const [recordTable, keys] of entries(addressKeysOf(document))) {
    db.run(sql`delete from ${t.ledOn} where record_table = ${recordTable}
      and former_key in (select value from json_each(${JSON.stringify(keys)}))`);
  }
  const { rebuttals, statements, sources, speakers } = document;
  const leading = [
    ...entries({ rebuttals, statements, sources }).flatMap(([recordTable, rows]) =>
      rows.flatMap(({ id: nowKey, formerIds = [] }) =>
        formerIds.map((formerKey) => ({ recordTable, formerKey, nowKey })),
      ),
    ),
    ...speakers.flatMap(({ slug: nowKey, formerSlugs = [] }) =>
      formerSlugs.map((formerKey) => ({ recordTable: "speakers", formerKey, nowKey })),
    ),
  ];
  for (const row of leading) {
    db.insert(t.ledOn)
      .values(row)
      .onConflictDoUpdate({
        target: [t.ledOn.recordTable, t.ledOn.formerKey],
        set: { nowKey: row.nowKey },
      })
      .run();
  }
}

/**
 * What was withheld since the text was first projected goes with the next version that has its commitment. Returns the
 * commitments of what went.
 */
function withhold(db: PublicDatabase, rows: HeldText[]): string[] {
  return rows.flatMap(({ commitment, withheldAt, withheldReason }) => {
    if (withheldAt === null) return [];
    const erased = { salt: null, text: null, withheldAt, withheldReason };
    const { changes } = db
      .update(t.texts)
      .set(erased)
      .where(and(eq(t.texts.commitment, commitment), isNotNull(t.texts.text)))
      .run();
    return changes > 0 ? [commitment] : [];
  });
}

function removeMatter(db: PublicDatabase, matterId: string): void {
  db.delete(t.matters).where(eq(t.matters.id, matterId)).run();
  for (const table of [...Object.values(matterTables), t.matterRecords, t.searchRows]) {
    db.delete(table).where(eq(table.matterId, matterId)).run();
  }
}

type LoggedTable = (typeof sharedTables)[keyof typeof sharedTables]["record"];

/** The shared records that a matter shows: their ids by their table. */
function recordsOf(db: PublicDatabase, matterId: string): Map<LoggedTable, string[]> {
  const rows = db
    .select({ recordTable: t.matterRecords.recordTable, id: t.matterRecords.recordId })
    .from(t.matterRecords)
    .where(eq(t.matterRecords.matterId, matterId))
    .all();
  return new Map(
    [...groupBy(rows, (row) => row.recordTable as LoggedTable)].map(([table, shown]) => [
      table,
      shown.map(({ id }) => id),
    ]),
  );
}

/** Of the shared records that a matter showed, those that no matter shows any more leave the public record. */
function removeOrphans(db: PublicDatabase, shownBefore: Map<LoggedTable, string[]>): void {
  const orphans = new Map(
    [...shownBefore].map(([recordTable, ids]) => [
      recordTable,
      db.all<{ id: string }>(sql`
        select value as id from json_each(${JSON.stringify(ids)}) where not exists (
          select 1 from ${t.matterRecords}
          where ${t.matterRecords.recordTable} = ${recordTable} and ${t.matterRecords.recordId} = value
        )`),
    ]),
  );
  const without = (column: SQLiteColumn, rows: { id: string }[]) =>
    sql`${column} in (select value from json_each(${JSON.stringify(rows.map(({ id }) => id))}))`;
  for (const { table, owner, record } of Object.values(sharedTables)) {
    const gone = orphans.get(record) ?? [];
    if (gone.length > 0) db.delete(table).where(without(owner, gone)).run();
  }
  const gone = [...orphans.values()].flat();
  if (gone.length > 0) db.delete(t.searchRows).where(without(t.searchRows.recordId, gone)).run();
}

function insertAll(
  db: PublicDatabase,
  table: SQLiteTable,
  rows: Record<string, unknown>[],
  known = false,
): void {
  // SQLite binds at most 32,766 values to one statement.
  const batch = Math.floor(32_000 / Object.keys(getTableColumns(table)).length);
  for (let from = 0; from < rows.length; from += batch) {
    const insert = db.insert(table).values(rows.slice(from, from + batch));
    (known ? insert.onConflictDoNothing() : insert).run();
  }
}

function entries<T extends object>(object: T): [keyof T, T[keyof T]][] {
  return Object.entries(object) as [keyof T, T[keyof T]][];
}
