/**
 * A statement, or an exchange of two, where there is room for one passage of each: on cards, in lists, beside signs.
 * Two statements that are shown as answering each other are shown with words of one point. Pure.
 */

import type {
  QuotationRecord,
  SourceRecord,
  StanceRecord,
  StatementRecord,
} from "@/lib/document/document";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import type { PagePlace } from "@/lib/quotes/page";
import type { Typed } from "@/lib/quotes/transcribed";
import type { LedgerRow } from "@/lib/treatments";
import { withheldText } from "@/lib/versions/commitments";
import type { QuotationForm, Transcription, Treatment } from "@/lib/vocabulary";
import type { StatementView } from "./view";

/** Words as they are shown in short. */
export interface ShortWords {
  text: string;
  /** Null: our summary, where no words are held. */
  form: QuotationForm | null;
  /** BCP 47. */
  language: string;
  translatedBy: string | null;
  /** What the newsroom typed them from; absent where a program read them. */
  transcribed?: Transcription;
  /** Whether somebody only attributes them to the speaker; absent of the speaker's own. */
  attributed?: true;
  /** Whether the quotation begins before these words, and goes on after them. */
  before: boolean;
  after: boolean;
}

/** Of a quotation what is shown of it: its words, whose wording and language they are, where in a recording or a PDF they stand. */
export type SaidWords = Pick<
  QuotationRecord,
  "id" | "form" | "text" | "language" | "translatedBy" | "mediaTime" | "mediaEnd"
> & { position: WordsPlace | null };

/** Of where words stand what is said beside them. */
type WordsPlace = PagePlace & Typed;

export const saidWords = (record: SaidWords): SaidWords => ({
  id: record.id,
  form: record.form,
  text: record.text,
  language: record.language,
  translatedBy: record.translatedBy,
  mediaTime: record.mediaTime,
  ...(record.mediaEnd !== undefined && { mediaEnd: record.mediaEnd }),
  position: placeOf(record.position),
});

function placeOf(place: WordsPlace | null): WordsPlace | null {
  const { pageIndex, pageLabel, transcribed } = place ?? {};
  if (pageIndex === undefined && !transcribed) return null;
  return {
    ...(pageIndex !== undefined && { pageIndex }),
    ...(pageLabel !== undefined && { pageLabel }),
    ...(transcribed && { transcribed }),
  };
}

/** What is copied along with its source. */
export type CopiedWords = SaidWords &
  Pick<QuotationRecord, "originalId"> & {
    /** Where they were found in a transcript: by whom, "" where that is not stated. */
    transcriptBy?: string;
  };

/** What is copied along of the source that words were found in. */
export const fromTranscript = (
  source: Pick<SourceRecord, "kind" | "publisher"> | null | undefined,
): Pick<CopiedWords, "transcriptBy"> =>
  source?.kind === "transcript" ? { transcriptBy: source.publisher ?? "" } : {};

export const copiedWords = (record: CopiedWords): CopiedWords => ({
  ...saidWords(record),
  originalId: record.originalId,
});

/** Of a stance what shows it: the quotation, or a part of its words. */
export type ShownBy = Pick<StanceRecord, "quotationId" | "span">;

/** Of a row of the ledger what shows it in short. */
export interface ShownRow extends Pick<LedgerRow, "number" | "treatment"> {
  claimStance: ShownBy | null;
  replyStance: ShownBy | null;
}

export interface Sayer {
  record: Pick<StatementRecord, "summary" | "attributedById">;
  quotations: { record: SaidWords }[];
}

/** The quotation that stands for a statement by itself: the speaker's own words before others'. */
function mainQuotation({ quotations }: Sayer): SaidWords | null {
  const records = quotations.map((row) => row.record);
  return records.find((row) => row.form === "verbatim") ?? records[0] ?? null;
}

/** The words that stand for a statement by itself; our summary where none are held. */
export function statementWords(statement: Sayer): ShortWords {
  const quotation = mainQuotation(statement);
  return quotation ? labelled(statement, quotedWords(quotation, null)) : summaryWords(statement);
}

const labelled = ({ record }: Sayer, words: ShortWords): ShortWords =>
  record.attributedById ? { ...words, attributed: true } : words;

/** The part of a quotation that shows a stance; null for all of it. Withheld words have no parts. */
export function quotedWords(
  quotation: Pick<SaidWords, "form" | "text" | "language" | "translatedBy"> & {
    position: Typed | null;
  },
  span: StanceRecord["span"],
): ShortWords {
  const { text, form, language, translatedBy } = quotation;
  const part = text === withheldText ? null : span;
  const { transcribed } = quotation.position ?? {};
  return {
    ...(transcribed && { transcribed }),
    form,
    language,
    translatedBy,
    text: part ? sliceCodePoints(text, part.start, part.end) : text,
    before: part !== null && /\S/u.test(sliceCodePoints(text, 0, part.start)),
    after: part !== null && /\S/u.test(sliceCodePoints(text, part.end)),
  };
}

/** What a statement says on a point, as its stance shows it; null where it takes none. */
export function wordsOn(statement: Sayer, stance: ShownBy | null): ShortWords | null {
  if (!stance) return null;
  const shown = statement.quotations.find(({ record }) => record.id === stance.quotationId);
  return shown
    ? labelled(statement, quotedWords(shown.record, stance.span))
    : summaryWords(statement);
}

const summaryWords = ({ record }: Sayer): ShortWords => ({
  text: record.summary,
  form: null,
  language: "en",
  translatedBy: null,
  before: false,
  after: false,
});

/** What an exchange is shown by: the strongest treatment first. */
export const strength: Record<Treatment, number> = {
  denied: 0,
  denies_saying: 1,
  taken_back: 2,
  met_with_conditions: 3,
  conceded: 4,
  left_open: 5,
  declined: 6,
  raised: 7,
  not_addressed: 8,
};

/** What a reply says on a point. A retraction that names none speaks to every point that it takes back. */
export function replyWords(reply: Sayer, { replyStance, treatment }: ShownRow): ShortWords | null {
  if (!replyStance && treatment === "taken_back") return statementWords(reply);
  return wordsOn(reply, replyStance);
}

/** One point of a pair, and what each side says on it. */
export interface PairInShort<Row = LedgerRow> {
  row: Row;
  /** Null: the side says nothing on the point. */
  claim: ShortWords | null;
  reply: ShortWords | null;
  /** Points of the pair beside this one. */
  more: number;
}

/**
 * The point that stands for a pair: the denied one, else the one most strongly treated; of equals, one that both sides
 * speak to, then the first of the matter. Null where nobody has read yet which points the reply takes up.
 */
export function pairInShort<Row extends ShownRow>(pair: {
  claim: Sayer;
  reply: Sayer;
  rows: Row[];
}): PairInShort<Row> | null {
  const silent = ({ claimStance, replyStance }: Row) => Number(!claimStance || !replyStance);
  const [row] = pair.rows.toSorted(
    (a, b) =>
      strength[a.treatment] - strength[b.treatment] || silent(a) - silent(b) || a.number - b.number,
  );
  return row ? inShortOn(pair, row) : null;
}

/** A pair shown by one of its points. */
export function inShortOn<Row extends ShownRow>(
  { claim, reply, rows }: { claim: Sayer; reply: Sayer; rows: Row[] },
  row: Row,
): PairInShort<Row> {
  return {
    row,
    claim: wordsOn(claim, row.claimStance),
    reply: replyWords(reply, row),
    more: rows.length - 1,
  };
}

/** What a statement says on the point of a section; null where it says nothing there. */
export type Saying = (statement: StatementView) => ShortWords | null;

/** What statements say on one point, for a page that is read by points; without a point, what stands for each. */
export function sayingOn(stances: StanceRecord[], pointId: string | null): Saying {
  if (pointId === null) return statementWords;
  const here = new Map(
    stances.filter((row) => row.pointId === pointId).map((row) => [row.statementId, row]),
  );
  return (statement) => wordsOn(statement, here.get(statement.record.id) ?? null);
}
