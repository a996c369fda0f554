/** A whole transcript as its page shows it: every turn, and in it the words of statements on record. Pure. */
import { readTranscript, turnsOf } from "@/lib/capture/transcript";
import { excerptViews } from "@/lib/comparison/excerpt-view";
import { quoteAround } from "@/lib/desk/carry-over";
import type {
  CaptureRecord,
  MatterDocument,
  QuotationRecord,
  SourceRecord,
} from "@/lib/document/document";
import { type Excerpt, excerptOf } from "@/lib/document/excerpt";
import { once } from "@/lib/once";
import { codePointLength } from "@/lib/quotes/code-points";
import { urls } from "@/lib/urls";
import { withheldText } from "@/lib/versions/commitments";
import type { CaptureExtent, Transcription } from "@/lib/vocabulary";
import { type ByLineView, byLineOf } from "./by-line";
import { type ExchangeView, exchangesIn } from "./exchange";

/** Turns that one page shows. */
export const turnsOfPage = 200;

/** A stretch of a turn; `statement` where it is words of one on record. */
export interface TurnPiece {
  /** In code points of the whole text. */
  start: number;
  text: string;
  statement: string | null;
}

/** A statement whose words begin in a turn, what answers it, and what it answers. */
export interface SaidInTurn {
  statement: ByLineView;
  answeredBy: Answer[];
  answers: Answer[];
}

/** A rebuttal from one of its ends; `turn`: where the other end begins in the same transcript. */
export interface Answer extends Pick<ExchangeView, "id" | "type" | "other"> {
  turn: number | null;
}

export interface TurnView {
  /** From 1, in the whole transcript: its address ends with it. */
  number: number;
  /** Seconds into the recording. */
  time: number | null;
  /** As the transcript has it; null where it has none at the turn. */
  label: string | null;
  /** The label that it has last before a turn without one. */
  lastLabel: string | null;
  pieces: TurnPiece[];
  /** Place of the party that its first statement speaks for, from 0; null where nothing of it is on record. */
  partyIndex: number | null;
  said: SaidInTurn[];
}

export interface TranscriptView {
  source: Pick<
    SourceRecord,
    | "id"
    | "title"
    | "publisher"
    | "byline"
    | "url"
    | "kind"
    | "publishedAt"
    | "publishedZone"
    | "language"
  >;
  terms: string;
  capturedAt: string;
  extent: CaptureExtent;
  /** What the newsroom typed it from; null where a program read it. */
  transcribed: Transcription | null;
  /** What stands above the first turn. */
  head: TurnPiece[];
  /** The text was erased by law. */
  isWithheld: boolean;
  turns: TurnView[];
}

/** The page that a turn stands on, from 1. */
export const pageOfTurn = (turn: number) => Math.ceil(turn / turnsOfPage);

/** The transcript of a capture that is published whole; the excerpt has the statements taken from it, and their neighbours. */
export function transcriptView(
  source: SourceRecord,
  capture: CaptureRecord,
  excerpt: Excerpt,
): TranscriptView | undefined {
  const { whole } = capture;
  if (!whole) return;
  const { id, title, publisher, byline, url, kind, publishedAt, publishedZone, language } = source;
  const head = {
    source: { id, title, publisher, byline, url, kind, publishedAt, publishedZone, language },
    ...{ terms: whole.terms, capturedAt: capture.capturedAt, extent: capture.extent },
    transcribed: capture.transcribed ?? null,
  };
  if (whole.text === withheldText) return { ...head, isWithheld: true, head: [], turns: [] };
  const views = excerptViews(excerpt);
  const spans = excerpt.quotations
    .flatMap(({ statementId, text, position }) =>
      position?.captureId === capture.id && views.has(statementId)
        ? [
            {
              ...{ statement: statementId, start: position.start, end: position.end },
              // Words that were withheld are withheld here too.
              isWithheld: text === withheldText,
            },
          ]
        : [],
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const { turns, head: above } = readTranscript(whole.text);
  const headEnd = codePointLength(above);
  const begins = new Map<string, number>();
  let next = 0;
  const held = turns.map((turn) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= turn.start) next += 1;
    const own = [];
    for (let at = next; at < spans.length && (spans[at]?.start ?? 0) < turn.end; at += 1) {
      const span = spans[at];
      if (span && span.end > turn.start) own.push(span);
    }
    return own;
  });
  held.forEach((own, index) => {
    for (const { statement } of own) if (!begins.has(statement)) begins.set(statement, index + 1);
  });
  const { answers, answeredBy } = exchangesIn(excerpt);
  const answer = ({ id: rebuttal, type, other }: ExchangeView): Answer => ({
    ...{ id: rebuttal, type, other },
    turn: begins.get(other.record.id) ?? null,
  });
  return {
    ...head,
    isWithheld: false,
    head: above.trim()
      ? piecesOf(
          above,
          0,
          spans.filter(({ start }) => start < headEnd),
        )
      : [],
    turns: turns.map(({ start, text, label, isLabelled, time }, index) => {
      const own = held[index] ?? [];
      const statements = [...new Set(own.map((span) => span.statement))];
      const said = statements.flatMap((statement) => {
        const view = views.get(statement);
        if (!view || begins.get(statement) !== index + 1) return [];
        return {
          statement: byLineOf(view),
          answeredBy: answeredBy(statement).map(answer),
          answers: answers(statement).map(answer),
        };
      });
      const first = views.get(statements[0] ?? "");
      return {
        number: index + 1,
        time,
        label: isLabelled ? (label?.name ?? null) : null,
        lastLabel: isLabelled ? null : (label?.name ?? null),
        pieces: piecesOf(text, start, own),
        partyIndex: first?.partyIndex ?? null,
        said,
      };
    }),
  };
}

/** Where the words of a quotation stand in a transcript that is published whole: the address of their turn; else null. */
export function turnAddressesIn(
  document: Pick<MatterDocument, "captures">,
): (words: Pick<QuotationRecord, "position">) => string | null {
  const turns = new Map(
    document.captures.flatMap(({ id, sourceId, whole }) =>
      whole ? [[id, { sourceId, turns: turnsOf(whole.text) }]] : [],
    ),
  );
  return ({ position }) => {
    const held = position && turns.get(position.captureId);
    const turn = held && quoteAround(held.turns, position);
    if (!held || !turn) return null;
    const number = held.turns.indexOf(turn) + 1;
    return urls.transcript(held.sourceId, pageOfTurn(number), number);
  };
}

/** Of a document's transcripts that are published whole, by the source's id, what each of their pages shows. */
export function transcriptViews(
  document: MatterDocument,
): (sourceId: string, page: number) => TranscriptView | undefined {
  const viewOf = once((sourceId: string) => {
    const source = document.sources.find(({ id }) => id === sourceId);
    const captures = document.captures.filter((row) => row.sourceId === sourceId && row.whole);
    const [latest] = captures.toSorted((a, b) => (a.capturedAt < b.capturedAt ? 1 : -1));
    return source && latest ? transcriptView(source, latest, excerptOf(document)) : undefined;
  });
  return (sourceId, page) => {
    const view = viewOf(sourceId);
    return (
      view && { ...view, turns: view.turns.filter(({ number }) => pageOfTurn(number) === page) }
    );
  };
}

/** A turn's words, cut where words of a statement begin and end; where two overlap, those that begin first are shown. */
function piecesOf(
  text: string,
  start: number,
  spans: { statement: string; start: number; end: number; isWithheld: boolean }[],
): TurnPiece[] {
  const points = [...text];
  const end = start + codePointLength(text);
  const pieces: TurnPiece[] = [];
  let at = start;
  const add = (to: number, statement: string | null, isWithheld = false) => {
    const words = points.slice(at - start, to - start).join("");
    if (to > at) pieces.push({ start: at, text: isWithheld ? withheldText : words, statement });
    at = Math.max(at, to);
  };
  for (const span of spans) {
    add(Math.min(span.start, end), null);
    add(Math.min(span.end, end), span.statement, span.isWithheld);
  }
  add(end, null);
  return pieces;
}
