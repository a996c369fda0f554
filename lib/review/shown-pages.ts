/** The reader pages beside the matter's own that show a document, and what each shows of it. Pure. */
import { turnsOf } from "@/lib/capture/transcript";
import { comparisonView } from "@/lib/comparison/view";
import type { MatterDocument } from "@/lib/document/document";
import { excerptOf } from "@/lib/document/excerpt";
import { isNamed } from "@/lib/people/unnamed";
import { ownSpeakerIds } from "@/lib/people/voice";
import { urls } from "@/lib/urls";
import { cardOf, statementCards } from "@/lib/views/card";
import { pairPages } from "@/lib/views/pair";
import { peopleLines } from "@/lib/views/people-line";
import { personViews } from "@/lib/views/person";
import { sourcePages, takenFrom } from "@/lib/views/source";
import { statementPages } from "@/lib/views/statement";
import { pageOfTurn, transcriptViews } from "@/lib/views/transcript";

export interface ShownPage {
  address: string;
  /** The shared records without which there is no such page: a matter that shows them all keeps it. */
  needs: string[];
  /** Looks up what it shows, without the number and the time of the version. */
  show: () => unknown[];
}

/** A document and who vouches for it, which its pairs and their cards say. */
export interface Shown {
  document: MatterDocument;
  approvedBy: string | null;
}

type AddressedDocument = Pick<
  MatterDocument,
  "rebuttals" | "statements" | "speakers" | "sources" | "captures"
>;

/** Those who speak in a document and have a page; others are only named, or not even that. */
function speakersIn({ speakers, statements }: AddressedDocument) {
  const heard = new Set(statements.flatMap(ownSpeakerIds));
  return speakers.filter((row) => heard.has(row.id) && isNamed(row));
}

/** The addresses of `shownPages`, without what stands there. */
export function pageAddressesOf(document: AddressedDocument): string[] {
  return [
    ...document.rebuttals.flatMap(({ id }) => [urls.pair(id), urls.embedPair(id)]),
    ...document.statements.flatMap(({ id }) => [urls.statement(id), urls.embedStatement(id)]),
    ...speakersIn(document).map((row) => urls.person(row.slug)),
    ...document.sources.map((row) => urls.source(row.id)),
    ...transcriptsIn(document).flatMap(({ id, pages }) =>
      pages.map((number) => urls.transcript(id, number)),
    ),
    urls.people(),
  ];
}

/** The sources whose transcript is published whole, each with its pages. */
function transcriptsIn({ captures }: Pick<MatterDocument, "captures">) {
  return captures.flatMap(({ sourceId: id, whole }) => {
    if (!whole) return [];
    const pages = Math.max(1, pageOfTurn(turnsOf(whole.text).length));
    return { id, pages: Array.from({ length: pages }, (_, index) => index + 1) };
  });
}

/** The addresses that lead to a page of a document, since what stood there went into what it shows. */
export function formerAddressesOf(document: AddressedDocument | undefined): string[] {
  if (!document) return [];
  const ids = (rows: { formerIds?: string[] }[]) => rows.flatMap((row) => row.formerIds ?? []);
  return [
    ...ids(document.rebuttals).flatMap((id) => [urls.pair(id), urls.embedPair(id)]),
    ...ids(document.statements).map(urls.statement),
    ...document.speakers.flatMap((row) => (row.formerSlugs ?? []).map(urls.person)),
    ...ids(document.sources).map((id) => urls.source(id)),
  ];
}

/** Pairs and their cards, statements and theirs, people, sources and the list of people, in that order. */
export function shownPages({ document, approvedBy }: Shown): ShownPage[] {
  const page = (address: string, needs: string[], show: () => unknown[]): ShownPage => ({
    ...{ address, needs, show },
  });
  const excerpt = excerptOf(document);
  const comparison = comparisonView(document);
  const [pairOf, statementOf] = [pairPages(comparison), statementPages(excerpt)];
  const [sourceOf, taken] = [sourcePages(document), takenFrom(excerpt)];
  const [personOf, lone] = [personViews(document), statementCards(comparison)];
  const transcriptOf = transcriptViews(document);
  return [
    ...comparison.pairs.flatMap((pair) => {
      const { id, claimId, replyId } = pair.record;
      const card = () => [approvedBy, cardOf(pair, document.matter)];
      return [
        page(urls.pair(id), [claimId, replyId], () => [approvedBy, pairOf(id)]),
        page(urls.embedPair(id), [claimId, replyId], card),
      ];
    }),
    ...document.statements.flatMap(({ id }) => [
      page(urls.statement(id), [id], () => [statementOf(id)]),
      page(urls.embedStatement(id), [id], () => [approvedBy, lone(id)]),
    ]),
    ...speakersIn(document).map(({ id, slug }) =>
      page(urls.person(slug), [id], () => [personOf(id)]),
    ),
    ...document.sources.map(({ id }) =>
      page(urls.source(id), [id], () => [sourceOf(id), taken(id)]),
    ),
    ...transcriptsIn(document).flatMap(({ id, pages }) =>
      pages.map((number) =>
        page(urls.transcript(id, number), [id], () => [transcriptOf(id, number)]),
      ),
    ),
    page(urls.people(), [], () => [peopleLines(document)]),
  ];
}
