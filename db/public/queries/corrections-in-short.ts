/** The newest corrections with what stood there and what stands there now. */
import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import type { CorrectionLine } from "@/lib/document/corrections";
import type { MatterDocument } from "@/lib/document/document";
import type { CorrectionInShort } from "@/lib/document/front";
import { commitmentsIn } from "@/lib/versions/commitments";
import { compareDocuments } from "@/lib/versions/compare";
import { openDocument } from "@/lib/versions/version";
import { listCorrections } from "./corrections";
import { among, listed } from "./ids";

/** Letters up to which both sides of a change are shown beside each other. */
const short = 60;

/** Corrections, newest first. */
export async function listCorrectionsInShort(
  limit: number,
  record = publicRecord(),
): Promise<CorrectionInShort[]> {
  const lines = (await listCorrections(undefined, record, limit))?.lines ?? [];
  const mended = lines.filter(({ kind, withdrawn }) => kind !== "update" && !withdrawn);
  const documents = await documentsOf(record, mended);
  return lines.map((line) => {
    const before = documents.get(keyOf(line.matterId, line.number - 1));
    const after = documents.get(keyOf(line.matterId, line.number));
    return { ...line, change: before && after ? firstChange(before, after) : null };
  });
}

const keyOf = (matterId: string, number: number) => `${matterId} ${number}`;

/** The versions that brought these corrections, and those before them. */
async function documentsOf(
  record: Reader,
  lines: CorrectionLine[],
): Promise<Map<string, MatterDocument>> {
  const wanted = lines.flatMap(({ matterId, number }) => [
    [matterId, number - 1],
    [matterId, number],
  ]);
  const rows = await record.all<{ matterId: string; number: number; document: string }>(
    `select matter_id, number, document from versions where (matter_id, number) in (
       select value ->> 0, value ->> 1 from json_each(:wanted))`,
    { wanted: JSON.stringify(wanted) },
  );
  const found = await record.all<{ commitment: string; text: string | null }>(
    `select commitment, text from texts where commitment in ${among(":commitments")}`,
    { commitments: listed(rows.flatMap((row) => commitmentsIn(JSON.parse(row.document)))) },
  );
  const texts = new Map(found.map((row) => [row.commitment, row.text]));
  return new Map(
    rows.map(({ matterId, number, document }) => [
      keyOf(matterId, number),
      openDocument(document, (commitment) => texts.get(commitment)),
    ]),
  );
}

/** The first thing that reads otherwise, of those that are short; null where none is. */
function firstChange(before: MatterDocument, after: MatterDocument): CorrectionInShort["change"] {
  const told = compareDocuments(before, after)
    .filter(({ what }) => what === "changed")
    .flatMap(({ fields }) => fields)
    .flatMap(({ before: was, after: is }) => (was && is ? [{ was: was.text, is: is.text }] : []));
  return told.find(({ was, is }) => was.length <= short && is.length <= short) ?? null;
}
