/** Draft → in review → approved → published. */
import { and, desc, eq, gt, inArray } from "drizzle-orm";
import { z } from "zod";
import { getMatterDocument } from "@/db/desk/queries/document";
import { latestVersion } from "@/db/desk/queries/versions";
import { requireRecord } from "@/db/desk/records";
import { logEntries, submissions } from "@/db/desk/schema";
import { mutation, type Writer } from "@/db/desk/write";
import { mayDo } from "@/lib/auth/permissions";
import { GateError, NotAllowedError } from "@/lib/errors";
import type { MatterDocument } from "@/lib/record/document";
import { recordIdsOf } from "@/lib/record/ids";
import { id } from "./fields";
import { gateOf } from "./gate";
import { seal } from "./seal";

const matterOnly = z.object({ matter: id("The matter") });

/** The newest submission of a matter, whatever became of it. */
export function latestSubmission({ tx }: Writer, matterId: number) {
  return tx
    .select()
    .from(submissions)
    .where(eq(submissions.matterId, matterId))
    .orderBy(desc(submissions.id))
    .limit(1)
    .get();
}

/** Hands a matter in as it stands. Throws GateError with everything that would keep it from being published. */
export const submitForReview = mutation(
  "submit for review",
  "submit",
  matterOnly,
  (writer, { matter }) => {
    const { id: matterId } = requireRecord(writer.tx, "matters", matter);
    const document = getMatterDocument(writer.tx, matter);
    const problems = gateOf(writer, document);
    if (problems.length > 0) throw new GateError(problems);
    return writer.add("submissions", {
      matterId,
      state: "in_review",
      contentHash: seal(writer, document).hash,
      submittedBy: writer.actorId,
      submittedAt: writer.at,
    });
  },
);

/** Approves what was submitted. Throws NotAllowedError for its authors, GateError where it changed since. */
export const approveSubmission = mutation(
  "approve",
  "approve",
  matterOnly,
  (writer, { matter }) => {
    const { id: matterId } = requireRecord(writer.tx, "matters", matter);
    const submission = latestSubmission(writer, matterId);
    if (!submission || !mayDo(writer.role, "approve", { state: submission.state })) {
      throw new GateError([
        { recordId: matter, rule: "review", message: "The matter is not in review." },
      ]);
    }
    const document = getMatterDocument(writer.tx, matter);
    if (submission.contentHash !== seal(writer, document).hash) {
      throw new GateError([
        {
          recordId: matter,
          rule: "review",
          message: "The matter changed since it was submitted; submit it again.",
        },
      ]);
    }
    const wrote =
      submission.submittedBy === writer.actorId || wrotePartOf(writer, document, matterId);
    if (!mayDo(writer.role, "approve", { whose: wrote ? "own" : "other" })) {
      throw new NotAllowedError("A second person approves: you wrote part of this.");
    }
    return writer.change("submissions", submission.publicId, submission.revision, {
      state: "approved",
      approvedBy: writer.actorId,
      approvedAt: writer.at,
    });
  },
);

/** Whether the actor wrote any record of the document since its last version. */
function wrotePartOf({ tx, actorId }: Writer, document: MatterDocument, matterId: number): boolean {
  const version = latestVersion(tx, matterId);
  const published = version
    ? tx.select().from(logEntries).where(eq(logEntries.recordId, version.publicId)).get()
    : undefined;
  return (
    tx
      .select({ id: logEntries.id })
      .from(logEntries)
      .where(
        and(
          eq(logEntries.actor, actorId),
          gt(logEntries.id, published?.id ?? 0),
          inArray(logEntries.recordId, recordIdsOf(document)),
        ),
      )
      .limit(1)
      .get() !== undefined
  );
}
