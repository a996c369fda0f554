/**
 * Takes out what is wrong in a matter: a point, a party, a statement; or all of a matter that readers never had. With it
 * goes everything that hangs on it. What goes is what was shown (queries/removals.ts): where it changed since, nothing goes.
 */
import { and, eq, inArray, or } from "drizzle-orm";
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import type { Removal } from "@/db/desk/queries/removal-parts";
import { planRemoval } from "@/db/desk/queries/removals";
import {
  assignments,
  drafts,
  errorReports,
  matters,
  offices,
  rebuttals,
  restrictions,
  submissionDocuments,
  submissions,
} from "@/db/desk/schema";
import { mutation, type Remover, type Removal as Removes, removal } from "@/db/desk/write";
import type { RemovableKind } from "@/lib/desk/removal";
import { InputError } from "@/lib/errors";
import { parentBehind } from "./change";
import { id } from "./fields";
import { forgetLeads } from "./leads";

const seen = {
  matter: id("The matter"),
  /** `seen` of the plan that was read. */
  seen: z.string({ error: "What goes was not looked at." }),
  /** Public ids of unused records of the plan that go too. */
  also: z.array(z.string()).default([]),
};

type Seen = { matter: string; seen: string; also: string[] };

function refuse(message: string): never {
  throw new InputError([{ field: "", message }]);
}

function remove(remover: Remover, kind: RemovableKind, record: string, given: Seen): void {
  const { tx } = remover;
  const plan = planRemoval(tx, kind, given.matter, record, remover.hidden);
  if (plan.refused) refuse(plan.refused);
  if (plan.seen !== given.seen) {
    refuse("Somebody changed what goes with it since you looked. Look again at what goes.");
  }
  letGo(remover, kind, given.matter, record, plan);
  for (const { name, id: step, revision, parent } of plan.steps) {
    if (parent) remover.remove(name, step, revision, parent);
    // Its parts changed it as they went.
    else remover.removeWhole(name, step, requireRecord(tx, name, step).revision);
  }
  for (const { id: membership, revision, number } of plan.renumbered) {
    remover.change("memberships", membership, revision, { number });
  }
  for (const { kind: what, id: unused } of plan.unused) {
    if (!given.also.includes(unused)) continue;
    if (what === "source") removeSource(remover, unused);
    else removeSpeaker(remover, unused);
  }
}

/** What is no part of it names what goes no more: no draft, no report and no choice of what leads keeps it from going. */
function letGo(
  remover: Remover,
  kind: RemovableKind,
  matter: string,
  record: string,
  { gone }: Removal,
): void {
  const { tx } = remover;
  const { id: matterId } = requireRecord(tx, "matters", matter);
  const isHere = eq(matters.id, matterId);
  // Open or closed: what was typed stays in it (see queries/draft-bodies.ts).
  tx.update(drafts).set({ statementId: null }).where(inArray(drafts.statementId, gone)).run();
  // Also in a matter that the statement was moved out of since. Those of a matter that goes are among its own parts.
  const given = tx.select().from(assignments).where(inArray(assignments.statementId, gone)).all();
  for (const row of given) {
    if (kind === "matter" && row.matterId === matterId) continue;
    const parent = parentBehind(tx, "matters", row.matterId);
    remover.remove("assignments", row.publicId, row.revision, parent);
  }
  if (kind === "statement") {
    const { id: leaving } = requireRecord(tx, "statements", record);
    const isEnd = or(eq(rebuttals.claimId, leaving), eq(rebuttals.replyId, leaving));
    forgetLeads(remover, and(isHere, isEnd));
  }
  if (kind !== "matter") return;
  forgetLeads(remover, isHere);
  tx.update(drafts).set({ matterId: null }).where(eq(drafts.matterId, matterId)).run();
  const sent = tx
    .select({ id: submissions.id })
    .from(submissions)
    .where(eq(submissions.matterId, matterId));
  tx.delete(submissionDocuments).where(inArray(submissionDocuments.submissionId, sent)).run();
  for (const row of tx
    .select()
    .from(restrictions)
    .where(eq(restrictions.matterId, matterId))
    .all()) {
    // What was made for it alone stays with those who worked on it.
    remover.change("restrictions", row.publicId, row.revision, { matterId: null });
  }
  const reports = tx.select().from(errorReports).where(eq(errorReports.matterId, matterId)).all();
  for (const { publicId, revision } of reports) {
    remover.change("error_reports", publicId, revision, { matterId: null });
  }
}

function removeSpeaker(remover: Remover, speaker: string): void {
  const { tx } = remover;
  const { id: speakerId } = requireRecord(tx, "speakers", speaker);
  for (const row of tx.select().from(offices).where(eq(offices.speakerId, speakerId)).all()) {
    remover.remove("offices", row.publicId, row.revision, { name: "speakers", id: speaker });
  }
  const { revision } = requireRecord(tx, "speakers", speaker);
  remover.removeWhole("speakers", speaker, revision);
}

function removeSource(remover: Remover, source: string): void {
  const { revision } = requireRecord(remover.tx, "sources", source);
  remover.removeWhole("sources", source, revision);
}

/** Removes a point with the stances on it. Throws InputError with the reason why not. */
export const removePoint = removal(
  "point",
  z.object({ ...seen, point: id("The point") }),
  (remover, { point, ...given }) => remove(remover, "point", point, given),
);

/** Removes a party once no statement stands on its side. Throws InputError. */
export const removeParty = removal(
  "party",
  z.object({ ...seen, party: id("The party") }),
  (remover, { party, ...given }) => remove(remover, "party", party, given),
);

/**
 * Removes a statement from a matter; altogether, with its words and links, where it stands in no other and readers never
 * had it: then the statements after it move up a number. Throws InputError.
 */
export const removeStatement = removal(
  "statement",
  z.object({ ...seen, statement: id("The statement") }),
  (remover, { statement, ...given }) => remove(remover, "statement", statement, given),
);

/** Removes several statements from a matter, in this order: all of them, or none. `seen` has a part for each. */
export const removeStatements = mutation(
  "remove statement",
  "record",
  z.object({
    ...{ matter: seen.matter, also: seen.also },
    statements: z.array(id("The statement")),
    seen: z.array(z.string()),
  }),
  (writer, { statements, seen: looked, ...given }) => {
    for (const [index, statement] of statements.entries()) {
      removeStatement.within(writer, { ...given, statement, seen: looked[index] ?? "" });
    }
  },
);

/** Removes a matter that was never published, with all that stands in no other. Throws InputError. */
export const removeMatter = removal("matter", z.object(seen), (remover, given) =>
  remove(remover, "matter", given.matter, given),
);

/** What takes something out, by its kind. */
export const removals: Record<
  RemovableKind,
  Removes<Seen & { point: string; party: string; statement: string }, void>
> = { point: removePoint, party: removeParty, statement: removeStatement, matter: removeMatter };
