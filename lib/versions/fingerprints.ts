/** Tells whether two published documents show a shared record alike, without comparing the documents. Pure. */
import { canonicalJson, sha256 } from "@/lib/canonical";
import type { MatterDocument } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { formerIdsIn } from "./merged";

/**
 * A SHA-256 for each shared record of a sealed document, by public id: of the record and what goes along with it,
 * without its place in this matter.
 */
export function sharedFingerprints(skeleton: string): Map<string, string> {
  // In a skeleton texts are commitments; ids and references are as in the document.
  const document = JSON.parse(skeleton) as MatterDocument;
  const quotations = groupBy(document.quotations, (row) => row.statementId);
  const answering = groupBy(document.rebuttals, (row) => row.replyId);
  const captures = groupBy(document.captures, (row) => row.sourceId);
  const shown: { id: string }[] = [
    ...document.speakers,
    ...document.occasions,
    ...document.sources.map((row) => ({ ...row, captures: captures.get(row.id) ?? [] })),
    ...document.statements.map(({ number: _, partyId: __, ...row }) => ({
      ...row,
      quotations: quotations.get(row.id) ?? [],
      answering: (answering.get(row.id) ?? []).map(({ heading: ___, ...rebuttal }) => rebuttal),
    })),
  ];
  return new Map(shown.map((row) => [row.id, sha256(canonicalJson(row))]));
}

/**
 * The same with what went into a record of the document, by its former id: whoever shows that one still shows it
 * otherwise.
 */
export function withFormer(
  fingerprints: Map<string, string>,
  skeleton: string,
): Map<string, string> {
  const former = formerIdsIn(JSON.parse(skeleton) as MatterDocument);
  return new Map([
    ...fingerprints,
    ...[...former.keys()].map((id): [string, string] => [id, "merged"]),
  ]);
}
