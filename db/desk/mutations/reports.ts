/** Errors that readers report, and what became of them. */
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/desk/desk";
import { matterAt } from "@/db/desk/queries/slugs";
import { memberships, rebuttals, statements } from "@/db/desk/schema";
import { mutation, type Writer } from "@/db/desk/write";
import { InputError } from "@/lib/errors";
import { reportStates } from "@/lib/vocabulary";
import { id, listed, maybeWords, revision, words } from "./fields";

/** An address of ours without the host: a path, with a query perhaps, and nothing that leads elsewhere. */
const ourAddress = z
  .string()
  .trim()
  .max(300, "The address is longer than 300 characters.")
  .regex(/^\/(?!\/)[^\s\\]*$/, "This is not an address of this site.");

const maybeEmail = z
  .string()
  .trim()
  .max(200, "The e-mail address is longer than 200 characters.")
  .refine((text) => text === "" || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), {
    error: "This is not an e-mail address; leave it empty or mend it.",
  })
  .transform((text) => text || null);

/** Takes in what a reader says is wrong, under the account of readers. */
export const receiveReport = mutation(
  "report error",
  "record",
  z.object({
    about: ourAddress,
    text: words("What is wrong", 4_000),
    name: maybeWords("The name", 200),
    email: maybeEmail,
  }),
  (writer, values) =>
    writer.add("error_reports", {
      ...values,
      matterId: matterOf(writer, values.about),
      receivedAt: writer.at,
      state: "open",
    }),
);

/** The matter that an address of a matter, a pair or a statement belongs to; of several the first. */
function matterOf({ tx }: Writer, about: string): number | null {
  const [, kind, name = ""] = about.split(/[/?#]/);
  if (kind === "matters") {
    return matterAt(tx, name) ?? null;
  }
  const statementId = statementOf(tx, kind, name);
  if (!statementId) return null;
  const place = tx.select().from(memberships).where(eq(memberships.statementId, statementId)).get();
  return place?.matterId ?? null;
}

/** The statement that an address shows; of a pair, its reply. */
function statementOf(tx: Tx, kind: string | undefined, name: string): number | undefined {
  if (kind === "pairs") {
    return tx.select().from(rebuttals).where(eq(rebuttals.publicId, name)).get()?.replyId;
  }
  if (kind !== "statements") return;
  return tx.select().from(statements).where(eq(statements.publicId, name)).get()?.id;
}

/** Closes a report with what was done about it, or why nothing was. */
export const answerReport = mutation(
  "answer report",
  "answer_report",
  z.object({
    report: id("The report"),
    revision,
    state: listed("What became of it", reportStates),
    answer: words("The answer", 2_000),
  }),
  (writer, { report, revision: read, state, answer }) => {
    if (state === "open") {
      throw new InputError([{ field: "state", message: "An answered report is not open." }]);
    }
    return writer.change("error_reports", report, read, {
      state,
      answer,
      answeredBy: writer.actorId,
      answeredAt: writer.at,
    });
  },
);
