/** Reads what is recorded of a source that was retracted or is gone. */
import { asc, eq } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";

/** The takedowns of a source by its inner key, in the order in which they were recorded. */
export function listTakedowns(db: DeskDatabase, sourceKey: number) {
  return db
    .select({
      id: t.takedowns.publicId,
      revision: t.takedowns.revision,
      kind: t.takedowns.kind,
      by: t.takedowns.by,
      edtf: t.takedowns.edtf,
      phrase: t.takedowns.phrase,
      seenAt: t.takedowns.seenAt,
    })
    .from(t.takedowns)
    .where(eq(t.takedowns.sourceId, sourceKey))
    .orderBy(asc(t.takedowns.id))
    .all();
}
