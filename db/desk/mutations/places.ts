/** What belongs to one matter may be named only there: its parties, the statements that stand in it, and their links. */
import { and, eq, inArray, max, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { requireRecord } from "@/db/desk/logged-tables";
import { memberships } from "@/db/desk/schema";
import type { Writer } from "@/db/desk/write";
import { InputError } from "@/lib/errors";

/** Inner key of a party of the matter. Throws InputError for another matter's. */
export function partyIn({ tx }: Writer, matterId: number, party: string): number {
  const row = requireRecord(tx, "parties", party);
  if (row.matterId !== matterId) {
    const message = "This party is of another matter; choose one of this matter.";
    throw new InputError([{ field: "party", message }]);
  }
  return row.id;
}

/** Inner key of a statement that stands in the matter. Throws InputError for others, at the field. */
export function statementIn(
  { tx }: Writer,
  matterId: number,
  statement: string,
  field: "statement" | "reply",
): number {
  const { id: statementId } = requireRecord(tx, "statements", statement);
  const place = tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.matterId, matterId), eq(memberships.statementId, statementId)))
    .get();
  if (!place) {
    const message = "This statement does not stand in the matter; log it there first.";
    throw new InputError([{ field, message }]);
  }
  return statementId;
}

/** Inner key of a rebuttal both of whose statements stand in the matter. Throws InputError for others. */
export function rebuttalIn({ tx }: Writer, matterId: number, rebuttal: string): number {
  const { id: rebuttalId, claimId, replyId } = requireRecord(tx, "rebuttals", rebuttal);
  const ends = tx
    .select()
    .from(memberships)
    .where(
      and(eq(memberships.matterId, matterId), inArray(memberships.statementId, [claimId, replyId])),
    )
    .all();
  if (ends.length < 2) {
    const message = "This exchange is not one of the matter; choose one of its own.";
    throw new InputError([{ field: "rebuttal", message }]);
  }
  return rebuttalId;
}

/** The next free place in a matter's list. */
export function nextPlace(
  { tx }: Writer,
  table: SQLiteTable & { matterId: SQLiteColumn },
  place: SQLiteColumn,
  matterId: number,
): number {
  const last = tx
    .select({ place: max(place) })
    .from(table)
    .where(eq(table.matterId, matterId))
    .get();
  return Number(last?.place ?? 0) + 1;
}

/** The next number of a statement (7 for S7). One that readers ever had in the matter is not given to another. */
export function nextNumber(writer: Writer, matterId: number): number {
  const next = nextPlace(writer, memberships, memberships.number, matterId);
  const published = writer.tx.get<{ number: number | null }>(sql`
    select max(json_extract(said.value, '$.number')) as number
    from versions v, json_each(v.document, '$.statements') said where v.matter_id = ${matterId}`);
  return Math.max(next, (published?.number ?? 0) + 1);
}
