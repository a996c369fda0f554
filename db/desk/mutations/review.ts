/** Draft → in review → approved → published; or back to those who wrote it. */
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import {
  latestSubmission,
  listChecks,
  reviewStateOf,
  type Submission,
  type SubmissionCheck,
} from "@/db/desk/queries/submissions";
import { latestVersionLine } from "@/db/desk/queries/versions";
import { submissionDocuments } from "@/db/desk/schema";
import { mutation, type Writer } from "@/db/desk/write";
import { type Action, type Circumstance, mayDo } from "@/lib/auth/permissions";
import { ConflictError, GateError, NotAllowedError } from "@/lib/errors";
import { keysOf, reviewChecks } from "@/lib/vocabulary";
import { requireOpen } from "./archive";
import { correction } from "./correction";
import { knownOf } from "./facts";
import { id, listed, maybeId, maybeWords, revision, words } from "./fields";

/** Whether the actor's role may take the action in the circumstance. */
export function permits({ role }: Writer, action: Action, circumstance: Circumstance): boolean {
  return mayDo(role, action, circumstance);
}

/** In a newsroom of one, what is in review is published without a second person. */
export const mayPublishAlone = (writer: Writer, { state }: Submission) =>
  writer.solo && permits(writer, "publish_alone", { state });

/** Refuses with one sentence. */
export function refuse(matter: string, rule: string, message: string): never {
  throw new GateError([{ recordId: matter, rule, message }]);
}

/**
 * Sends a matter to review as it stands. From the second version on, what changed and why is part of it. Ticks of the
 * review so far go along where what they were made for did not change. Throws GateError with everything that would keep
 * it from being published.
 */
export const submitForReview = mutation(
  "submit for review",
  "send_to_review",
  z.object({ matter: id("The matter"), change: correction.nullish() }),
  (writer, { matter, change }) => {
    const { id: matterId } = requireRecord(writer.tx, "matters", matter);
    requireOpen(writer, matter);
    const earlier = latestSubmission(writer.tx, matterId);
    if (!permits(writer, "send_to_review", { state: reviewStateOf(earlier) })) {
      refuse(matter, "review", "The matter cannot be sent to review as it stands.");
    }
    const known = knownOf(writer, matter);
    const { hash, skeleton } = known.sealed();
    const before = latestVersionLine(writer.tx, matterId);
    const problems = [...known.problems()];
    const missing = (message: string) =>
      problems.push({ recordId: matter, rule: "change", message });
    if (before?.hash === hash && !before.withdrawal)
      missing("Nothing changed since the last version.");
    if (before && !change) missing("Say what changed since the last version, and why.");
    if (problems.length > 0) throw new GateError(problems);
    const ticks = known.ticks();
    if (earlier?.publishAt && earlier.state !== "published") {
      writer.change("submissions", earlier.publicId, earlier.revision, noTime);
    }
    const submission = writer.add("submissions", {
      matterId,
      state: "in_review",
      contentHash: hash,
      submittedBy: writer.actorId,
      submittedAt: writer.at,
      ...(before &&
        change && {
          changeKind: change.kind,
          changeWhat: change.what,
          changeReason: change.reason,
        }),
    });
    writer.tx
      .insert(submissionDocuments)
      .values({ submissionId: submission.id, document: skeleton })
      .run();
    carryTicks(writer, ticks, submission);
    return submission;
  },
);

/**
 * Takes back what was sent to review, by whoever sent it and before anybody approved it. What was ticked and said of it
 * stays, and goes along when it is sent again. Throws NotAllowedError, GateError where it is not in review any more.
 */
export const takeBack = mutation(
  "take back",
  "take_back",
  z.object({ matter: id("The matter"), submission: maybeId("The submission") }),
  (writer, { matter, submission: read }) => {
    const submission = latestSubmission(writer.tx, requireRecord(writer.tx, "matters", matter).id);
    if (!submission || !permits(writer, "take_back", { state: submission.state })) {
      refuse(
        matter,
        "review",
        "It is not in review, or not any more: there is nothing to take back.",
      );
    }
    if (read && read !== submission.publicId) {
      refuse(matter, "review", "It was sent to review again since you read it.");
    }
    const whose = submission.submittedBy === writer.actorId ? "own" : "other";
    if (!permits(writer, "take_back", { whose })) {
      throw new NotAllowedError("Whoever sent it to review takes it back.");
    }
    return moveTo(writer, submission, "taken_back");
  },
);

/** Keeps the ticks that still hold: made by whom and when they were. One's own work stays unticked by oneself. */
function carryTicks(
  writer: Writer,
  ticks: SubmissionCheck[],
  { id: submissionId }: Submission,
): void {
  for (const tick of ticks) {
    const { check, outcome, comment, recordId, checkedBy, checkedAt } = tick;
    if (checkedBy === writer.actorId) continue;
    writer.add("submission_checks", {
      ...{ submissionId, check, outcome, comment, recordId, checkedBy, checkedAt },
    });
  }
}

/** The submission that somebody reviews: the newest, as it was read, of what still stands, by other people. */
function submissionFor(
  writer: Writer,
  action: "check" | "approve",
  { matter, submission: read }: { matter: string; submission?: string | null | undefined },
) {
  const { id: matterId } = requireRecord(writer.tx, "matters", matter);
  const submission = latestSubmission(writer.tx, matterId);
  if (!submission || !permits(writer, action, { state: submission.state })) {
    refuse(matter, "review", "The matter is not in review.");
  }
  if (read && read !== submission.publicId) {
    refuse(
      matter,
      "review",
      "It was sent to review again since you read it; read what stands now.",
    );
  }
  const known = knownOf(writer, matter);
  if (submission.contentHash !== known.sealed().hash) {
    refuse(matter, "review", "The matter changed since it was sent to review; send it again.");
  }
  const isOwn = submission.submittedBy === writer.actorId || known.isOwn();
  if (!permits(writer, action, { whose: isOwn ? "own" : "other" })) {
    throw new NotAllowedError("A second person approves: you wrote part of this.");
  }
  return { submission, known };
}

/**
 * Says of one of the five checks that it holds, or sends the matter back with a comment on it. A check that was made may
 * be changed at the revision that was read; the last one sent back that holds after all puts the matter back into review.
 * Throws NotAllowedError on one's own work, GateError where the matter changed since it was sent to review,
 * ConflictError where somebody else made the check meanwhile.
 */
export const checkSubmission = mutation(
  "check",
  "check",
  z
    .object({
      matter: id("The matter"),
      submission: id("The submission"),
      check: listed("The check", reviewChecks),
      outcome: z.enum(["holds", "sent_back"], { error: "It holds, or it is sent back." }),
      comment: maybeWords("The comment", 2_000),
      /** The statement that the comment means. */
      record: maybeId("The statement"),
      /** Of the check, where it was made before. */
      revision: revision.nullish(),
    })
    .refine(({ outcome, comment }) => outcome === "holds" || comment, {
      path: ["comment"],
      error: "Say what does not hold, so that it can be mended.",
    }),
  (writer, input) => {
    const { submission } = submissionFor(writer, "check", input);
    const { check, outcome, comment, record, revision: read } = input;
    const isSentBack = outcome === "sent_back";
    const checks = listChecks(writer.tx, submission.id);
    const held = checks.find((row) => row.check === check);
    const values = {
      outcome,
      comment: isSentBack ? comment : null,
      recordId: isSentBack && record ? record : null,
      checkedBy: writer.actorId,
      checkedAt: writer.at,
    };
    const write = () => {
      if (!held)
        return writer.add("submission_checks", { ...values, submissionId: submission.id, check });
      if (!read) throw new ConflictError(held.publicId, 0, held);
      return writer.change("submission_checks", held.publicId, read, values);
    };
    const made = write();
    const others = checks.filter((row) => row.check !== check);
    if (isSentBack) {
      moveTo(writer, submission, "sent_back");
    } else if (
      held?.outcome === "sent_back" &&
      !others.some((row) => row.outcome === "sent_back")
    ) {
      moveTo(writer, submission, "in_review");
    }
    return made;
  },
);

/** What a submission has that is published at no time of its own. */
export const noTime = { publishAt: null, publishZone: null, scheduledBy: null, heldBack: null };

/** Back to those who wrote it, or into review again; neither an approval nor a time to publish outlives it. */
function moveTo(
  writer: Writer,
  { publicId, revision: read, state: was }: Submission,
  state: "sent_back" | "taken_back" | "in_review",
): void {
  if (was === state) return;
  writer.change("submissions", publicId, read, { state, ...unapproved });
}

const unapproved = { approvedBy: null, approvedAt: null, ...noTime };

/** What waits to be published is in review again: neither an approval nor a time outlives a withdrawal. */
export function endApproval(writer: Writer, matterId: number): void {
  const waiting = latestSubmission(writer.tx, matterId);
  const isTimed = waiting?.state === "in_review" && waiting.publishAt !== null;
  if (!waiting || !(waiting.state === "approved" || isTimed)) return;
  writer.change("submissions", waiting.publicId, waiting.revision, {
    ...{ state: "in_review", ...unapproved },
  });
}

/** Sends a matter back with a comment that belongs to none of the checks. */
export const sendBack = mutation(
  "send back",
  "check",
  z.object({
    matter: id("The matter"),
    submission: id("The submission"),
    comment: words("The comment", 2_000),
  }),
  (writer, input) => {
    const { submission } = submissionFor(writer, "check", input);
    moveTo(writer, submission, "sent_back");
    return writer.add("comments", {
      matterId: submission.matterId,
      recordId: submission.publicId,
      text: input.comment,
      writtenBy: writer.actorId,
      writtenAt: writer.at,
    });
  },
);

/**
 * Approves what was sent to review, once every check that it asks for holds: those whose evidence the change touches.
 * Throws NotAllowedError for its authors, GateError naming each check that is open or sent back, and where the matter
 * changed since.
 */
export const approveSubmission = mutation(
  "approve",
  "approve",
  z.object({ matter: id("The matter"), submission: maybeId("The submission") }),
  (writer, input) => {
    const { submission, known } = submissionFor(writer, "approve", input);
    const asked = known.asked();
    const outcomes = new Map(
      listChecks(writer.tx, submission.id).map((row) => [row.check, row.outcome]),
    );
    const problems = keysOf(reviewChecks).flatMap((check) => {
      const outcome = outcomes.get(check);
      if (outcome === "holds" || (!outcome && !asked.includes(check))) return [];
      const what = outcome === "sent_back" ? "was sent back" : "is not checked yet";
      const message = `${reviewChecks[check].label} ${what}.`;
      return [{ recordId: submission.publicId, rule: "check", message }];
    });
    if (problems.length > 0) throw new GateError(problems);
    return writer.change("submissions", submission.publicId, submission.revision, {
      state: "approved",
      approvedBy: writer.actorId,
      approvedAt: writer.at,
    });
  },
);

/** Says something about a matter, or one of its records, to the others at the desk. Readers never see it. */
export const writeComment = mutation(
  "comment",
  "comment",
  z.object({
    matter: id("The matter"),
    record: maybeId("The record"),
    text: words("The comment", 4_000),
  }),
  (writer, { matter, record, text }) =>
    writer.add("comments", {
      matterId: requireRecord(writer.tx, "matters", matter).id,
      recordId: record ?? null,
      text,
      writtenBy: writer.actorId,
      writtenAt: writer.at,
    }),
);
