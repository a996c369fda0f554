/** Keeps the record screen while somebody types. Drafts are no records yet: the log does not speak of them. */
import { and, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import { findRecord, requireRecord } from "@/db/desk/logged-tables";
import { asNewStatement, statementRemovedUnder } from "@/db/desk/queries/draft-bodies";
import { type DraftRow, requireOwnDraft } from "@/db/desk/queries/drafts";
import { drafts, isTouchedDraft } from "@/db/desk/schema";
import { mutation, type Writer } from "@/db/desk/write";
import { draftBodySchema } from "@/lib/desk/entry";
import { ConflictError, InputError } from "@/lib/errors";
import { newPublicId } from "@/lib/public-id";
import { id, maybeId, revision } from "./fields";

/**
 * Starts a draft: of a new statement, or of one that is on record. Returns its public id. Where the account has one
 * open that is the same still, or that has changes to the same statement in the same matter, that one is gone on with.
 */
export const startDraft = mutation(
  "start draft",
  "keep_draft",
  z.object({
    capture: maybeId("The capture"),
    matter: maybeId("The matter"),
    statement: maybeId("The statement"),
    body: draftBodySchema,
  }),
  ({ tx, at, actorId }, { capture, matter, statement, body }) => {
    const innerKey = (name: "captures" | "matters" | "statements", of?: string | null) =>
      of ? requireRecord(tx, name, of).id : null;
    const captureId = innerKey("captures", capture);
    const matterId = innerKey("matters", matter);
    const statementId = innerKey("statements", statement);
    const text = JSON.stringify(body);
    const open = tx
      .select({ publicId: drafts.publicId })
      .from(drafts)
      .where(
        and(
          eq(drafts.authorId, actorId),
          isNull(drafts.closedAt),
          sql`${drafts.matterId} is ${matterId} and ${drafts.statementId} is ${statementId}`,
          or(
            sql`${drafts.captureId} is ${captureId} and ${drafts.body} = ${text}`,
            and(isNotNull(drafts.statementId), isTouchedDraft),
          ),
        ),
      )
      .orderBy(desc(drafts.savedAt))
      .get();
    if (open) return open.publicId;
    const publicId = newPublicId();
    tx.insert(drafts)
      .values({
        ...{ publicId, captureId, matterId, statementId },
        ...{ authorId: actorId, body: text, startedAt: at, savedAt: at },
      })
      .run();
    return publicId;
  },
);

/** Keeps what the form holds now. Throws ConflictError where it was kept from elsewhere since `revision`. */
export const keepDraft = mutation(
  "keep draft",
  "keep_draft",
  z.object({ draft: id("The draft"), revision, body: draftBodySchema }),
  (writer, { draft, revision: read, body }) => {
    const row = requireOwnDraft(writer, draft);
    if (row.revision !== read || row.closedAt) throw new ConflictError(draft, read, row);
    const matter = body.entry.matter;
    const next = read + 1;
    writer.tx
      .update(drafts)
      .set({
        body: JSON.stringify(body),
        revision: next,
        savedAt: writer.at,
        // Of one that was removed meanwhile, the text is kept all the same.
        matterId: matter ? (findRecord(writer.tx, "matters", matter)?.id ?? null) : null,
      })
      .where(and(eq(drafts.id, row.id), eq(drafts.revision, read)))
      .run();
    return { revision: next, savedAt: writer.at };
  },
);

/** Throws a draft away: it is closed, names no statement any more, and is kept. */
export const discardDraft = mutation(
  "discard draft",
  "keep_draft",
  z.object({ draft: id("The draft") }),
  ({ tx, at, actorId }, { draft }) => {
    const row = requireOwnDraft({ tx, actorId }, draft);
    tx.update(drafts)
      .set({ closedAt: at, statementId: null })
      .where(and(eq(drafts.id, row.id), isNull(drafts.closedAt)))
      .run();
  },
);

/**
 * Goes on with a draft whose statement was removed: what was typed becomes the draft of a new one. Returns that one's
 * public id; the old one is closed. Throws InputError where there is nothing to go on with.
 */
export const goOnAsNew = mutation(
  "go on as new",
  "keep_draft",
  z.object({ draft: id("The draft") }),
  ({ tx, at, actorId }, { draft }) => {
    const row = requireOwnDraft({ tx, actorId }, draft);
    const body = draftBodySchema.parse(JSON.parse(row.body));
    if (row.closedAt || !statementRemovedUnder(tx, row, body)) {
      const message = "This draft was gone on with already; the queue has it.";
      throw new InputError([{ field: "", message }]);
    }
    const publicId = newPublicId();
    const { authorId, matterId, captureId } = row;
    tx.insert(drafts)
      .values({
        ...{ publicId, authorId, matterId, captureId, startedAt: at, savedAt: at },
        body: JSON.stringify(asNewStatement(body)),
      })
      .run();
    tx.update(drafts).set({ closedAt: at }).where(eq(drafts.id, row.id)).run();
    return publicId;
  },
);

/** Closes a draft as it was saved, with the statement it became. */
export function closeDraft({ tx, at }: Writer, row: DraftRow, statementId: number): void {
  tx.update(drafts).set({ closedAt: at, statementId }).where(eq(drafts.id, row.id)).run();
}
