/** What was merged, joined or split, and which published matters show records. Reads only. */
import { and, desc, eq, inArray } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { findRecord, requireRecord } from "@/db/desk/logged-tables";
import * as t from "@/db/desk/schema";
import type { DoneMerge, MergeKind, StanceToMove } from "@/lib/desk/merging";
import { stancePositions } from "@/lib/vocabulary";
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

/** Who says what to a point, in the order of the statements. Throws NotFoundError. */
export function listStancesOn(db: DeskDatabase, point: string): StanceToMove[] {
  const { id, matterId } = requireRecord(db, "points", point);
  return db
    .select({
      id: t.stances.publicId,
      position: t.stances.position,
      number: t.memberships.number,
      speaker: t.speakers.name,
    })
    .from(t.stances)
    .innerJoin(t.statements, eq(t.statements.id, t.stances.statementId))
    .innerJoin(t.speakers, eq(t.speakers.id, t.statements.speakerId))
    .leftJoin(
      t.memberships,
      and(eq(t.memberships.statementId, t.statements.id), eq(t.memberships.matterId, matterId)),
    )
    .where(eq(t.stances.pointId, id))
    .orderBy(t.memberships.number, t.stances.id)
    .all()
    .map(({ number, speaker, position, ...row }) => ({
      ...row,
      who: number === null ? speaker : `S${number}, ${speaker}`,
      position: stancePositions[position].label,
    }));
}
