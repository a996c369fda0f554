/** What a comparison page shows, looked up once from a version document. Pure. */
import type { Bounds } from "@/lib/dates/edtf-date";
import { gapInWords } from "@/lib/dates/order";
import { preferredDating } from "@/lib/datings";
import type {
  DatingRecord,
  MatterDocument,
  OccasionRecord,
  PartyRecord,
  QuotationRecord,
  RebuttalRecord,
  SpeakerRecord,
  StatementRecord,
} from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { type InRole, type Voice, voiceOf } from "@/lib/people/voice";
import { type LedgerRow, ledgersOf } from "@/lib/treatments";
import type { Treatment } from "@/lib/vocabulary";
import { narrowed, type Sides } from "./facing";

/** The words that take a stance on a numbered point, in code points of the quotation's text; `end` is exclusive. */
export interface PointMarker {
  start: number;
  end: number;
  number: number;
}

export interface QuotationView<Record = QuotationRecord> {
  record: Record;
  markers: PointMarker[];
}

export interface StatementView {
  record: StatementRecord;
  /** S1, S2 … */
  name: string;
  party: PartyRecord;
  /** Place of the party from 0: decides mark and tint. */
  partyIndex: number;
  voice: Voice<InRole<SpeakerRecord>>;
  occasion: OccasionRecord;
  /** The dating that is shown, see `preferredDating`; null where none is. */
  dating: DatingRecord | null;
  quotations: QuotationView[];
}

export interface PairView {
  record: RebuttalRecord;
  claim: StatementView;
  reply: StatementView;
  rows: LedgerRow[];
  tally: [Treatment, number][];
  /** "2 days later" */
  gap: string;
}

/** A claim and all that answers it. */
export interface AnswerRow {
  /** a, b … z, aa: over the whole page. */
  letter: string;
  claim: StatementView;
  answers: { pair: PairView; treatment: Treatment | null }[];
}

export interface ComparisonView {
  document: MatterDocument;
  /** Those whose sides are shown, each with its place in the matter from 0: all of them, or the two that a page faces. */
  parties: { party: PartyRecord; index: number }[];
  statements: StatementView[];
  pairs: PairView[];
  /** Statements that no rebuttal joins. */
  alone: StatementView[];
  /** Speakers of each party, in the order of their first statement there; of attributed words, who attributes them. */
  speakersOf: Map<string, SpeakerRecord[]>;
}

/** Whether somebody only attributes the words to those who are said to have said them. */
export const isAttributed = ({ voice }: Pick<StatementView, "voice">) =>
  voice.attributedBy !== null;

/** The bounds to order a statement by, as its preferred dating has them. */
export const boundsOf = ({
  dating,
}: Pick<StatementView, "dating">): Bounds & { edtf?: string | null } =>
  dating ?? { earliest: null, latest: null };

/**
 * Looks up everything a comparison page shows; with sides, of them alone. Throws where the document names a record that
 * it lacks.
 */
export function comparisonView(whole: MatterDocument, sides?: Sides): ComparisonView {
  const document = sides ? narrowed(whole, sides) : whole;
  const statements = statementViews(document);
  const byId = new Map(statements.map((view) => [view.record.id, view]));
  const find = (id: string) => found(byId.get(id), id);
  const ledgerOf = ledgersOf(document);
  const pairs = document.rebuttals.map((record): PairView => {
    const [claim, reply] = [find(record.claimId), find(record.replyId)];
    const rows = ledgerOf(record.id);
    const counts = groupBy(rows, (row) => row.treatment);
    return {
      record,
      claim,
      reply,
      rows,
      tally: [...counts].map(([treatment, group]) => [treatment, group.length]),
      gap: gapInWords(boundsOf(claim), boundsOf(reply)),
    };
  });
  const joined = new Set(pairs.flatMap(({ record }) => [record.claimId, record.replyId]));
  const speakersOf = new Map(
    [...groupBy(statements, (view) => view.party.id)].map(([partyId, views]) => [
      partyId,
      [
        ...new Map(
          views
            .flatMap(({ voice }) => (voice.attributedBy ? [voice.attributedBy] : voice.speakers))
            .map((speaker) => [speaker.id, speaker]),
        ).values(),
      ],
    ]),
  );
  return {
    document,
    parties: document.parties
      .map((party, index) => ({ party, index }))
      .filter(({ party }) => !sides || sides.includes(party)),
    statements,
    pairs,
    alone: statements.filter(({ record }) => !joined.has(record.id)),
    speakersOf,
  };
}

function statementViews(document: MatterDocument): StatementView[] {
  const parties = new Map(document.parties.map((party, index) => [party.id, { party, index }]));
  const speakers = new Map(document.speakers.map((speaker) => [speaker.id, speaker]));
  const occasions = new Map(document.occasions.map((occasion) => [occasion.id, occasion]));
  const quotations = groupBy(document.quotations, (row) => row.statementId);
  const markers = markersOf(document);
  return document.statements.map((record) => {
    const { party, index } = found(parties.get(record.partyId), record.partyId);
    const occasion = found(occasions.get(record.occasionId), record.occasionId);
    return {
      record,
      name: `S${record.number}`,
      party,
      partyIndex: index,
      voice: found(voiceOf(record, speakers) ?? undefined, record.speakerId),
      occasion,
      dating: preferredDating(occasion),
      quotations: (quotations.get(record.id) ?? []).map((quotation) => ({
        record: quotation,
        markers: markers.get(quotation.id) ?? [],
      })),
    };
  });
}

/** The words of each quotation that speak to points; where no part is named, all of them do. */
function markersOf(document: MatterDocument): Map<string, PointMarker[]> {
  const numbers = new Map(document.points.map((point, index) => [point.id, index + 1]));
  const shown = document.stances.filter((stance) => stance.quotationId !== null);
  return new Map(
    [...groupBy(shown, (stance) => stance.quotationId ?? "")].map(([quotationId, stances]) => [
      quotationId,
      stances
        .map((stance) => ({
          start: stance.span?.start ?? 0,
          end: stance.span?.end ?? Number.POSITIVE_INFINITY,
          number: numbers.get(stance.pointId) ?? 0,
        }))
        .sort((a, b) => a.end - b.end || a.number - b.number),
    ]),
  );
}

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`The document names ${id} and lacks it.`);
  return value;
}
