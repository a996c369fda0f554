/** Publishing: a new immutable version of the matter, and of every published matter that shows a record it shares. */
import { eq } from "drizzle-orm";
import { z } from "zod";
import { getMatterDocument } from "@/db/desk/queries/document";
import { carriedVersions } from "@/db/desk/queries/publication";
import { latestSubmission, reviewStateOf, type Submission } from "@/db/desk/queries/submissions";
import { lastVersion, latestVersion, versionDocument } from "@/db/desk/queries/versions";
import { requireRecord } from "@/db/desk/records";
import { type matters, publishedRecords } from "@/db/desk/schema";
import { mutation, type Writer } from "@/db/desk/write";
import { formatInstant } from "@/lib/dates/format";
import { GateError } from "@/lib/errors";
import { ourWordsProblems } from "@/lib/our-words";
import type { MatterDocument } from "@/lib/record/document";
import { lostWords } from "@/lib/versions/carry";
import { sharedFingerprints } from "@/lib/versions/fingerprints";
import type { SealedDocument } from "@/lib/versions/version";
import { type Correction, correction } from "./correction";
import { id, maybeId, words } from "./fields";
import { gateOf } from "./gate";
import { permits } from "./review";
import { seal } from "./seal";

/**
 * Publishes a matter as it was sent to review and approved. From the second version on, what changed and why is part of it:
 * as it is given here, or as it was proposed with the submission. Returns the slugs and numbers of all versions made.
 * Throws GateError naming every problem.
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
    const document = getMatterDocument(writer.tx, matter);
    const sealed = seal(writer, document);
    const submission = latestSubmission(writer.tx, row.id);
    const before = latestVersion(writer.tx, row.id);
    const given = change ?? proposed(submission);

    const problems = [...gateOf(writer, document), ...ourWordsProblems(document)];
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
    } else if (submission.contentHash !== sealed.hash) {
      refuse("review", "The matter changed since it was sent to review; send it again.");
    }
    if (before?.hash === sealed.hash && !before.withdrawal)
      refuse("change", "Nothing changed since the last version.");
    if (before && !given) refuse("change", "Say what changed since the last version, and why.");
    if (!submission || problems.length > 0) throw new GateError(problems);

    writer.change("submissions", submission.publicId, submission.revision, { state: "published" });
    const approvedBy = submission.approvedBy;
    const made = [addVersion(writer, row, document, sealed, { approvedBy, change: given })];
    for (const carried of carriedVersions(writer.tx, row.id, document, (it) => seal(writer, it))) {
      const carriedProblems = [
        ...gateOf(writer, carried.document),
        ...lostWords(carried.published, carried.document),
      ];
      if (carriedProblems.length > 0) throw new GateError(carriedProblems);
      const reason = `A record shared with “${document.matter.question}” changed.`;
      const change = given ?? { kind: "update" as const, what: reason, reason };
      made.push(
        addVersion(writer, carried.row, carried.document, carried.sealed, { approvedBy, change }),
      );
    }
    return made;
  },
);

/** In a newsroom of one, what is in review is published without a second person. */
const mayPublishAlone = (writer: Writer, { state }: Submission) =>
  writer.solo && permits(writer, "publish_alone", { state });

function proposed(submission: Submission | undefined): Correction | null {
  if (!submission) return null;
  const { changeKind: kind, changeWhat: what, changeReason: reason } = submission;
  return kind && what && reason ? { kind, what, reason } : null;
}

/** Takes a matter off the record: a last version that says why. Its older versions stay at their addresses. */
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
    const document = versionDocument(writer.tx, before.document);
    return addVersion(
      writer,
      row,
      document,
      { skeleton: before.document, hash: before.hash },
      {
        approvedBy: null,
        change: { kind: "retraction", what: "The matter was withdrawn.", reason },
        withdrawal: reason,
      },
    );
  },
);

/** Versions stand in the order of their times, as everybody believes who cites one. Throws where the clock was set back. */
function requireTimeToGoOn({ tx, at }: Writer, matter: MatterRow): void {
  const times = [lastVersion(tx), latestVersion(tx, matter.id)].map(
    (row) => row?.publishedAt ?? "",
  );
  const last = times.toSorted().at(-1) ?? "";
  if (at >= last) return;
  const message = `This machine’s clock says ${formatInstant(at)}, which is before the last publication: ${formatInstant(last)}. Set the clock right, then try again.`;
  throw new GateError([{ recordId: matter.publicId, rule: "clock", message }]);
}

type MatterRow = typeof matters.$inferSelect;
type Circumstances = {
  approvedBy: string | null;
  change: Correction | null;
  withdrawal?: string;
};

function addVersion(
  writer: Writer,
  matter: MatterRow,
  document: MatterDocument,
  sealed: SealedDocument,
  { approvedBy, change: given, withdrawal }: Circumstances,
) {
  requireTimeToGoOn(writer, matter);
  const before = latestVersion(writer.tx, matter.id);
  const version = writer.add("versions", {
    matterId: matter.id,
    number: (before?.number ?? 0) + 1,
    publishedAt: writer.at,
    publishedBy: writer.actorId,
    approvedBy,
    document: sealed.skeleton,
    hash: sealed.hash,
    withdrawal: withdrawal ?? null,
  });
  if (before && given) {
    const span = { fromVersionId: before.id, toVersionId: version.id };
    writer.add("corrections", { ...given, ...span, matterId: matter.id, issuedAt: writer.at });
  }
  rememberShown(writer, matter.id, sealed);
  return { matter: document.matter.id, slug: document.matter.slug, number: version.number };
}

/** Keeps which shared records the current version of a matter shows, and how. */
function rememberShown({ tx }: Writer, matterId: number, sealed: SealedDocument): void {
  tx.delete(publishedRecords).where(eq(publishedRecords.matterId, matterId)).run();
  const rows = [...sharedFingerprints(sealed.skeleton)].map(([recordId, fingerprint]) => ({
    matterId,
    recordId,
    fingerprint,
  }));
  for (let from = 0; from < rows.length; from += 10_000) {
    tx.insert(publishedRecords)
      .values(rows.slice(from, from + 10_000))
      .run();
  }
}
