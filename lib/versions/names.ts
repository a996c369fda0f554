/** What the records of a document are called where a list of changes names them. */
import { formatInstant } from "@/lib/dates/format";
import type { MatterDocument } from "@/lib/document/document";
import { voiceInText, voiceOf } from "@/lib/people/voice";
import { wordsAsQuoted } from "@/lib/quotes/as-quoted";

export interface Names {
  statement(id: string): string;
  speaker(id: string): string;
  party(id: string): string;
  point(id: string): string;
  occasion(id: string): string;
  source(id: string): string;
  capture(id: string): string;
  quotation(id: string): string;
  rebuttal(id: string): string;
}

/** Names by id; an id that the document lacks is its own name. */
export function namesOf(document: MatterDocument): Names {
  const speaker = lookup(document.speakers, (row) => row.name);
  const source = lookup(document.sources, (row) => `“${row.title}”`);
  const speakers = new Map(document.speakers.map((row) => [row.id, row]));
  const statement = lookup(document.statements, (row) => {
    const voice = voiceOf(row, speakers);
    return `S${row.number}, ${voice ? voiceInText(voice) : row.speakerId}`;
  });
  return {
    speaker,
    source,
    statement,
    rebuttal: lookup(
      document.rebuttals,
      (row) => `${statement(row.replyId)} answers ${statement(row.claimId)}`,
    ),
    party: lookup(document.parties, (row) => row.name),
    point: lookup(document.points, (row) => `point ${document.points.indexOf(row) + 1}`),
    occasion: lookup(document.occasions, (row) => row.title),
    capture: lookup(
      document.captures,
      (row) => `the capture of ${source(row.sourceId)} of ${formatInstant(row.capturedAt)}`,
    ),
    quotation: lookup(document.quotations, wordsAsQuoted),
  };
}

function lookup<T extends { id: string }>(rows: T[], nameOf: (row: T) => string) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id: string) => {
    const row = byId.get(id);
    return row ? nameOf(row) : id;
  };
}
