/** Reads a draft of the record screen, and whose it is. */
import { eq } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { drafts, users } from "@/db/desk/schema";
import { mayDo } from "@/lib/auth/permissions";
import { NotAllowedError, NotFoundError } from "@/lib/errors";

export type DraftRow = typeof drafts.$inferSelect;

/** The draft with a public id. Throws NotFoundError. */
export function requireDraft(tx: Pick<DeskDatabase, "select">, publicId: string): DraftRow {
  const row = tx.select().from(drafts).where(eq(drafts.publicId, publicId)).get();
  if (!row) throw new NotFoundError("drafts", publicId);
  return row;
}

/** The same, of the one who asks. Throws NotAllowedError for somebody else's. */
export function requireOwnDraft(
  { tx, actorId }: { tx: Pick<DeskDatabase, "select">; actorId: string },
  draft: string,
) {
  const row = requireDraft(tx, draft);
  const role = tx.select().from(users).where(eq(users.id, actorId)).get()?.role ?? "reporter";
  const whose = row.authorId === actorId ? "own" : "other";
  if (!mayDo(role, "keep_draft", { whose })) {
    throw new NotAllowedError("This draft is somebody else’s.");
  }
  return row;
}
