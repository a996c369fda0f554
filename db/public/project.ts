/** The projector: versions and choices in, rows out. The same ones always make the same rows. */
import { existsSync, renameSync, rmSync } from "node:fs";
import { withAside } from "@/db/aside";
import { asScratch, type Connection, inImmediateTransaction, openWriter } from "@/db/connect";
import { DamagedFileError } from "@/lib/errors";
import { applyVersion } from "./apply-version";
import { keepChange } from "./changes";
import { withDerivedAside } from "./derived/make";
import { openPublicWriter, type PublicDatabase, type PublicRecord } from "./files";
import * as t from "./schema";
import type { FrontChoice, Projectable } from "./steps";
import { applyRecheck } from "./told";
import { applyWithheld } from "./withhold";

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
 * 10: every change is kept in its order, and what is withheld goes at once.
 * 11: what lists and people's pages count and order by is kept.
 * 12: stems of words are indexed beside them.
 * 13: words of another writing than their text's have the stems of their own language.
 */
export const derivation = 13;

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
      applyStep(record.db, step);
      keepHead(record.db, step.logId);
      applied += 1;
    });
  }
  return applied;
}

function applyStep(db: PublicDatabase, step: Projectable): void {
  if ("document" in step) applyVersion(db, step);
  else if ("told" in step) applyRecheck(db, step);
  else if ("withheld" in step) applyWithheld(db, step);
  else applyChoice(db, step);
}

function keepHead(db: PublicDatabase, logHead: number): void {
  db.insert(t.projection)
    .values({ id: 1, logHead, rules: derivation })
    .onConflictDoUpdate({ target: t.projection.id, set: { logHead } })
    .run();
}

/** Puts all words into the indexes of an empty search, as the triggers would. */
function fillSearch(connection: Connection): void {
  connection.exec(`insert into search (search) values ('rebuild');
    insert into search_titles (rowid, title) select id, title from search_rows where title <> ''`);
}

/** How many steps are applied in one transaction where nobody reads meanwhile. */
const perTransaction = 100;

/**
 * Applies all steps to an empty record that nobody else has open: by the same rules, many in one transaction; what is made
 * of all rows, such as the search index, is made at the end.
 */
export function projectAll(record: PublicRecord, steps: Iterable<Projectable>): number {
  const { connection, db } = record;
  const left = steps[Symbol.iterator]();
  let applied = 0;
  const applySome = (): boolean => {
    for (let held = 0; held < perTransaction; held += 1) {
      const { done, value: step } = left.next();
      if (done) return false;
      applyStep(db, step);
      keepHead(db, step.logId);
      applied += 1;
    }
    return true;
  };
  const applyAll = () => {
    while (inImmediateTransaction(connection, applySome));
  };
  const triggers = { tables: ["search_rows"], events: ["insert" as const, "delete" as const] };
  withDerivedAside(record, () =>
    withAside(connection, { triggers }, applyAll, () => fillSearch(connection)),
  );
  return applied;
}

/** Builds the public record anew from all steps, into a new file that then takes the old one's name. */
export function rebuildPublicRecord(path: string, steps: Iterable<Projectable>): number {
  const fresh = `${path}.new`;
  removeFiles(fresh);
  const record = openPublicWriter(fresh);
  let applied: number;
  try {
    applied = asScratch(record.connection, () => projectAll(record, steps));
    record.connection.close();
  } catch (error) {
    record.connection.close();
    removeFiles(fresh);
    throw error;
  }
  // Nothing of the old file may be left in a write-ahead log that the new one would then read as its own; what cannot
  // be opened goes as it is.
  if (existsSync(path)) closeWhole(path);
  for (const file of [`${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
  renameSync(fresh, path);
  return applied;
}

function removeFiles(path: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(path + end, { force: true });
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

function applyChoice(db: PublicDatabase, { leads: matterId, chosenAt }: FrontChoice): void {
  db.delete(t.front).run();
  if (matterId !== null) db.insert(t.front).values({ id: 1, matterId, chosenAt }).run();
  keepChange(db, { kind: "lead", at: chosenAt, matterId, number: null, details: {} });
}
