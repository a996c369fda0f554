/** Public records of documents that no desk has made. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { MatterDocument } from "@/lib/document/document";
import { commitText, type HeldText } from "@/lib/versions/commitments";
import { sealDocument } from "@/lib/versions/version";
import { publicPath, publicReader } from "./files";
import { rebuildPublicRecord } from "./project";
import type { Projectable } from "./steps";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A public record of these matters, published in this order. */
export const publicOf = (...documents: MatterDocument[]) =>
  publicReader(publicFolderOf(...documents));

/** The same: the folder that holds it. */
export function publicFolderOf(...documents: MatterDocument[]): string {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-views-"));
  folders.push(folder);
  rebuildPublicRecord(
    publicPath(folder),
    documents.map((document, index) => versionOf(document, 1, index + 1)),
  );
  return folder;
}

/** A document as a version of its matter. */
export function versionOf(document: MatterDocument, number: number, logId: number): Projectable {
  const texts: HeldText[] = [];
  const { skeleton, hash } = sealDocument(document, (_, text) => {
    const held = commitText(text);
    texts.push({ ...held, text, withheldAt: null, withheldReason: null });
    return held.commitment;
  });
  return {
    ...{ logId, matterId: document.matter.id, number, hash, texts },
    ...{ publishedAt: "2026-02-03T09:00:00.000Z", approvedBy: null, document: skeleton },
    ...{ withdrawal: null, correctionKind: null, correctionWhat: null, correctionReason: null },
    rechecks: [],
  };
}
