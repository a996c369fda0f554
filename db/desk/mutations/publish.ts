/** Publishing: a new immutable version of the matter, and of every published matter that shows a record it shares. */
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { getMatterDocument } from "@/db/desk/queries/document";
import { shownIn } from "@/db/desk/queries/matter-facts";
import { latestSubmission, reviewStateOf, type Submission } from "@/db/desk/queries/submissions";
import { latestVersion, latestVersionLine, versionDocument } from "@/db/desk/queries/versions";
import { mutation } from "@/db/desk/write";
import { GateError } from "@/lib/errors";
import { sharedFingerprints } from "@/lib/versions/fingerprints";
import { addVersion } from "./add-version";
import { dropQueued, queueCarried } from "./carry";
import { type Correction, correction } from "./correction";
import { knownOf } from "./facts";
import { id, maybeId, words } from "./fields";
import { endFront } from "./front";
import { giveAddresses } from "./given-addresses";
import { endRestriction } from "./restrictions";
import { endApproval, mayPublishAlone, permits } from "./review";
import { seal } from "./seal";

/**
 * Publishes a matter as it was sent to review and approved. From the second version on, what changed and why is part of it:
 * as it is given here, or as it was proposed with the submission. Versions of other matters that show a record it changes
 * are queued with it, see carry.ts. Throws GateError naming every problem.
 */
export const publishMatter = mutation(
  "publish",
  "publish",
  z.object({
    matter: id("The matter"),
    /** As it was read: a newer one is refused. */
    submission: maybeId("The submission"),
    change: correction.nullish(),
  }),
  (writer, { matter, submission: read, change }) => {
    const row = requireRecord(writer.tx, "matters", matter);
    const known = knownOf(writer, matter);
    const approved = known.sealed();
    const submission = latestSubmission(writer.tx, row.id);
    const before = latestVersionLine(writer.tx, row.id);
    const given = change ?? proposed(submission);

    const problems = [...known.problems(), ...known.elsewhere()];
    const refuse = (rule: string, message: string) =>
      problems.push({ recordId: matter, rule, message });
    const state = reviewStateOf(submission);
    if (
      !submission ||
      !(permits(writer, "publish", { state }) || mayPublishAlone(writer, submission))
    )
      refuse("review", "The matter is not approved; a second person checks it first.");
    else if (read && read !== submission.publicId) {
      refuse("review", "It was sent to review again since you read it; read what stands now.");
    } else if (submission.contentHash !== approved.hash) {
      refuse("review", "The matter changed since it was sent to review; send it again.");
    }
    if (before?.hash === approved.hash && !before.withdrawal)
      refuse("change", "Nothing changed since the last version.");
    if (before && !given) refuse("change", "Say what changed since the last version, and why.");
    if (!submission || problems.length > 0) throw new GateError(problems);

    const isChanged = giveAddresses(writer, known.named());
    const sealed = isChanged ? seal(writer, getMatterDocument(writer.tx, matter)) : approved;
    const { fingerprints, all } = isChanged ? shownIn(sealed) : known.shown();
    writer.change("submissions", submission.publicId, submission.revision, { state: "published" });
    dropQueued(writer, row.id);
    const version = addVersion(writer, {
      matter: row,
      sealed,
      fingerprints,
      approvedBy: submission.approvedBy,
      change: given,
    });
    queueCarried(writer, row.id, all, version.id);
    endRestriction(writer, row.id);
    return { matter, slug: row.slug, number: version.number };
  },
);

function proposed(submission: Submission | undefined): Correction | null {
  if (!submission) return null;
  const { changeKind: kind, changeWhat: what, changeReason: reason } = submission;
  return kind && what && reason ? { kind, what, reason } : null;
}

/**
 * Takes a matter off the record: a last version that says why. Its older versions stay at their addresses. What was
 * approved before, or has a time, is in review again: nothing of the matter comes back unless somebody looks anew.
 */
export const withdrawMatter = mutation(
  "withdraw",
  "withdraw",
  z.object({ matter: id("The matter"), reason: words("The public reason", 2_000) }),
  (writer, { matter, reason }) => {
    const row = requireRecord(writer.tx, "matters", matter);
    const before = latestVersion(writer.tx, row.id);
    if (!before || before.withdrawal) {
      throw new GateError([
        { recordId: matter, rule: "withdraw", message: "The matter is not on the public record." },
      ]);
    }
    dropQueued(writer, row.id);
    endApproval(writer, row.id);
    const { slug } = versionDocument(writer.tx, before.document).matter;
    const version = addVersion(writer, {
      matter: { ...row, slug },
      sealed: { skeleton: before.document, hash: before.hash },
      fingerprints: sharedFingerprints(before.document),
      approvedBy: null,
      change: { kind: "retraction", what: "The matter was withdrawn.", reason },
      withdrawal: reason,
    });
    endFront(writer, matter);
    return { matter, slug, number: version.number };
  },
);
