/** Gives work to colleagues: a matter, or one of its statements, with a day and a note. Readers never see it. */
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { isPerson } from "@/db/desk/machine-accounts";
import { assignments, users } from "@/db/desk/schema";
import { hiddenFrom } from "@/db/desk/visible";
import { mutation, type Writer } from "@/db/desk/write";
import { InputError, NotAllowedError } from "@/lib/errors";
import { edtf, id, maybeId, maybeWords, revision } from "./fields";
import { statementIn } from "./places";

const refuse = (field: string, message: string): never => {
  throw new InputError([{ field, message }]);
};

/** Throws InputError for nobody who works here, and for whom the matter is hidden from. */
function requireColleague({ tx, context }: Writer, account: string, matter: string): void {
  const works = and(eq(users.id, account), isNull(users.suspendedAt), isPerson);
  if (!tx.select({ id: users.id }).from(users).where(works).get()) {
    refuse("account", "Nobody with this account works here.");
  }
  if (hiddenFrom(context.desk, account).has(matter)) {
    refuse("account", "They do not see this matter: name them at the top of its page first.");
  }
}

/**
 * Gives a matter, or a statement that stands in it, to somebody. One thing is given to one person at a time: it is taken
 * off whoever was seen to have it, by whom that may be done. Throws NotAllowedError, ConflictError, InputError.
 */
export const assign = mutation(
  "assign",
  "record",
  z.object({
    matter: id("The matter"),
    statement: maybeId("The statement"),
    account: z.string({ error: "Nobody is chosen." }).min(1, "Nobody is chosen."),
    dueOn: edtf,
    note: maybeWords("The note", 1_000),
    /** What was seen to be given already. */
    read: z.array(z.object({ id: id("The assignment"), revision })).default([]),
  }),
  (writer, { matter, statement, account, dueOn, note, read }) => {
    const matterId = requireRecord(writer.tx, "matters", matter).id;
    const statementId = statement ? statementIn(writer, matterId, statement, "statement") : null;
    requireColleague(writer, account, matter);
    if (dueOn && !/^\d{4}-\d\d-\d\d$/.test(dueOn))
      refuse("dueOn", "Give one day: 3 February 2026.");
    const open = writer.tx
      .select()
      .from(assignments)
      .where(and(eq(assignments.matterId, matterId), eq(assignments.outcome, "open")))
      .all()
      .find((row) => row.statementId === statementId);
    if (open) takeOff(writer, open, read);
    return writer.add("assignments", {
      ...{ matterId, statementId, dueOn, note, assignedTo: account },
      ...{ assignedBy: writer.actorId, assignedAt: writer.at },
    });
  },
);

/**
 * Says that something is done, or takes it off: by whoever has it, by whoever gave it, or by an editor. Throws
 * NotAllowedError, ConflictError.
 */
export const endAssignment = mutation(
  "end assignment",
  "record",
  z.object({
    assignment: id("The assignment"),
    revision,
    outcome: z.enum(["done", "taken_off"], { error: "It is done, or it is taken off." }),
  }),
  (writer, { assignment, revision: read, outcome }) => {
    const row = requireRecord(writer.tx, "assignments", assignment);
    requireMayEnd(writer, row);
    if (row.outcome !== "open") refuse("", "Somebody said already what became of it.");
    return end(writer, { ...row, revision: read }, outcome);
  },
);

type Assignment = typeof assignments.$inferSelect;

function requireMayEnd({ actorId, role }: Writer, { assignedTo, assignedBy }: Assignment): void {
  if (role !== "reporter" || [assignedTo, assignedBy].includes(actorId)) return;
  throw new NotAllowedError("Whoever has it, whoever gave it, or an editor says so.");
}

/** Takes off what is given to somebody else instead, as it was read. */
function takeOff(writer: Writer, open: Assignment, read: { id: string; revision: number }[]): void {
  requireMayEnd(writer, open);
  const seen = read.find((row) => row.id === open.publicId);
  if (!seen) refuse("", "Somebody was given it meanwhile. Load the page again to see who.");
  end(writer, { ...open, revision: seen?.revision ?? 0 }, "taken_off");
}

function end(
  writer: Writer,
  { publicId, revision: read }: { publicId: string; revision: number },
  outcome: "done" | "taken_off",
) {
  return writer.change("assignments", publicId, read, {
    ...{ outcome, endedBy: writer.actorId, endedAt: writer.at },
  });
}
