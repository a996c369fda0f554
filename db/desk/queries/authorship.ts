import { and, eq, gt, inArray } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { logEntries } from "@/db/desk/schema";
import type { MatterDocument } from "@/lib/record/document";
import { recordIdsOf } from "@/lib/record/ids";
import { latestVersion } from "./versions";

/** Whether an account wrote any record of the document since its matter's last version, as the log tells. */
export function wrotePartOf(
  db: DeskDatabase,
  actorId: string,
  document: MatterDocument,
  matterId: number,
): boolean {
  const version = latestVersion(db, matterId);
  const published = version
    ? db.select().from(logEntries).where(eq(logEntries.recordId, version.publicId)).get()
    : undefined;
  return (
    db
      .select({ id: logEntries.id })
      .from(logEntries)
      .where(
        and(
          eq(logEntries.actor, actorId),
          gt(logEntries.id, published?.id ?? 0),
          inArray(logEntries.recordId, recordIdsOf(document)),
        ),
      )
      .limit(1)
      .get() !== undefined
  );
}
