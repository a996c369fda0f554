/** What the reader pages beside the matter's own show of one document of it: two that show the same read alike. Pure. */
import { canonicalJson } from "@/lib/canonical";
import { isHeld, upstreamChain } from "@/lib/custody";
import { preferredDating } from "@/lib/datings";
import { groupBy } from "@/lib/group";
import type { MatterDocument, QuotationRecord, StatementRecord } from "@/lib/record/document";
import { replyGaps } from "@/lib/reply-gaps";
import { ledgersOf } from "@/lib/treatments";
import { urls } from "@/lib/urls";

export interface ShownPage {
  address: string;
  /** The shared records without which there is no such page: a matter that shows them all keeps it. */
  needs: string[];
  /** Canonical JSON of what it shows, without the number and the time of the version. */
  content: string;
}

/** A document and who vouches for it, which the plates of its pairs say. */
export interface Shown {
  document: MatterDocument;
  approvedBy: string | null;
}

/** Pairs and their cards, statements, people, sources and the list of people, in that order. */
export function pagesOf({ document, approvedBy }: Shown): ShownPage[] {
  const parts = partsOf(document);
  const page = (address: string, needs: string[], content: unknown): ShownPage => ({
    address,
    needs,
    content: canonicalJson(content),
  });
  const pairs = document.rebuttals.flatMap((row) => {
    const needs = [row.claimId, row.replyId];
    return [
      page(urls.pair(row.id), needs, [approvedBy, ...parts.pair(row)]),
      page(urls.embedPair(row.id), needs, [approvedBy, ...parts.card(row)]),
    ];
  });
  const speakers = document.speakers.filter((row) => parts.saidBy.has(row.id));
  return [
    ...pairs,
    ...document.statements.map((row) =>
      page(urls.statement(row.id), [row.id], parts.statement(row)),
    ),
    ...speakers.map((row) => page(urls.person(row.slug), [row.id], [row, parts.person(row.id)])),
    ...document.sources.map((row) => page(urls.source(row.id), [row.id], parts.source(row.id))),
    page(
      urls.people(),
      [],
      speakers.map((row) => parts.line(row)),
    ),
  ];
}

/** The parts that pages are put together from. */
function partsOf(document: MatterDocument) {
  const { slug, question } = document.matter;
  const speakers = new Map(document.speakers.map((row) => [row.id, row]));
  const occasions = new Map(document.occasions.map((row) => [row.id, row]));
  const statements = new Map(document.statements.map((row) => [row.id, row]));
  const partyPlaces = new Map(document.parties.map((row, index) => [row.id, index]));
  const parties = new Map(document.parties.map((row) => [row.id, row.name]));
  const points = new Map(document.points.map((row, index) => [row.id, { ...row, place: index }]));
  const quotations = groupBy(document.quotations, (row) => row.statementId);
  const stances = groupBy(document.stances, (row) => row.statementId);
  const captures = groupBy(document.captures, (row) => row.sourceId);
  const answers = groupBy(document.rebuttals, (row) => row.claimId);
  const answering = groupBy(document.rebuttals, (row) => row.replyId);
  const searches = groupBy(document.replySearches, (row) => row.statementId);
  const saidBy = groupBy(document.statements, (row) => row.speakerId);
  const ledgerOf = ledgersOf(document);
  const gaps = replyGaps(document);

  const nameOf = (id: string | null) => {
    const row = id === null ? undefined : speakers.get(id);
    return row && { slug: row.slug, name: row.name };
  };
  const datingOf = (row: StatementRecord) => {
    const occasion = occasions.get(row.occasionId);
    return occasion && preferredDating(occasion);
  };
  /** By-line and words, as a statement is shown beside another: its summary only where no words are held. */
  const brief = (id: string) => {
    const row = statements.get(id);
    if (!row) return null;
    const words = quotations.get(id) ?? [];
    const dating = datingOf(row);
    return [
      [id, row.number, partyPlaces.get(row.partyId), nameOf(row.speakerId)],
      [occasions.get(row.occasionId)?.title, dating?.edtf ?? null, dating?.phrase ?? null],
      words.map(({ form, text, language, translatedBy }) => [form, text, language, translatedBy]),
      words.length === 0 ? row.summary : null,
    ];
  };
  /** The sources a quotation came through, with what is held of each. */
  const custody = (quotation: QuotationRecord) => [
    quotation,
    upstreamChain(document, quotation).map(({ source, hop }) => [
      { source, hop },
      captures.get(source.id) ?? [],
    ]),
  ];
  /** A statement with everything that vouches for it. */
  const whole = (id: string) => {
    const row = statements.get(id);
    return [
      brief(id),
      row && [row.summary, row.speakerRole, row.language, nameOf(row.onBehalfOfId) ?? null],
      row && (occasions.get(row.occasionId) ?? null),
      (quotations.get(id) ?? []).map(custody),
    ];
  };
  const exchanges = (id: string) =>
    [...(answering.get(id) ?? []), ...(answers.get(id) ?? [])].map((row) => [
      [row.id, row.type],
      brief(row.claimId === id ? row.replyId : row.claimId),
    ]);
  const stancesOf = (id: string) =>
    (stances.get(id) ?? []).map(({ position, quotationId, reason, pointId }) => ({
      ...{ position, quotationId, reason },
      point: [points.get(pointId)?.place, points.get(pointId)?.proposition],
    }));
  type Rebuttal = MatterDocument["rebuttals"][number];

  return {
    saidBy,
    card: (row: Rebuttal) => [question, slug, row.type, brief(row.claimId), brief(row.replyId)],
    pair: (row: Rebuttal) => [
      [question, slug, row],
      ...[row.claimId, row.replyId].map((id) => [
        whole(id),
        (answers.get(id) ?? [])
          .filter(({ id: other }) => other !== row.id)
          .map((other) => [[other.id, other.type], brief(other.replyId)]),
        gaps.find(({ statementIds }) => statementIds.includes(id)) ?? null,
      ]),
      ledgerOf(row.id),
    ],
    statement: (row: StatementRecord) => [
      [question, slug, parties.get(row.partyId)],
      whole(row.id),
      exchanges(row.id),
      stancesOf(row.id),
    ],
    person: (speakerId: string) =>
      (saidBy.get(speakerId) ?? []).map(({ id, speakerRole }) => [
        [question, slug, speakerRole],
        brief(id),
        exchanges(id),
        stancesOf(id).map(({ reason: _, ...stance }) => stance),
        (searches.get(id) ?? []).map((row) => [row, parties.get(row.partyId)]),
        (quotations.get(id) ?? []).map((row) => [row.sourceId, isHeld(document, row.sourceId)]),
      ]),
    source: (sourceId: string) => {
      const carried = document.quotations.filter(
        (row) => row.sourceId === sourceId || row.upstream?.sourceId === sourceId,
      );
      const from = { sourceId, upstream: null };
      return [
        upstreamChain(document, from).map(({ source, hop }) => ({ source, hop })),
        captures.get(sourceId) ?? [],
        document.sources.filter((row) => row.upstream?.sourceId === sourceId),
        carried.map((row) => [
          row.form,
          row.text,
          row.sourceId,
          row.upstream,
          brief(row.statementId),
        ]),
      ];
    },
    /** A speaker as the list of people has one. */
    line: ({
      description: _,
      wikidataId: __,
      otherNames: ___,
      ...row
    }: MatterDocument["speakers"][number]) => {
      const said = saidBy.get(row.id) ?? [];
      const replies = said.flatMap(({ id }) => answering.get(id) ?? []);
      return [row, said.length, said.map(({ speakerRole }) => speakerRole), replies.length];
    },
  };
}
