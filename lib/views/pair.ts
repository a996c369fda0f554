/** What the page of a pair shows of one version of its matter. Pure. */
import {
  type CopiedWords,
  copiedWords,
  fromTranscript,
  type ShownBy,
} from "@/lib/comparison/in-short";
import { pairTitle } from "@/lib/comparison/pair-title";
import type { ComparisonView, QuotationView, StatementView } from "@/lib/comparison/view";
import type {
  DatingRecord,
  MatterDocument,
  MatterRecord,
  OccasionRecord,
  PointRecord,
  RebuttalRecord,
  SourceRecord,
  StanceRecord,
  StatementRecord,
} from "@/lib/document/document";
import { type Excerpt, excerptOf } from "@/lib/document/excerpt";
import type { Gap } from "@/lib/gap";
import { once, onceForEach } from "@/lib/once";
import { type InRole, type Voice, withRoles } from "@/lib/people/voice";
import { replyGaps } from "@/lib/reply-gaps";
import type { LedgerRow } from "@/lib/treatments";
import type { Treatment } from "@/lib/vocabulary";
import { type ExchangeView, exchangesIn } from "./exchange";
import { subjectsOf } from "./plate";
import { stepsOf, type WayView, waysOf } from "./way";

export interface PairSide {
  record: Pick<StatementRecord, "id" | "summary" | "language" | "attributedById">;
  name: string;
  partyIndex: number;
  voice: Voice<InRole>;
  occasion: Pick<OccasionRecord, "title" | "datings">;
  dating: Pick<DatingRecord, "edtf"> | null;
  /** With what they were found in. */
  quotations: (QuotationView<CopiedWords> & {
    source?: Pick<SourceRecord, "kind" | "publisher"> | null;
  })[];
  /** How its words reached us. */
  ways: WayView[];
}

/** What a side says to a point. */
export type SaidOnPoint = ShownBy & Pick<StanceRecord, "id" | "position">;

/** A point, and what the reply does to it. */
export interface PairRow extends Pick<LedgerRow, "number" | "treatment"> {
  point: Pick<PointRecord, "id" | "proposition" | "opposite" | "note">;
  claimStance: SaidOnPoint | null;
  replyStance: SaidOnPoint | null;
  /** Why we read it so; empty where nobody wrote it down. */
  why: string;
}

/** What answers a statement. */
export interface AnswersView {
  /** Every one; the page of a pair leaves out the pair itself. */
  answers: ExchangeView[];
  /** What is known of the missing ones. */
  gap: Pick<Gap, "title" | "sentence"> | null;
}

export interface PairPageView {
  record: Pick<RebuttalRecord, "id" | "type" | "note" | "reviewerRating">;
  matter: Pick<MatterRecord, "slug" | "question">;
  /** From 1, of so many pairs of the matter. */
  place: number;
  pairs: number;
  title: string;
  /** What the claim is about: the first of its points. */
  about?: string;
  /** How long after the claim the reply came. */
  gap: string;
  tally: [Treatment, number][];
  rows: PairRow[];
  claim: PairSide;
  reply: PairSide;
  /** What the words of both were taken from. */
  sources: Pick<SourceRecord, "id" | "kind" | "publishedAt" | "publishedZone">[];
  /** Steps on the ways of both sides. */
  sharedSteps: number;
  answersToClaim: AnswersView;
  answersToReply: AnswersView;
}

/** The pages of a document's pairs, by the rebuttal's id. What several pages show is one and the same object in all. */
export function pairPages({
  document,
  pairs,
}: ComparisonView): (id: string) => PairPageView | undefined {
  const { slug, question } = document.matter;
  const excerpt = excerptOf(document);
  const subjects = subjectsOf(document);
  const places = new Map(pairs.map((pair, index) => [pair.record.id, { pair, place: index + 1 }]));
  const gaps = gapsByStatement(document);
  const answersTo = once(
    (statementId: string): AnswersView => ({
      answers: exchangesIn(excerpt).answeredBy(statementId),
      gap: gaps.get(statementId) ?? null,
    }),
  );
  const sources = new Map(document.sources.map((row) => [row.id, row]));
  const sideOf = once((statement: StatementView) => pairSide(statement, excerpt));
  return (id) => {
    const found = places.get(id);
    if (!found) return;
    const { pair, place } = found;
    const { record, tally, rows, gap } = pair;
    const { type, note, reviewerRating } = record;
    const [claim, reply] = [sideOf(pair.claim), sideOf(pair.reply)];
    const [claimSteps, replySteps] = [claim, reply].map(({ ways }) =>
      stepsOf(ways.flatMap((way) => way.rungs)),
    );
    return {
      record: { id, type, note, reviewerRating },
      ...{ place, pairs: pairs.length, title: pairTitle(pair), gap, tally },
      about: subjects.get(record.claimId),
      matter: { slug, question },
      rows: rows.map(rowView),
      ...{ claim, reply },
      sources: sourcesOf([pair.claim, pair.reply], sources),
      sharedSteps: [...(claimSteps ?? [])].filter((step) => replySteps?.has(step)).length,
      answersToClaim: answersTo(record.claimId),
      answersToReply: answersTo(record.replyId),
    };
  };
}

/** What is known of missing answers, by the statement; where several are about one, its page has the first. */
function gapsByStatement(document: MatterDocument) {
  const gaps = replyGaps(document).map(({ title, sentence, statementIds }) => ({
    ...{ statementIds, gap: { title, sentence } },
  }));
  return new Map(
    gaps
      .toReversed()
      .flatMap(({ statementIds, gap }) => statementIds.map((id) => [id, gap] as const)),
  );
}

function sourcesOf(sides: StatementView[], sources: ReadonlyMap<string, SourceRecord>) {
  const quotations = sides.flatMap((side) => side.quotations);
  return [...new Set(quotations.map(({ record }) => record.sourceId))].flatMap((sourceId) => {
    const source = sources.get(sourceId);
    if (!source) return [];
    const { id, kind, publishedAt, publishedZone } = source;
    return [{ id, kind, publishedAt, publishedZone }];
  });
}

function pairSide(statement: StatementView, excerpt: Excerpt): PairSide {
  const { name, partyIndex, voice, occasion, dating } = statement;
  const { id, summary, language, attributedById } = statement.record;
  return {
    record: { id, summary, language, ...(attributedById && { attributedById }) },
    name,
    partyIndex,
    voice: withRoles(voice),
    occasion: { title: occasion.title, datings: occasion.datings },
    dating: dating && { edtf: dating.edtf },
    quotations: statement.quotations.map(({ record, markers }) => ({
      record: {
        ...copiedWords(record),
        ...fromTranscript(foundIn(record.sourceId, excerpt)),
      },
      markers,
      source: foundIn(record.sourceId, excerpt),
    })),
    ways: waysOf(statement, excerpt),
  };
}

function foundIn(sourceId: string, { sources }: Excerpt) {
  const source = sourcesById(sources).get(sourceId);
  return source ? { kind: source.kind, publisher: source.publisher } : null;
}

const sourcesById = onceForEach(
  (sources: SourceRecord[]) => new Map(sources.map((row) => [row.id, row])),
);

function rowView({ point, number, treatment, claimStance, replyStance }: LedgerRow): PairRow {
  const { id, proposition, opposite, note } = point;
  return {
    point: { id, proposition, opposite, note },
    number,
    treatment,
    claimStance: claimStance && saidOnPoint(claimStance),
    replyStance: replyStance && saidOnPoint(replyStance),
    why: [claimStance?.reason, replyStance?.reason, point.note].filter(Boolean).join(" "),
  };
}

const saidOnPoint = ({ id, position, quotationId, span }: StanceRecord): SaidOnPoint => ({
  id,
  position,
  quotationId,
  span,
});
