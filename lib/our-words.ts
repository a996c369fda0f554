/** What keeps words of ours from being published: they must not look like somebody else's. Pure. */

import type { MatterDocument } from "@/lib/document/document";
import type { GateProblem } from "@/lib/errors";
import { groupBy } from "@/lib/group";
import { problemOfLengths, problemOfPosition } from "@/lib/position-in-short";
import { markedPassages } from "@/lib/quotes/marked";
import { normalise } from "@/lib/quotes/normalise";

/** Problems of positions and summaries. They stop a publication and say nothing against a version that stands. */
export function ourWordsProblems(document: MatterDocument): GateProblem[] {
  const quotations = groupBy(document.quotations, (row) => row.statementId);
  const problems = document.parties.flatMap(({ id, name, positionInShort }) => {
    const message = problemOfPosition(positionInShort);
    return message ? [{ recordId: id, rule: "position", message: `${name}: ${message}` }] : [];
  });
  const lengths = problemOfLengths(document.parties);
  if (lengths) problems.push({ recordId: document.matter.id, rule: "position", message: lengths });
  for (const { id, number, summary } of document.statements) {
    const message = problemOfSummary(summary, quotations.get(id) ?? []);
    if (message)
      problems.push({ recordId: id, rule: "summary", message: `S${number}: ${message}` });
  }
  return problems;
}

/** A summary may repeat words of its statement's verbatim quotations in marks; whatever else stands in them is ours. */
export function problemOfSummary(
  summary: string,
  quotations: readonly { form: string; text: string }[],
): string | null {
  const held = quotations.filter((row) => row.form === "verbatim").map((row) => folded(row.text));
  const stray = markedPassages(summary).find(
    (passage) => !held.some((text) => text.includes(folded(passage))),
  );
  return stray === undefined
    ? null
    : `“${stray}” stands in quotation marks, and in no verbatim quotation here. A summary is in Gainsay’s words: leave the marks out.`;
}

/** As the gate compares, and without the end of a sentence that a quotation within another takes with it. */
const folded = (text: string) =>
  normalise(text)
    .text.toLowerCase()
    .replace(/[.,;:!?…\s]+$/u, "");
