/** What the reader pages beside the matter's own show of one document of it: two that show the same read alike. Pure. */
import { canonicalJson, sha256 } from "@/lib/canonical";
import { upstreamChain } from "@/lib/custody";
import { preferredDating } from "@/lib/datings";
import type { MatterDocument, QuotationRecord, StatementRecord } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { replyGaps } from "@/lib/reply-gaps";
import { ledgersOf } from "@/lib/treatments";
import { urls } from "@/lib/urls";
import { datingLines } from "@/lib/views/dating-lines";

export interface ShownPage {
  address: string;
  /** The shared records without which there is no such page: a matter that shows them all keeps it. */
  needs: string[];
  /** Stands for what it shows, without the number and the time of the version. */
  content: string;
}

/** A document and who vouches for it, which the plates of its pairs say. */
export interface Shown {
  document: MatterDocument;
  approvedBy: string | null;
}

type AddressedDocument = Pick<MatterDocument, "rebuttals" | "statements" | "speakers" | "sources">;

/** Those who speak in a document; others are only named. */
function speakersIn({ speakers, statements }: AddressedDocument) {
  const heard = new Set(statements.map((row) => row.speakerId));
  return speakers.filter((row) => heard.has(row.id));
}

/** The addresses of `pagesOf`, without what stands there. */
export function pageAddressesOf(document: AddressedDocument): string[] {
  return [
    ...document.rebuttals.flatMap(({ id }) => [urls.pair(id), urls.embedPair(id)]),
    ...document.statements.map((row) => urls.statement(row.id)),
    ...speakersIn(document).map((row) => urls.person(row.slug)),
    ...document.sources.map((row) => urls.source(row.id)),
    urls.people(),
  ];
}

/** Pairs and their cards, statements, people, sources and the list of people, in that order. */
export function pagesOf({ document, approvedBy }: Shown): ShownPage[] {
  const parts = partsOf(document);
  const page = (address: string, needs: string[], ...content: Part[]): ShownPage => ({
    address,
    needs,
    content: JSON.stringify(content),
  });
  const speakers = speakersIn(document);
  return [
    ...document.rebuttals.flatMap((row) => {
      const needs = [row.claimId, row.replyId];
      return [
        page(urls.pair(row.id), needs, approvedBy, ...parts.pair(row)),
        page(urls.embedPair(row.id), needs, approvedBy, ...parts.card(row)),
      ];
    }),
    ...document.statements.map((row) =>
      page(urls.statement(row.id), [row.id], ...parts.statement(row)),
    ),
    ...speakers.map((row) =>
      page(urls.person(row.slug), [row.id], fingerprint(row), parts.person(row.id)),
    ),
    ...document.sources.map((row) => page(urls.source(row.id), [row.id], ...parts.source(row.id))),
    page(urls.people(), [], ...speakers.map((row) => parts.line(row))),
  ];
}

/** A part of a page: the fingerprint of what it shows, or a plain value. */
type Part = string | number | null | undefined;

const fingerprint = (shown: unknown) => sha256(canonicalJson(shown));

/** Looks up or makes, once for each key. */
function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const held = made.get(key) ?? make(key);
    made.set(key, held);
    return held;
  };
}

/**
 * The parts that pages are put together from. What several pages show is fingerprinted once, so that a document takes
 * time as it is long.
 */
function partsOf(document: MatterDocument) {
  const { slug, question } = document.matter;
  const speakers = new Map(document.speakers.map((row) => [row.id, row]));
  const sources = new Map(document.sources.map((row) => [row.id, row]));
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
  const drawnOn = groupBy(document.sources, (row) => row.upstream?.sourceId);
  const carrying = groupBy(
    document.quotations.flatMap((row) =>
      [...new Set([row.sourceId, row.upstream?.sourceId])].map((sourceId) => ({ sourceId, row })),
    ),
    ({ sourceId }) => sourceId,
  );
  const ledgerOf = ledgersOf(document);
  // Where several are about a statement, its page has the first.
  const gaps = new Map(
    replyGaps(document)
      .toReversed()
      .flatMap((gap) => {
        const shown = fingerprint(gap);
        return gap.statementIds.map((id) => [id, shown] as const);
      }),
  );
  const print = once(fingerprint);

  const nameOf = (id: string | null) => {
    const row = id === null ? undefined : speakers.get(id);
    return row && { slug: row.slug, name: row.name };
  };
  const datingOf = (row: StatementRecord) => {
    const occasion = occasions.get(row.occasionId);
    return occasion && preferredDating(occasion);
  };
  /** By-line and words, as a statement is shown beside another: its summary only where no words are held. */
  const brief = once((id: string) => {
    const row = statements.get(id);
    if (!row) return null;
    const words = quotations.get(id) ?? [];
    const dating = datingOf(row);
    return fingerprint([
      [id, row.number, partyPlaces.get(row.partyId), nameOf(row.speakerId)],
      [occasions.get(row.occasionId)?.title, dating?.edtf ?? null, dating?.phrase ?? null],
      words.map(({ form, text, language, translatedBy }) => [form, text, language, translatedBy]),
      words.length === 0 ? row.summary : null,
    ]);
  });
  const capturesOf = once((sourceId: string) => fingerprint(captures.get(sourceId) ?? []));
  const held = new Set(
    document.captures.filter((row) => row.status === "captured").map((row) => row.sourceId),
  );
  /** The sources a quotation came through, with what is held of each. */
  const custody = (quotation: QuotationRecord) => [
    quotation,
    upstreamChain(document, quotation).map(({ source, hop }) => [
      ...[print(source), hop, capturesOf(source.id)],
    ]),
  ];
  /** A statement with everything that vouches for it. */
  const whole = once((id: string) => {
    const row = statements.get(id);
    return fingerprint([
      brief(id),
      row && [row.summary, row.speakerRole, row.language, nameOf(row.onBehalfOfId) ?? null],
      row && (occasions.get(row.occasionId) ?? null),
      (quotations.get(id) ?? []).map(custody),
    ]);
  });
  /** When sources say that it was said. */
  const datingsOf = once((occasionId: string) => {
    const occasion = occasions.get(occasionId);
    return occasion ? fingerprint(datingLines(occasion, sources)) : null;
  });
  /** All answers to a statement; each of their pages shows the others. */
  const answersTo = once((id: string) =>
    fingerprint((answers.get(id) ?? []).map((row) => [row.id, row.type, brief(row.replyId)])),
  );
  const exchanges = once((id: string) =>
    fingerprint(
      [...(answering.get(id) ?? []), ...(answers.get(id) ?? [])].map((row) => [
        ...[row.id, row.type, brief(row.claimId === id ? row.replyId : row.claimId)],
      ]),
    ),
  );
  const stancesOf = (id: string) =>
    (stances.get(id) ?? []).map(({ position, quotationId, reason, pointId }) => ({
      ...{ position, quotationId, reason },
      point: [points.get(pointId)?.place, points.get(pointId)?.proposition],
    }));
  type Rebuttal = MatterDocument["rebuttals"][number];

  return {
    card: (row: Rebuttal): Part[] => [
      ...[question, slug, row.type, brief(row.claimId), brief(row.replyId)],
    ],
    pair: (row: Rebuttal): Part[] => [
      ...[question, slug, print(row)],
      ...[row.claimId, row.replyId].flatMap((id) => [whole(id), answersTo(id), gaps.get(id)]),
      ...ledgerOf(row.id).flatMap(({ point, number, claimStance, replyStance, treatment }) => [
        ...[number, treatment, print(point), print(claimStance), print(replyStance)],
      ]),
    ],
    statement: (row: StatementRecord): Part[] => [
      ...[question, slug, parties.get(row.partyId)],
      ...[whole(row.id), exchanges(row.id), fingerprint(stancesOf(row.id))],
      datingsOf(row.occasionId),
    ],
    person: (speakerId: string): string =>
      fingerprint(
        (saidBy.get(speakerId) ?? []).map(({ id, speakerRole }) => [
          [question, slug, speakerRole],
          [brief(id), exchanges(id)],
          stancesOf(id).map(({ reason: _, ...stance }) => stance),
          (searches.get(id) ?? []).map((row) => [row, parties.get(row.partyId)]),
          (quotations.get(id) ?? []).map((row) => [row.sourceId, held.has(row.sourceId)]),
        ]),
      ),
    source: (sourceId: string): Part[] => [
      ...upstreamChain(document, { sourceId, upstream: null }).flatMap(({ source, hop }) => [
        ...[print(source), hop],
      ]),
      capturesOf(sourceId),
      fingerprint(drawnOn.get(sourceId) ?? []),
      fingerprint(
        (carrying.get(sourceId) ?? []).map(({ row }) => [
          ...[row.form, row.text, row.sourceId, row.upstream, brief(row.statementId)],
        ]),
      ),
    ],
    /** A speaker as the list of people has one. */
    line: ({
      description: _,
      wikidataId: __,
      otherNames: ___,
      ...row
    }: MatterDocument["speakers"][number]): string => {
      const said = saidBy.get(row.id) ?? [];
      const replies = said.flatMap(({ id }) => answering.get(id) ?? []);
      return fingerprint([
        ...[row, said.length, said.map(({ speakerRole }) => speakerRole), replies.length],
      ]);
    },
  };
}
