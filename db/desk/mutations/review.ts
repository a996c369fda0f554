/** Draft → in review → approved → published; or back to those who wrote it. */
import { z } from "zod";
import { wrotePartOf } from "@/db/desk/queries/authorship";
import { getMatterDocument } from "@/db/desk/queries/document";
import { latestSubmission, listChecks, reviewStateOf } from "@/db/desk/queries/submissions";
import { latestVersion } from "@/db/desk/queries/versions";
import { requireRecord } from "@/db/desk/records";
import { mutation, type Writer } from "@/db/desk/write";
import { type Action, type Circumstance, mayDo } from "@/lib/auth/permissions";
import { ConflictError, GateError, NotAllowedError } from "@/lib/errors";
import { ourWordsProblems } from "@/lib/our-words";
import { keysOf, reviewChecks } from "@/lib/vocabulary";
import { correction } from "./correction";
import { id, listed, maybeId, maybeWords, revision, words } from "./fields";
import { gateOf } from "./gate";
import { seal } from "./seal";

/** Whether the actor's role may take the action in the circumstance. */
export function permits({ role }: Writer, action: Action, circumstance: Circumstance): boolean {
  return mayDo(role, action, circumstance);
}

/** Refuses with one sentence. */
function refuse(matter: string, rule: string, message: string): never {
  throw new GateError([{ recordId: matter, rule, message }]);
}

/**
 * Hands a matter in as it stands. From the second version on, what changed and why is part of it. Throws GateError
 * with everything that would keep it from being published.
 */
export const submitForReview = mutation(
  "submit for review",
  "submit",
  z.object({ matter: id("The matter"), change: correction.nullish() }),
  (writer, { matter, change }) => {
    const { id: matterId } = requireRecord(writer.tx, "matters", matter);
    const state = reviewStateOf(latestSubmission(writer.tx, matterId));
    if (!permits(writer, "submit", { state })) {
      refuse(matter, "review", "The matter cannot be handed in as it stands.");
    }
    const document = getMatterDocument(writer.tx, matter);
    const { hash } = seal(writer, document);
    const before = latestVersion(writer.tx, matterId);
    const problems = [...gateOf(writer, document), ...ourWordsProblems(document)];
    const missing = (message: string) =>
      problems.push({ recordId: matter, rule: "change", message });
    if (before?.hash === hash && !before.withdrawal)
      missing("Nothing changed since the last version.");
    if (before && !change) missing("Say what changed since the last version, and why.");
    if (problems.length > 0) throw new GateError(problems);
    return writer.add("submissions", {
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
  },
);

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
    refuse(matter, "review", "It was handed in again since you read it; read what stands now.");
  }
  const document = getMatterDocument(writer.tx, matter);
  if (submission.contentHash !== seal(writer, document).hash) {
    refuse(matter, "review", "The matter changed since it was submitted; submit it again.");
  }
  const isOwn =
    submission.submittedBy === writer.actorId ||
    wrotePartOf(writer.tx, writer.actorId, document, matterId);
  if (!permits(writer, action, { whose: isOwn ? "own" : "other" })) {
    throw new NotAllowedError("A second person approves: you wrote part of this.");
  }
  return submission;
}

/**
 * Says of one of the five checks that it holds, or sends it back with a comment. A check that was made may be changed
 * at the revision that was read; one that is sent back takes an approval back. Throws NotAllowedError on one's own work,
 * GateError where the matter changed since it was handed in, ConflictError where somebody else made the check meanwhile.
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
      /** Of the check, where it was made before. */
      revision: revision.nullish(),
    })
    .refine(({ outcome, comment }) => outcome === "holds" || comment, {
      path: ["comment"],
      error: "Say what does not hold, so that it can be mended.",
    }),
  (writer, input) => {
    const submission = submissionFor(writer, "check", input);
    const { check, outcome, comment, revision: read } = input;
    if (outcome === "sent_back" && submission.state === "approved") {
      const open = { state: "in_review", approvedBy: null, approvedAt: null } as const;
      writer.change("submissions", submission.publicId, submission.revision, open);
    }
    const held = listChecks(writer.tx, submission.id).find((row) => row.check === check);
    const values = {
      outcome,
      comment: outcome === "sent_back" ? comment : null,
      checkedBy: writer.actorId,
      checkedAt: writer.at,
    };
    if (!held)
      return writer.add("submission_checks", { ...values, submissionId: submission.id, check });
    if (!read) throw new ConflictError(held.publicId, 0, held);
    return writer.change("submission_checks", held.publicId, read, values);
  },
);

/** Hands a submission back to those who wrote it, with the comments of the checks that do not hold. */
export const sendBack = mutation(
  "send back",
  "check",
  z.object({ matter: id("The matter"), submission: id("The submission") }),
  (writer, input) => {
    const submission = submissionFor(writer, "check", input);
    const checks = listChecks(writer.tx, submission.id);
    if (!checks.some((row) => row.outcome === "sent_back")) {
      refuse(
        input.matter,
        "check",
        "No check is sent back: say first which does not hold, and why.",
      );
    }
    return writer.change("submissions", submission.publicId, submission.revision, {
      state: "sent_back",
    });
  },
);

/**
 * Approves what was submitted, once all five checks hold. Throws NotAllowedError for its authors, GateError naming
 * each check that is open or sent back, and where the matter changed since.
 */
export const approveSubmission = mutation(
  "approve",
  "approve",
  z.object({ matter: id("The matter"), submission: maybeId("The submission") }),
  (writer, input) => {
    const submission = submissionFor(writer, "approve", input);
    const outcomes = new Map(
      listChecks(writer.tx, submission.id).map((row) => [row.check, row.outcome]),
    );
    const problems = keysOf(reviewChecks).flatMap((check) => {
      const outcome = outcomes.get(check);
      if (outcome === "holds") return [];
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
