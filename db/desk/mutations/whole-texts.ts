/** Whether a transcript may be published whole: said of each capture, and taken back. What is public waits for a version. */
import { eq } from "drizzle-orm";
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { wholeTexts } from "@/db/desk/schema";
import { mutation } from "@/db/desk/write";
import { turnsOf } from "@/lib/capture/transcript";
import { ConflictError, InputError } from "@/lib/errors";
import { id, revision, words } from "./fields";

/**
 * Says that the text of a capture may be published whole, and on what terms, or that it may not any more; against the
 * revision that was read, 0 where nothing was said before. Throws InputError where it is no transcript with turns.
 */
export const sayWhole = mutation(
  "say whether published whole",
  "record",
  z.object({
    capture: id("The capture"),
    isPublic: z.boolean(),
    terms: words("On what terms it may be published", 500),
    revision: revision.or(z.literal(0)),
  }),
  (writer, { capture, revision: read, ...said }) => {
    const held = requireRecord(writer.tx, "captures", capture);
    if (said.isPublic && turnsOf(held.extractedText ?? "").length === 0) {
      const message = "Only a transcript whose turns are found can be published whole.";
      throw new InputError([{ field: "capture", message }]);
    }
    const row = writer.tx.select().from(wholeTexts).where(eq(wholeTexts.captureId, held.id)).get();
    if (!row) return writer.add("whole_texts", { captureId: held.id, ...said });
    if (row.revision !== read) throw new ConflictError(row.publicId, read, row);
    return writer.change("whole_texts", row.publicId, read, said);
  },
);
