/** Reads which matters are restricted, and to whom. */
import { and, asc, eq, inArray, isNotNull, isNull, notInArray } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import { groupBy } from "@/lib/group";
import { listColleagues } from "./accounts";

export interface RestrictionMember {
  /** Account id. */
  id: string;
  name: string;
  addedBy: string;
  addedAt: string;
  /** An administrator who was not named and entered. */
  entered: boolean;
  /** Until when they saw it; null where they still do. */
  leftAt: string | null;
}

export interface MatterRestriction {
  startedAt: string;
  members: RestrictionMember[];
  /** Who saw it once. */
  former: RestrictionMember[];
}

/** To whom a matter is restricted; null where it is not. */
export function getRestriction(db: DeskDatabase, matterId: number): MatterRestriction | null {
  const row = db
    .select()
    .from(t.restrictions)
    .where(and(eq(t.restrictions.matterId, matterId), isNull(t.restrictions.endedAt)))
    .get();
  if (!row) return null;
  const all = membersOf(db, [row.id]).get(row.id) ?? [];
  return {
    startedAt: row.startedAt,
    members: all.filter(({ leftAt }) => leftAt === null),
    former: all.filter(({ leftAt }) => leftAt !== null),
  };
}

/** Public ids of the restricted matters among those that are read. */
export function listRestricted(db: DeskDatabase): ReadonlySet<string> {
  const rows = db
    .select({ id: t.matters.publicId })
    .from(t.restrictions)
    .innerJoin(t.matters, eq(t.matters.id, t.restrictions.matterId))
    .where(isNull(t.restrictions.endedAt))
    .all();
  return new Set(rows.map(({ id }) => id));
}

function membersOf(db: DeskDatabase, restrictions: number[]) {
  const rows = db
    .select({ member: t.restrictionMembers, name: t.users.name })
    .from(t.restrictionMembers)
    .innerJoin(t.users, eq(t.users.id, t.restrictionMembers.userId))
    .where(inArray(t.restrictionMembers.restrictionId, restrictions))
    .orderBy(asc(t.restrictionMembers.id))
    .all();
  const names = new Map(
    db
      .select({ id: t.users.id, name: t.users.name })
      .from(t.users)
      .all()
      .map((row) => [row.id, row.name]),
  );
  const lines = rows.map(({ member, name }) => {
    const { restrictionId, userId, addedBy, addedAt, entered, leftAt } = member;
    const by = names.get(addedBy) ?? addedBy;
    return { restrictionId, id: userId, name, addedBy: by, addedAt, entered, leftAt };
  });
  return groupBy(lines, (line) => line.restrictionId);
}

/** People of the desk who do not see a matter that is restricted. */
export function listMayBeNamed(db: DeskDatabase, { members }: MatterRestriction) {
  const inIt = new Set(members.map(({ id }) => id));
  return listColleagues(db).filter(({ id }) => !inIt.has(id));
}

export interface ClosedMatter {
  /** Public id of the restriction, not of the matter. */
  id: string;
  startedAt: string;
  members: string[];
}

/**
 * Restricted matters that an account is no member of: that they are there and who works on them, and nothing of what
 * they say. For administrators, from the whole desk.
 */
export function listClosedMatters(db: DeskDatabase, accountId: string): ClosedMatter[] {
  const mine = db
    .select({ id: t.restrictionMembers.restrictionId })
    .from(t.restrictionMembers)
    .where(and(eq(t.restrictionMembers.userId, accountId), isNull(t.restrictionMembers.leftAt)));
  const rows = db
    .select()
    .from(t.restrictions)
    .where(
      and(
        isNull(t.restrictions.endedAt),
        isNotNull(t.restrictions.matterId),
        notInArray(t.restrictions.id, mine),
      ),
    )
    .orderBy(asc(t.restrictions.id))
    .all();
  const members = membersOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, publicId, startedAt }) => ({
    ...{ id: publicId, startedAt },
    members: (members.get(id) ?? []).filter(({ leftAt }) => !leftAt).map(({ name }) => name),
  }));
}
