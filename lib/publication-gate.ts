/** What keeps a matter from being published; all problems at once, each naming its record. */

import type { MatterDocument, QuotationRecord } from "@/lib/document/document";
import type { GateProblem } from "@/lib/errors";
import { groupBy } from "@/lib/group";
import { wordsAsQuoted } from "@/lib/quotes/as-quoted";
import { codePointLength } from "@/lib/quotes/code-points";
import { checkQuote, findQuote, mostPlaces } from "@/lib/quotes/gate";
import { nearestDifference } from "@/lib/quotes/nearest";

export type TextOfCapture = (captureId: string) => string | null;

/** Runs every gate over a document. `textOf` gives the extracted text of a capture. */
export function gateProblems(document: MatterDocument, textOf: TextOfCapture): GateProblem[] {
  return [
    ...completeness(document),
    ...document.quotations.flatMap((quotation) => quotationProblems(document, quotation, textOf)),
    ...stanceProblems(document),
    ...phraseProblems(document, textOf),
  ];
}

/** "S2", as the page calls it. */
function nameOf(document: MatterDocument, statementId: string): string {
  const statement = document.statements.find((row) => row.id === statementId);
  return statement ? `S${statement.number}` : `Statement ${statementId}`;
}

function completeness(document: MatterDocument): GateProblem[] {
  const problems: GateProblem[] = [];
  if (document.statements.length === 0) {
    problems.push({
      recordId: document.matter.id,
      rule: "statements",
      message: "The matter has no statement yet.",
    });
  }
  const quoted = groupBy(document.quotations, (row) => row.statementId);
  for (const statement of document.statements) {
    if (quoted.has(statement.id)) continue;
    const message = `S${statement.number} has no words yet: add a quotation or a paraphrase with its source.`;
    problems.push({ recordId: statement.id, rule: "words", message });
  }
  return problems;
}

function quotationProblems(
  document: MatterDocument,
  quotation: QuotationRecord,
  textOf: TextOfCapture,
): GateProblem[] {
  const where = `${nameOf(document, quotation.statementId)}, ${wordsAsQuoted(quotation)}`;
  const problem = (rule: string, message: string) => ({
    recordId: quotation.id,
    rule,
    message: `${where}: ${message}`,
  });
  const source = document.sources.find((row) => row.id === quotation.sourceId);
  if (!source) return [problem("source", "the quotation has no source.")];
  // Our own words are not looked up, and a translation of ours stands or falls with its original.
  if (quotation.form === "paraphrase") return [];
  if (quotation.translatedBy && !quotation.position) return [];
  const { position } = quotation;
  if (position) {
    const capture = document.captures.find((row) => row.id === position.captureId);
    if (capture?.sourceId !== source.id) {
      return [problem("capture", "the capture it points into is not of its source.")];
    }
    const checked = checkQuote(textOf(position.captureId) ?? "", {
      text: quotation.text,
      ...position,
    });
    return checked.ok ? [] : [problem("exact quote", checked.message)];
  }
  const texts = document.captures
    .filter((row) => row.sourceId === source.id)
    .map((row) => textOf(row.id))
    .filter((text) => text !== null);
  if (texts.length === 0) {
    return [
      problem(
        "exact quote",
        "no capture of its source is held; capture it, or make this a paraphrase.",
      ),
    ];
  }
  const places = texts.flatMap((text) => findQuote(text, quotation.text)).length;
  if (places > 0) {
    const least = places >= mostPlaces ? "at least " : "";
    const count = places === 1 ? "once" : `${least}${places} times`;
    return [problem("exact quote", `the words stand ${count} in the capture; choose the place.`)];
  }
  return [problem("exact quote", nearestDifference(texts, quotation.text))];
}

function stanceProblems(document: MatterDocument): GateProblem[] {
  const quotations = new Map(document.quotations.map((row) => [row.id, row]));
  return document.stances.flatMap((stance) => {
    if (stance.quotationId === null) return [];
    const name = nameOf(document, stance.statementId);
    const quotation = quotations.get(stance.quotationId);
    const problem = (message: string) => [
      { recordId: stance.id, rule: "stance", message: `${name}: ${message}` },
    ];
    if (quotation?.statementId !== stance.statementId) {
      return problem("a stance rests on words of another statement.");
    }
    if (stance.span && stance.span.end > codePointLength(quotation.text)) {
      return problem("a stance rests on words past the end of its quotation.");
    }
    return [];
  });
}

/** The words that a dating, an event or a report of a missing answer cites must stand in a capture of its source, where one is held. */
function phraseProblems(document: MatterDocument, textOf: TextOfCapture): GateProblem[] {
  const cited = [
    ...document.occasions.flatMap((occasion) =>
      occasion.datings.map(({ id, sourceId, phrase }) => ({
        id,
        sourceId,
        words: phrase,
        what: `The dating of “${occasion.title}”`,
      })),
    ),
    ...document.events.flatMap(({ id, sourceId, phrase, quotation, title }) =>
      [phrase, quotation].map((words) => ({ id, sourceId, words, what: `The event “${title}”` })),
    ),
    ...(document.reportedNonReplies ?? []).flatMap(({ id, sourceId, phrase, words: said }) =>
      [phrase, said].map((words) => ({
        id,
        sourceId,
        words,
        what: "A report of a missing answer",
      })),
    ),
  ];
  const textsOf = groupBy(document.captures, (row) => row.sourceId);
  return cited.flatMap(({ id, sourceId, words, what }) => {
    const texts = (textsOf.get(sourceId) ?? [])
      .map((row) => textOf(row.id))
      .filter((text) => text !== null);
    if (words === null || texts.length === 0) return [];
    if (texts.some((text) => findQuote(text, words).length > 0)) return [];
    return [
      {
        recordId: id,
        rule: "exact quote",
        message: `${what} cites “${words}”: ${nearestDifference(texts, words)}`,
      },
    ];
  });
}
