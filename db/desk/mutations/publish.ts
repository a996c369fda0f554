/** Publishing: a new immutable version of the matter, and of every published matter that shows a record it shares. */
import { and, asc, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { getMatterDocument } from "@/db/desk/queries/document";
import { latestVersion, versionDocument } from "@/db/desk/queries/versions";
import { requireRecord } from "@/db/desk/records";
import { matters, publishedRecords } from "@/db/desk/schema";
import { mutation, type Writer } from "@/db/desk/write";
import { mayDo } from "@/lib/auth/permissions";
import { GateError, type GateProblem } from "@/lib/errors";
import type { MatterDocument } from "@/lib/record/document";
import { carryShared } from "@/lib/versions/carry";
import { sharedFingerprints } from "@/lib/versions/fingerprints";
import type { SealedDocument } from "@/lib/versions/version";
import { correctionKinds } from "@/lib/vocabulary";
import { id, listed, words } from "./fields";
import { gateOf } from "./gate";
import { latestSubmission } from "./review";
import { seal } from "./seal";

const change = z.object({
  kind: listed("The kind of change", correctionKinds),
  what: words("What changed", 2_000),
  reason: words("The reason", 2_000),
});
type Change = z.output<typeof change>;

/**
 * Publishes a matter as it was submitted and approved. From the second version on, what changed and why is part of it.
 * Returns the slugs and numbers of all versions made. Throws GateError naming every problem.
 */
export const publishMatter = mutation(
  "publish",
  "publish",
  z.object({ matter: id("The matter"), change: change.nullish() }),
  (writer, { matter, change: given }) => {
    const row = requireRecord(writer.tx, "matters", matter);
    const document = getMatterDocument(writer.tx, matter);
    const sealed = seal(writer, document);
    const submission = latestSubmission(writer, row.id);
    const before = latestVersion(writer.tx, row.id);

    const problems = gateOf(writer, document);
    const refuse = (rule: string, message: string) =>
      problems.push({ recordId: matter, rule, message });
    const state = submission?.state;
    const reviewed =
      mayDo(writer.role, "publish", { state }) ||
      (writer.solo && mayDo(writer.role, "publish_alone", { state }));
    if (!submission || !reviewed)
      refuse("review", "The matter is not approved; a second person checks it first.");
    else if (submission.contentHash !== sealed.hash) {
      refuse("review", "The matter changed since it was submitted; submit it again.");
    }
    if (before?.hash === sealed.hash && !before.withdrawal)
      refuse("change", "Nothing changed since the last version.");
    if (before && !given) refuse("change", "Say what changed since the last version, and why.");
    if (!submission || problems.length > 0) throw new GateError(problems);

    writer.change("submissions", submission.publicId, submission.revision, { state: "published" });
    const approvedBy = submission.approvedBy;
    const made = [addVersion(writer, row, document, sealed, { approvedBy, change: given ?? null })];
    for (const other of mattersSharing(writer, sealed, row.id)) {
      const touched = carryTo(writer, other, document, { approvedBy, change: given ?? null });
      if (touched) made.push(touched);
    }
    return made;
  },
);

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

type MatterRow = typeof matters.$inferSelect;
type Circumstances = { approvedBy: string | null; change: Change | null; withdrawal?: string };

function addVersion(
  writer: Writer,
  matter: MatterRow,
  document: MatterDocument,
  sealed: SealedDocument,
  { approvedBy, change: given, withdrawal }: Circumstances,
) {
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

/** A new version of another matter, if a shared record that it shows changed. */
function carryTo(
  writer: Writer,
  other: MatterRow,
  document: MatterDocument,
  circumstances: Circumstances,
) {
  const before = latestVersion(writer.tx, other.id);
  if (!before || before.withdrawal) return;
  const carried = carryShared(versionDocument(writer.tx, before.document), document);
  const sealed = seal(writer, carried);
  if (sealed.hash === before.hash) return;
  const problems: GateProblem[] = gateOf(writer, carried);
  if (problems.length > 0) throw new GateError(problems);
  const reason = `A record shared with “${document.matter.question}” changed.`;
  const change = circumstances.change ?? { kind: "update" as const, what: reason, reason };
  return addVersion(writer, other, carried, sealed, { ...circumstances, change });
}

/** Other published matters whose current version shows a record of this document, and shows it otherwise. */
function mattersSharing({ tx }: Writer, sealed: SealedDocument, matterId: number): MatterRow[] {
  const shown = JSON.stringify(Object.fromEntries(sharedFingerprints(sealed.skeleton)));
  const sharing = sql`(
    select ${publishedRecords.matterId} from ${publishedRecords}
    join json_each(${shown}) as shown on shown.key = ${publishedRecords.recordId}
    where ${publishedRecords.fingerprint} <> shown.value
  )`;
  return tx
    .select()
    .from(matters)
    .where(and(sql`${matters.id} in ${sharing}`, ne(matters.id, matterId)))
    .orderBy(asc(matters.id))
    .all();
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
