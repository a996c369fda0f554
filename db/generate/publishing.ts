/** Publishes made-up matters, and corrects or withdraws some of them later. */
import type { BulkWriter } from "@/db/desk/bulk";
import { addVersion } from "@/db/desk/mutations/add-version";
import type { Correction } from "@/db/desk/mutations/correction";
import { documentOf } from "@/db/desk/queries/document";
import { submissionDocuments } from "@/db/desk/schema";
import { sharedFingerprints } from "@/lib/versions/fingerprints";
import { type SealedDocument, sealDocument } from "@/lib/versions/version";
import type { Made } from "./matter";
import type { Random } from "./random";
import { sentence } from "./words";

export const accounts = {
  reporter: "generate-reporter",
  editor: "generate-editor",
} as const;

/** What is still to be done with a matter, and when. */
export interface Later {
  made: Made;
  sealed: SealedDocument;
  left: number;
}

const sealedBy = (writer: BulkWriter, { rows }: Made) =>
  sealDocument(documentOf(rows), writer.commit);

function submit(writer: BulkWriter, { rows }: Made, sealed: SealedDocument, isPublished: boolean) {
  const approval = { approvedBy: accounts.editor, approvedAt: writer.at };
  return writer.add("submissions", {
    ...{ matterId: rows.matter.id, contentHash: sealed.hash },
    state: isPublished ? "published" : "in_review",
    ...{ submittedBy: accounts.reporter, submittedAt: writer.at },
    ...(isPublished && approval),
  });
}

function add(writer: BulkWriter, made: Made, sealed: SealedDocument, change: Correction | null) {
  addVersion(writer, {
    ...{ matter: made.rows.matter, sealed, change, approvedBy: accounts.editor },
    fingerprints: sharedFingerprints(sealed.skeleton),
  });
}

/** Publishes a matter as it stands. */
export function publish(writer: BulkWriter, made: Made, change: Correction | null): SealedDocument {
  const sealed = sealedBy(writer, made);
  submit(writer, made, sealed, true);
  add(writer, made, sealed, change);
  return sealed;
}

/** Sends a matter to review that nobody looks at yet. */
export function sendToReview(writer: BulkWriter, made: Made): void {
  const sealed = sealedBy(writer, made);
  const submission = submit(writer, made, sealed, false);
  writer.insert(submissionDocuments, { submissionId: submission.id, document: sealed.skeleton });
}

/** Puts something of a matter in other words. */
export function reword(writer: BulkWriter, random: Random, { rows, own }: Made): void {
  const statement = own.length > 0 ? random.pick(own) : undefined;
  const party = random.pick(rows.parties);
  const point = random.pick(rows.points);
  const summary = sentence(random, "en", random.between(8, 16));
  if (statement && random.chance(0.6))
    replace(rows.statements, writer.change("statements", statement, { summary }));
  else if (random.chance(0.5))
    replace(
      rows.parties,
      writer.change("parties", party, { positionInShort: sentence(random, "en", 8) }),
    );
  else replace(rows.points, writer.change("points", point, { note: summary }));
  for (const changed of rows.statements) {
    const at = own.findIndex((row) => row.id === changed.id);
    if (at >= 0) own[at] = changed;
  }
}

function replace<T extends { id: number }>(rows: T[], row: T): void {
  rows[rows.findIndex(({ id }) => id === row.id)] = row;
}

/** What a version says that it changed. */
export const changeOf = (random: Random): Correction => ({
  kind: random.weighted([
    ["update", 5],
    ["clarification", 3],
    ["correction", 4],
  ]),
  what: sentence(random, "en", 7),
  reason: sentence(random, "en", 9),
});

/** Takes a matter off the record, as db/desk/mutations/publish.ts does: its last words stay those of the version before. */
export function withdraw(writer: BulkWriter, random: Random, { made, sealed }: Later): void {
  const reason = sentence(random, "en", 9);
  addVersion(writer, {
    ...{ matter: made.rows.matter, sealed, approvedBy: null, withdrawal: reason },
    fingerprints: sharedFingerprints(sealed.skeleton),
    change: { kind: "retraction", what: "The matter was withdrawn.", reason },
  });
}
