/** What the page of a statement shows of it and of those at the other end of its rebuttals. Pure. */
import { excerptViews } from "@/lib/comparison/excerpt-view";
import {
  type CopiedWords,
  copiedWords,
  fromTranscript,
  type ShortWords,
  statementWords,
} from "@/lib/comparison/in-short";
import { upstreamChain } from "@/lib/custody";
import type {
  DatingRecord,
  OccasionRecord,
  QuotationRecord,
  ReportedNonReplyRecord,
  SourceRecord,
  SpeakerRecord,
  StanceRecord,
  StatementRecord,
} from "@/lib/document/document";
import type { Excerpt, PlacedPoint, Standing } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import { isNamed } from "@/lib/people/unnamed";
import { type InRole, type Voice, withRoles } from "@/lib/people/voice";
import { type DatingLine, datingLines } from "./dating-lines";
import { type ExchangeView, exchangesIn } from "./exchange";
import { type WayView, waysOf } from "./way";

/** A quotation, the sources it came through, whose addresses may lead to its words, and its place in the capture. */
export interface PlacedQuotation {
  record: CopiedWords;
  sources: Pick<SourceRecord, "id" | "kind" | "title" | "publisher" | "url">[];
  position: { start: number; end: number } | null;
}

/** A point that the statement speaks to, and where that point is at issue. */
export interface TakenPosition {
  stance: Pick<StanceRecord, "id" | "position" | "reason">;
  point: Pick<PlacedPoint, "number" | "proposition" | "matter">;
}

/** What a source says of an answer that was not given. */
export interface NonReplyView
  extends Pick<ReportedNonReplyRecord, "id" | "kind" | "words" | "language" | "edtf"> {
  name: string;
  source: Pick<SourceRecord, "id" | "title">;
}

export interface StatementPageView {
  record: Pick<StatementRecord, "id" | "summary" | "language">;
  /** S1, S2 … in the first matter it stands in, as are party and `words`. */
  name: string;
  partyIndex: number;
  voice: Voice<InRole>;
  /** Those whom the source does not name, and why, as it gives it. */
  unnamed: { name: string; anonymity: string | null }[];
  onBehalfOf: Pick<SpeakerRecord, "slug" | "name"> | null;
  occasion: Pick<OccasionRecord, "title">;
  dating: Pick<DatingRecord, "edtf"> | null;
  /** What stands for it, in citations and beside links to it. */
  words: ShortWords;
  quotations: PlacedQuotation[];
  /** How they reached us. */
  ways: WayView[];
  answers: ExchangeView[];
  answeredBy: ExchangeView[];
  /** What sources report of missing answers. */
  nonReplies: NonReplyView[];
  /** By the matter. */
  positions: TakenPosition[][];
  datings: DatingLine[];
  /** The first matter it stands in. */
  matter: Standing["matter"];
  standings: Standing[];
}

/** The pages of an excerpt's statements, by id. */
export function statementPages(excerpt: Excerpt): (id: string) => StatementPageView | undefined {
  const views = excerptViews(excerpt);
  const { answers, answeredBy } = exchangesIn(excerpt);
  const speakers = new Map(excerpt.speakers.map((row) => [row.id, row]));
  const sources = new Map(excerpt.sources.map((row) => [row.id, row]));
  const points = new Map(excerpt.points.map((row) => [row.id, row]));
  const nonReplies = groupBy(excerpt.nonReplies, (row) => row.statementId);
  const stances = groupBy(excerpt.stances, (row) => row.statementId);
  return (id) => {
    const view = views.get(id);
    const standings = excerpt.standings.get(id) ?? [];
    const [first] = standings;
    if (!view || !first) return;
    const { record, name, partyIndex, voice, occasion, dating } = view;
    const { summary, language } = record;
    const principal = speakers.get(record.onBehalfOfId ?? "");
    return {
      record: { id, summary, language },
      ...{ name, partyIndex },
      voice: withRoles(voice),
      unnamed: [...voice.speakers, voice.attributedBy].flatMap((row) =>
        row && !isNamed(row) ? [{ name: row.name, anonymity: row.anonymity ?? null }] : [],
      ),
      onBehalfOf: principal ? { slug: principal.slug, name: principal.name } : null,
      occasion: { title: occasion.title },
      dating: dating && { edtf: dating.edtf },
      words: statementWords(view),
      quotations: view.quotations.map((row) => placed(row.record, excerpt)),
      ways: waysOf(view, excerpt),
      answers: answers(id),
      answeredBy: answeredBy(id),
      nonReplies: (nonReplies.get(id) ?? []).flatMap(
        ({ id, kind, words, language, edtf, speakerId, sourceId }) => {
          const [who, source] = [speakers.get(speakerId), sources.get(sourceId)];
          if (!who || !source) return [];
          const { name } = who;
          const told = { id: source.id, title: source.title };
          return [{ id, kind, words, language, edtf, name, source: told }];
        },
      ),
      positions: positionsOf(stances.get(id) ?? [], points),
      datings: datingLines(occasion, sources),
      matter: first.matter,
      standings,
    };
  };
}

function placed(quotation: QuotationRecord, excerpt: Excerpt): PlacedQuotation {
  const { position } = quotation;
  const chain = upstreamChain(excerpt, quotation);
  return {
    record: { ...copiedWords(quotation), ...fromTranscript(chain.at(-1)?.source) },
    sources: chain.map(({ source: { id, kind, title, publisher, url } }) => ({
      ...{ id, kind, title, publisher, url },
    })),
    position: position && { start: position.start, end: position.end },
  };
}

function positionsOf(
  stances: StanceRecord[],
  points: ReadonlyMap<string, PlacedPoint>,
): TakenPosition[][] {
  const taken = stances.flatMap(({ id, position, reason, pointId }) => {
    const point = points.get(pointId);
    if (!point) return [];
    const { number, proposition, matter } = point;
    return [{ stance: { id, position, reason }, point: { number, proposition, matter } }];
  });
  return [...groupBy(taken, ({ point }) => point.matter.id).values()];
}
