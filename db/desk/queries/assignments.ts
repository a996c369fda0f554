/** Reads who was given what. */
import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";

const holders = alias(t.users, "holders");
const givers = alias(t.users, "givers");

/** What is open under a condition; what is due first comes first. */
function openWhere(db: DeskDatabase, which: SQL | undefined) {
  return db
    .select({
      id: t.assignments.publicId,
      revision: t.assignments.revision,
      matter: t.matters.publicId,
      question: t.matters.question,
      statement: t.statements.publicId,
      /** 3 for S3; null: the whole matter, or a statement that was taken out of it since. */
      number: t.memberships.number,
      to: { id: holders.id, name: holders.name },
      by: { id: givers.id, name: givers.name },
      at: t.assignments.assignedAt,
      dueOn: t.assignments.dueOn,
      note: t.assignments.note,
    })
    .from(t.assignments)
    .innerJoin(t.matters, eq(t.matters.id, t.assignments.matterId))
    .innerJoin(holders, eq(holders.id, t.assignments.assignedTo))
    .innerJoin(givers, eq(givers.id, t.assignments.assignedBy))
    .leftJoin(t.statements, eq(t.statements.id, t.assignments.statementId))
    .leftJoin(
      t.memberships,
      and(
        eq(t.memberships.statementId, t.assignments.statementId),
        eq(t.memberships.matterId, t.assignments.matterId),
      ),
    )
    .where(and(eq(t.assignments.outcome, "open"), which))
    .orderBy(sql`${t.assignments.dueOn} is null`, asc(t.assignments.dueOn), asc(t.assignments.id))
    .limit(200)
    .all();
}

export type Assignment = ReturnType<typeof openWhere>[number];

/** What an account has, and what it gave. */
export const listAssignmentsOf = (db: DeskDatabase, accountId: string): Assignment[] =>
  openWhere(
    db,
    or(eq(t.assignments.assignedTo, accountId), eq(t.assignments.assignedBy, accountId)),
  );

/** Who works on a matter and its statements. */
export const listAssignmentsIn = (db: DeskDatabase, matterId: number): Assignment[] =>
  openWhere(db, eq(t.assignments.matterId, matterId));
