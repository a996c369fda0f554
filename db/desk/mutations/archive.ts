/** A matter that nobody works on any more is put away at the desk, and taken out again. Readers see nothing of it. */
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { latestSubmission, reviewStateOf } from "@/db/desk/queries/submissions";
import { mutation, type Writer } from "@/db/desk/write";
import { InputError } from "@/lib/errors";
import { id, revision } from "./fields";

const given = z.object({ record: id("The matter"), revision });

const refuse = (message: string): never => {
  throw new InputError([{ field: "", message }]);
};

/** Puts a matter away. Throws InputError for one that waits in review, or that is put away already. */
export const archiveMatter = mutation("archive matter", "archive", given, (writer, input) => {
  const matter = requireRecord(writer.tx, "matters", input.record);
  if (matter.archivedAt) refuse("This matter is archived already.");
  const state = reviewStateOf(latestSubmission(writer.tx, matter.id));
  if (state === "in_review" || state === "approved") {
    refuse("This matter waits in review. Publish it or send it back first.");
  }
  return writer.change("matters", input.record, input.revision, { archivedAt: writer.at });
});

/** Takes a matter out again. Throws InputError for one that is open. */
export const reopenMatter = mutation("reopen matter", "archive", given, (writer, input) => {
  if (!requireRecord(writer.tx, "matters", input.record).archivedAt) {
    refuse("This matter is open already.");
  }
  return writer.change("matters", input.record, input.revision, { archivedAt: null });
});

/** What is put away is sent nowhere. Throws InputError. */
export function requireOpen({ tx }: Writer, matter: string): void {
  if (!requireRecord(tx, "matters", matter).archivedAt) return;
  refuse("This matter is archived. Reopen it first, at the end of its page.");
}
