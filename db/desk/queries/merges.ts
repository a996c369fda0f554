/** What was merged, joined or split, and which published matters show records. Reads only. */
import { desc, eq, inArray } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { findRecord } from "@/db/desk/logged-tables";
import * as t from "@/db/desk/schema";
import type { DoneMerge, MergeKind } from "@/lib/desk/merging";
import { mattersShowing } from "./publication";

/** Public ids of the published matters that show one of these records; of points, their matter. */
export function mattersShown(db: DeskDatabase, kind: MergeKind, ids: string[]): string[] {
  const keys =
    kind === "points"
      ? ids.flatMap((id) => findRecord(db, "points", id)?.matterId ?? [])
      : [...mattersShowing(db, ids, []).values()].flatMap((found) => [...found]);
  return db
    .select({ id: t.matters.publicId })
    .from(t.matters)
    .where(inArray(t.matters.id, [...new Set(keys)]))
    .orderBy(t.matters.id)
    .all()
    .map((row) => row.id);
}

/** The newest acts of putting records together or apart, those that were undone too. */
export function listMerges(db: DeskDatabase, limit = 30): DoneMerge[] {
  return db
    .select({
      id: t.rearrangements.publicId,
      act: t.rearrangements.act,
      kind: t.rearrangements.recordTable,
      kept: t.rearrangements.keptName,
      other: t.rearrangements.otherName,
      at: t.rearrangements.doneAt,
      by: t.users.name,
      undoneAt: t.rearrangements.undoneAt,
    })
    .from(t.rearrangements)
    .innerJoin(t.users, eq(t.users.id, t.rearrangements.doneBy))
    .orderBy(desc(t.rearrangements.id))
    .limit(limit)
    .all();
}
