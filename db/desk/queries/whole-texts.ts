import { eq } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { captures, wholeTexts } from "@/db/desk/schema";

/** What was said of publishing the text of a capture whole; undefined where nobody said anything. */
export function getWholeText(db: DeskDatabase, captureId: string) {
  return db
    .select({
      isPublic: wholeTexts.isPublic,
      terms: wholeTexts.terms,
      revision: wholeTexts.revision,
    })
    .from(wholeTexts)
    .innerJoin(captures, eq(captures.id, wholeTexts.captureId))
    .where(eq(captures.publicId, captureId))
    .get();
}
