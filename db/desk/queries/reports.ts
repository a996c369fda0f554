/** Reads the error reports of readers. */
import { and, count, desc, eq, lt, ne } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";

const columns = {
  inner: t.errorReports.id,
  id: t.errorReports.publicId,
  revision: t.errorReports.revision,
  about: t.errorReports.about,
  text: t.errorReports.text,
  name: t.errorReports.name,
  email: t.errorReports.email,
  receivedAt: t.errorReports.receivedAt,
  state: t.errorReports.state,
  answer: t.errorReports.answer,
  answeredAt: t.errorReports.answeredAt,
  answeredBy: t.users.name,
  question: t.matters.question,
  matterId: t.matters.publicId,
};

/** Reports in a state, newest first; `before` is the inner key of the last one seen. */
export function listReports(
  db: DeskDatabase,
  { open, before, limit }: { open: boolean; before?: number; limit: number },
) {
  const inState = open ? eq(t.errorReports.state, "open") : ne(t.errorReports.state, "open");
  return db
    .select(columns)
    .from(t.errorReports)
    .leftJoin(t.users, eq(t.users.id, t.errorReports.answeredBy))
    .leftJoin(t.matters, eq(t.matters.id, t.errorReports.matterId))
    .where(and(inState, before === undefined ? undefined : lt(t.errorReports.id, before)))
    .orderBy(desc(t.errorReports.id))
    .limit(limit)
    .all();
}

export type Report = ReturnType<typeof listReports>[number];

/** How many reports nobody has answered. */
export function countOpenReports(db: DeskDatabase): number {
  const [row] = db
    .select({ open: count() })
    .from(t.errorReports)
    .where(eq(t.errorReports.state, "open"))
    .all();
  return row?.open ?? 0;
}
