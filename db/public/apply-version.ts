/** What the projector does with a version of a matter. */
import { eq, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { MatterDocument } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { commitmentsIn, type Json, withTexts } from "@/lib/versions/commitments";
import { keepVersionChange } from "./changes";
import { keepDerived, standingOf } from "./derived/keep";
import { type Touched, touchedBy, touchedByAll } from "./derived/touched";
import { erase } from "./erase";
import type { PublicDatabase } from "./files";
import { rememberLeading, rememberShown } from "./leading";
import { matterRowOf, matterRowsOf, matterTables, sharedRowsOf, sharedTables } from "./rows";
import * as t from "./schema";
import { searchRowsOf } from "./search-rows";
import { keepShortChange, retellShortChanges } from "./short-changes";
import type { PublishedVersion } from "./steps";
import { among, bring, either, insertAll, type Row, removeAll } from "./table-rows";
import { capturesOf, forgetRechecks, keepRechecks } from "./told";

/** Lists of records that matters share. */
const sharedLists = ["speakers", "occasions", "statements", "rebuttals", "sources"] as const;
export type SharedList = (typeof sharedLists)[number];

/** Has a version, and takes its matter’s rows from it: none where it takes the matter off the record. */
export function applyVersion(db: PublicDatabase, version: PublishedVersion): void {
  const texts = new Map(version.texts.map((row) => [row.commitment, row.text]));
  const sealed: Json = JSON.parse(version.document);
  const document = withTexts(sealed, (one) => texts.get(one)) as unknown as MatterDocument;
  const { logId: _, texts: held, rechecks, ...columns } = version;
  const { slug } = document.matter;
  const standing = standingOf(db, version.matterId, document);

  const rows = held.map((row) => ({ ...row }));
  insertAll(db, t.texts, rows, true);
  // What was withheld since the text was first projected goes with whatever has its commitment.
  retellShortChanges(db, erase(db, held));
  const [statements, rebuttals] = [document.statements.length, document.rebuttals.length];
  const [question = null] = commitmentsIn(Object(sealed).matter.question);
  insertAll(db, t.versions, [{ ...columns, slug, statements, rebuttals, question }]);
  keepVersionChange(db, { ...version, slug });
  keepShortChange(db, version);
  const shownBefore = recordsOf(db, version.matterId);
  const capturesBefore = capturesOf(db, shownBefore.get("sources") ?? []);
  let touched = touchedByAll(document);
  if (version.withdrawal === null) {
    touched = showDocument(db, version, document);
    rememberShown(db, version, document);
    rememberLeading(db, version, document);
  } else removeMatter(db, version.matterId);
  removeOrphans(db, shownBefore);
  keepDerived(db, standing, touched);
  // Of quotations that are still there, and of none that went with this version.
  if (version.withdrawal === null) keepRechecks(db, rechecks);
  forgetRechecks(db, capturesBefore);
}

/**
 * Brings the rows of a matter to what its current version shows; of what matters share, of those records that `isIts`
 * names. What reads as before is left alone. Returns what the rest touches.
 */
export function showDocument(
  db: PublicDatabase,
  version: { matterId: string; number: number; publishedAt: string },
  document: MatterDocument,
  isIts: (list: SharedList, id: string) => boolean = () => true,
): Touched {
  const { matterId } = version;
  const changed = new Map<string, Row[]>();
  const matter = matterRowOf(document, version);
  bring(db, t.matters, among(t.matters.id, [matterId]), [matter]);
  const owned = matterRowsOf(document, matter);
  for (const [name, table] of entries(matterTables))
    changed.set(name, bring(db, table, among(table.matterId, [matterId]), owned[name]));
  const shown = sharedLists.flatMap((recordTable) =>
    document[recordTable].map(({ id: recordId }) => ({ matterId, recordTable, recordId })),
  );
  bring(db, t.matterRecords, among(t.matterRecords.matterId, [matterId]), shown);
  const its = ownOf(document, isIts);
  const shared = sharedRowsOf(document);
  // A shared record is brought up as a whole: what it lost since (a quotation, a capture) goes with it.
  for (const [name, { table, owner, record }] of entries(sharedTables)) {
    const rows = (shared[name] as Row[]).filter((row) => its[record].has(String(row[owner.name])));
    const held = among(owner, its[record]);
    // What it got from another one, with which it was merged, is that one's no more.
    const got = (column: SQLiteColumn) =>
      among(
        column,
        rows.map(({ id }) => String(id)),
      );
    const isPart = name === "quotations" || name === "captures";
    const which = isPart ? either(held, got(sharedTables[name].table.id)) : held;
    changed.set(name, bring(db, table, which, rows));
  }
  showWords(db, document, its);
  return touchedBy(db, changed, document);
}

/** Brings what search finds of a document to what it says. */
function showWords(
  db: PublicDatabase,
  document: MatterDocument,
  its: Record<SharedList, Set<string>>,
): void {
  const rows = searchRowsOf(document).filter(
    ({ kind, recordId }) =>
      (kind !== "speaker" && kind !== "statement") || its[`${kind}s`].has(recordId),
  );
  const { matterId, recordId } = t.searchRows;
  const ids = [...rows.map((row) => row.recordId), ...its.speakers];
  bring(
    db,
    t.searchRows,
    either(among(matterId, [document.matter.id]), among(recordId, ids)),
    rows,
  );
}

/** Ids of the shared records of a document that are its to show. */
const ownOf = (document: MatterDocument, isIts: (list: SharedList, id: string) => boolean) =>
  Object.fromEntries(
    sharedLists.map((list) => [
      list,
      new Set(document[list].map(({ id }) => id).filter((id) => isIts(list, id))),
    ]),
  ) as Record<SharedList, Set<string>>;

/** Takes the rows of a matter off the record. */
function removeMatter(db: PublicDatabase, matterId: string): void {
  removeAll(db, t.matters, among(t.matters.id, [matterId]));
  for (const table of [...Object.values(matterTables), t.matterRecords, t.searchRows])
    removeAll(db, table, among(table.matterId, [matterId]));
}

/** The shared records that a matter shows: their ids by their table. */
function recordsOf(db: PublicDatabase, matterId: string): Map<SharedList, string[]> {
  const rows = db
    .select({ recordTable: t.matterRecords.recordTable, id: t.matterRecords.recordId })
    .from(t.matterRecords)
    .where(eq(t.matterRecords.matterId, matterId))
    .all();
  return new Map(
    [...groupBy(rows, (row) => row.recordTable as SharedList)].map(([table, shown]) => [
      table,
      shown.map(({ id }) => id),
    ]),
  );
}

/** Of the shared records that a matter showed, those that no matter shows any more leave the public record. */
function removeOrphans(db: PublicDatabase, shownBefore: Map<SharedList, string[]>): void {
  const orphans = new Map(
    [...shownBefore].map(([recordTable, ids]) => [
      recordTable,
      db
        .all<{ id: string }>(sql`
        select value as id from json_each(${JSON.stringify(ids)}) where not exists (
          select 1 from ${t.matterRecords}
          where ${t.matterRecords.recordTable} = ${recordTable} and ${t.matterRecords.recordId} = value
        )`)
        .map(({ id }) => id),
    ]),
  );
  for (const { table, owner, record } of Object.values(sharedTables)) {
    const gone = orphans.get(record) ?? [];
    if (gone.length > 0) removeAll(db, table, among(owner, gone));
  }
  const gone = [...orphans.values()].flat();
  if (gone.length > 0) removeAll(db, t.searchRows, among(t.searchRows.recordId, gone));
}

function entries<T extends object>(object: T): [keyof T, T[keyof T]][] {
  return Object.entries(object) as [keyof T, T[keyof T]][];
}
