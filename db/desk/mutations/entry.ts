/** Saves what the record screen holds as records: all of an entry in one transaction, or nothing of it. */
import { eq } from "drizzle-orm";
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { removedRefs, statementRemovedUnder } from "@/db/desk/queries/draft-bodies";
import { withoutMerged } from "@/db/desk/queries/draft-merged";
import { requireOwnDraft } from "@/db/desk/queries/drafts";
import { captures, statements } from "@/db/desk/schema";
import { mutation, type Writer } from "@/db/desk/write";
import { formatInstant } from "@/lib/dates/format";
import { draftBodySchema } from "@/lib/desk/entry";
import { trimWords } from "@/lib/desk/entry-changes";
import { entryProblems } from "@/lib/desk/entry-problems";
import { AlreadyThereError, ConflictError, InputError, NotFoundError } from "@/lib/errors";
import { closeDraft } from "./drafts";
import { type EntrySaver, entrySaver } from "./entry-saver";
import { id, revision } from "./fields";

/**
 * Saves the entry that a draft holds. A new one becomes a statement with its occasion, datings, words, place, stances
 * and links; of one that was opened, what was changed is changed. The draft is closed with it, so that saving twice
 * makes nothing twice. Returns the statement's public id. Throws InputError with the form's fields; ConflictError with
 * the draft where that was kept, saved or thrown away elsewhere since `revision`, and with the statement where its
 * records are not as they were read.
 */
export const saveEntry = mutation(
  "save entry",
  "record",
  z.object({ draft: id("The draft"), revision }),
  (writer, { draft, revision: read }) => {
    const row = requireOwnDraft(writer, draft);
    if (row.revision !== read) throw new ConflictError(draft, read, row);
    if (row.closedAt && row.statementId !== null) return publicIdOf(writer, row.statementId);
    if (row.closedAt) throw new ConflictError(draft, read, row);
    const kept = withoutMerged(writer.tx, draftBodySchema.parse(JSON.parse(row.body)));
    const body = { ...kept, entry: trimWords(kept.entry) };
    const removed = statementRemovedUnder(writer.tx, row, body);
    if (removed) {
      const message = `The statement that you change here was removed by ${removed.name}, ${formatInstant(removed.at)}. Your text is kept: reload the page to log it as a new statement, or to throw it away.`;
      throw new InputError([{ field: "", message }]);
    }
    const problems = [...entryProblems(body.entry), ...removedRefs(writer.tx, body.entry)];
    if (row.statementId !== null && body.base.matter && body.entry.matter !== body.base.matter) {
      // Its stances and answers here would be taken for taken back.
      const message = "A statement on record stays in its matter; open it from the other one.";
      problems.push({ field: "matter", message });
    }
    if (problems.length > 0) throw new InputError(problems);
    const capture =
      row.captureId === null
        ? undefined
        : writer.tx.select().from(captures).where(eq(captures.id, row.captureId)).get();
    const saver = entrySaver(writer, body, capture);
    const statement =
      row.statementId === null
        ? saver.logged()
        : changedOnRecord(writer, publicIdOf(writer, row.statementId), saver);
    closeDraft(writer, row, requireRecord(writer.tx, "statements", statement).id);
    return statement;
  },
);

/** What somebody else took out meanwhile, or put where this puts it, is a conflict like any other change of theirs. */
function changedOnRecord({ tx }: Writer, statement: string, saver: EntrySaver): string {
  try {
    return saver.changed(statement);
  } catch (error) {
    if (!(error instanceof NotFoundError || error instanceof AlreadyThereError)) throw error;
    const row = requireRecord(tx, "statements", statement);
    throw new ConflictError(statement, row.revision, row);
  }
}

function publicIdOf({ tx }: Writer, statementId: number): string {
  const row = tx.select().from(statements).where(eq(statements.id, statementId)).get();
  if (!row) throw new Error(`There is no statement with the inner key ${statementId}.`);
  return row.publicId;
}
