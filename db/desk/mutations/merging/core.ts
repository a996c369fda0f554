/** What every merge does: one record takes what names another, and leads whoever comes for that one to itself. */
import { and, eq, isNull } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Tx } from "@/db/desk/desk";
import {
  type LoggedRow,
  type LoggedTableName,
  type RowOf,
  requireRecord,
  tableOf,
} from "@/db/desk/logged-tables";
import { wasPublished } from "@/db/desk/queries/ever-published";
import { referencesTo } from "@/db/desk/queries/references";
import { keptWithOf } from "@/db/desk/restricted-records";
import { comments, drafts, formerIds, submissionChecks } from "@/db/desk/schema";
import { hiddenFrom } from "@/db/desk/visible";
import type { Rearranger } from "@/db/desk/write";
import { InputError } from "@/lib/errors";
import type { MergedTable } from "@/lib/merged";

/** Two records of a table that become one, and what is said of that before it happens. */
export interface Merge<N extends MergedTable> {
  r: Rearranger;
  /** The one that stays. */
  keep: RowOf<N>;
  /** The one that goes into it. */
  gone: RowOf<N>;
  /** Sentences: what the one that stays gets, and what of the other is kept nowhere. */
  gets: string[];
  goes: string[];
  /** Drafts whose statement changed; the log does not speak of them. */
  drafts: DraftMove[];
}

export interface DraftMove {
  id: number;
  before: number | null;
  after: number | null;
}

/** Says why two records are not made one. */
export function refuse(message: string): never {
  throw new InputError([{ field: "", message }]);
}

/** Why not, where whoever merges does not see what stands in the way: neither what it is nor where. */
export const unseen =
  "They cannot be made one as they stand: of what you do not see, two things differ.";

/** Changes a record as it stands now. */
export function set<N extends LoggedTableName>(
  r: Rearranger,
  name: N,
  publicId: string,
  values: Partial<RowOf<N>>,
): void {
  r.change(name, publicId, requireRecord(r.tx, name, publicId).revision, values as never);
}

const isEmpty = (value: unknown) =>
  value === null || value === "" || value === "und" || (Array.isArray(value) && !value.length);

/**
 * What the one that stays lacks and the other has. `labels` are the fields; what both have and say otherwise is told
 * as going.
 */
export function filled<N extends MergedTable>(
  { keep, gone, gets, goes }: Merge<N>,
  labels: Partial<Record<keyof RowOf<N> & string, string>>,
): Partial<RowOf<N>> {
  const values: Partial<RowOf<N>> = {};
  for (const [field, label] of Object.entries(labels) as [keyof RowOf<N> & string, string][]) {
    const [mine, theirs] = [keep[field], gone[field]];
    if (isEmpty(theirs) || mine === theirs) continue;
    if (isEmpty(mine)) {
      values[field] = theirs;
      gets.push(`${label}: ${theirs}`);
    } else goes.push(`${label}: ${theirs} (${mine} stays)`);
  }
  return values;
}

/** The rows of a table whose field holds an inner key. */
export function rowsWith<N extends LoggedTableName>(
  tx: Tx,
  name: N,
  field: keyof RowOf<N> & string,
  key: number,
): RowOf<N>[] {
  const table = tableOf(name);
  const column = (table as unknown as Record<string, SQLiteColumn>)[field];
  if (!column) throw new Error(`${name} has no column ${field}.`);
  return tx.select().from(table).where(eq(column, key)).orderBy(table.id).all() as never;
}

/** Nobody is a member of nothing: what is hidden from them is kept with a restricted matter. */
const outsider = "";

/**
 * Of two records one of which is kept with a restricted matter, or each with another one, none becomes the other: all
 * that the one says would be there for whoever sees the other. Throws InputError.
 */
function refuseOpening(r: Rearranger, keep: Kept, gone: Kept): void {
  const kept = hiddenFrom(r.context.desk, outsider);
  const [mine, theirs] = [keep, gone].map(({ publicId }) =>
    kept.has(publicId) ? `kept with ${keptWithOf(r.tx, publicId)}` : "open",
  );
  if (mine === theirs) return;
  refuse(
    "One of them is kept with a restricted matter and the other is not, so that others would see what it says. Merge them once the matter is published, or its restriction lifted.",
  );
}

type Kept = { publicId: string };

/** What names the one that goes names the one that stays, whatever it is; then the one goes, and its id leads on. */
export function absorb<N extends MergedTable>(name: N, merge: Merge<N>): void {
  const { r, keep, gone } = merge;
  refuseOpening(r, keep, gone);
  for (const { table, field, logged } of referencesTo(name)) {
    if (table === "drafts") moveDrafts(merge);
    else if (!logged) throw new Error(`Nothing says what becomes of ${table}.${field}.`);
    else {
      for (const row of rowsWith(r.tx, logged, field as never, gone.id) as unknown as LoggedRow[]) {
        r.change(logged, row.publicId, row.revision, { [field]: keep.id } as never);
      }
    }
  }
  moveRemarks(r, gone.publicId, keep.publicId);
  for (const row of r.tx.select().from(formerIds).where(eq(formerIds.nowId, gone.publicId)).all()) {
    r.change("former_ids", row.publicId, row.revision, { nowId: keep.publicId });
  }
  r.add("former_ids", {
    recordTable: name,
    formerId: gone.publicId,
    formerSlug: "slug" in gone ? gone.slug : null,
    nowId: keep.publicId,
    wasPublic: wasPublished(r.tx, gone.publicId),
  });
  // Whoever merges is an author of what is left, as whoever removes.
  set(r, name, keep.publicId, {});
  r.takeOut(name, gone.publicId);
}

/** A draft that changes the statement keeps its text and is gone on with as a new one; a closed one became what stays. */
function moveDrafts({ r, keep, gone, drafts: moved }: Merge<MergedTable>): void {
  const ofGone = eq(drafts.statementId, gone.id);
  for (const { id, closedAt } of r.tx.select().from(drafts).where(ofGone).all()) {
    moved.push({ id, before: gone.id, after: closedAt === null ? null : keep.id });
  }
  r.tx
    .update(drafts)
    .set({ statementId: null })
    .where(and(ofGone, isNull(drafts.closedAt)))
    .run();
  r.tx.update(drafts).set({ statementId: keep.id }).where(ofGone).run();
}

/** Comments and checks that mean the one that goes, by its public id. */
function moveRemarks(r: Rearranger, goneId: string, keepId: string): void {
  for (const row of r.tx.select().from(comments).where(eq(comments.recordId, goneId)).all()) {
    r.change("comments", row.publicId, row.revision, { recordId: keepId });
  }
  const meant = eq(submissionChecks.recordId, goneId);
  for (const row of r.tx.select().from(submissionChecks).where(meant).all()) {
    r.change("submission_checks", row.publicId, row.revision, { recordId: keepId });
  }
}
