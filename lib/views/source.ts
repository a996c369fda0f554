/** What the page of a source shows of one matter, or of all that are published. Pure. */
import { excerptViews } from "@/lib/comparison/excerpt-view";
import { type SaidWords, saidWords } from "@/lib/comparison/in-short";
import { upstreamChain } from "@/lib/custody";
import type { CaptureRecord, MatterDocument, SourceRecord } from "@/lib/document/document";
import type { Excerpt } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import type { CustodyHop } from "@/lib/vocabulary";
import { type ByLineView, byLineOf } from "./by-line";

export interface SourcePageView {
  source: Omit<SourceRecord, "upstream">;
  captures: Omit<CaptureRecord, "whole">[];
  /** On what terms its transcript is published whole; null where it is not. */
  wholeTerms: string | null;
  /** The sources it came through, nearest first. */
  above: Pick<SourceRecord, "id" | "title">[];
  /** Sources that carry its words on, by their titles. */
  below: { id: string; title: string; hop: CustodyHop }[];
  /** Where the words taken from it come from, most quotations first; null: it names nothing above itself. */
  origins: { root: Pick<SourceRecord, "id" | "title" | "url"> | null; quotations: number }[];
  quotations: number;
  statements: number;
}

/** Sources that one page names as carrying another on. */
export const mostBelow = 50;

/** A statement with the words that a source gives of it. */
export interface TakenView extends ByLineView {
  quotations: SaidWords[];
}

/** The pages of a document's sources, by id, as they are where no other matter is published. */
export function sourcePages(document: MatterDocument): (id: string) => SourcePageView | undefined {
  const { sources } = document;
  const byId = new Map(sources.map((row) => [row.id, row]));
  const captures = groupBy(document.captures, (row) => row.sourceId);
  const quotations = groupBy(document.quotations, (row) => row.sourceId);
  const drawnOn = groupBy(
    [...sources, ...document.quotations.map((row) => ({ ...row, id: row.sourceId }))],
    (row) => row.upstream?.sourceId,
  );
  return (id) => {
    const source = byId.get(id);
    if (!source) return;
    const own = quotations.get(id) ?? [];
    const from = groupBy(own, (row) => (row.upstream ?? source.upstream)?.sourceId ?? null);
    const below = (drawnOn.get(id) ?? []).flatMap(({ id, upstream }) => {
      const title = byId.get(id)?.title;
      return title !== undefined && upstream ? [{ id, title, hop: upstream.hop }] : [];
    });
    return sourcePage(source, sources, {
      captures: captures.get(id) ?? [],
      below: [...new Map(below.map((row) => [`${row.id} ${row.hop}`, row])).values()]
        .sort((a, b) => order(a.title, b.title) || order(a.id, b.id) || order(a.hop, b.hop))
        .slice(0, mostBelow),
      from: [...from].map(([upstream, rows]) => ({ upstream, quotations: rows.length })),
      quotations: own.length,
      statements: new Set(own.map((row) => row.statementId)).size,
    });
  };
}

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));

interface Taken extends Pick<SourcePageView, "below" | "quotations" | "statements"> {
  captures: CaptureRecord[];
  /** How many quotations name which source above it. */
  from: { upstream: string | null; quotations: number }[];
}

/** The page of a source; `sources` holds all that its words came through. */
export function sourcePage(
  { upstream: _, ...source }: SourceRecord,
  sources: SourceRecord[],
  { from, captures, ...taken }: Taken,
): SourcePageView {
  const above = (id: string) =>
    upstreamChain({ sources }, { sourceId: id, upstream: null }).map((hop) => hop.source);
  return {
    source,
    ...taken,
    captures: captures.map(({ whole: _, ...capture }) => capture),
    wholeTerms: captures.find(({ whole }) => whole)?.whole?.terms ?? null,
    above: above(source.id)
      .slice(0, -1)
      .reverse()
      .map(({ id, title }) => ({ id, title })),
    origins: [
      ...groupBy(from, (row) => (row.upstream === null ? null : (above(row.upstream)[0] ?? null))),
    ]
      .map(([root, rows]) => ({
        root: root && { id: root.id, title: root.title, url: root.url },
        quotations: rows.reduce((sum, row) => sum + row.quotations, 0),
      }))
      .sort((a, b) => b.quotations - a.quotations || order(a.root?.id ?? "", b.root?.id ?? "")),
  };
}

/** The statements of an excerpt that each source gives words of, by the source's id. */
export function takenFrom(excerpt: Excerpt): (sourceId: string) => TakenView[] {
  const given = [...excerptViews(excerpt).values()].flatMap((view) => {
    const bySource = groupBy(view.quotations, ({ record }) => record.sourceId);
    return [...bySource].map(([sourceId, quotations]) => ({
      sourceId,
      taken: { ...byLineOf(view), quotations: quotations.map(({ record }) => saidWords(record)) },
    }));
  });
  const bySource = groupBy(given, (row) => row.sourceId);
  return (sourceId) => (bySource.get(sourceId) ?? []).map(({ taken }) => taken);
}
