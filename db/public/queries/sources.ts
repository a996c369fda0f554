import type { PublicRecord } from "@/db/public/files";
import { publicRecord } from "@/db/public/reader";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { upstreamChain } from "@/lib/custody";
import type { CaptureRecord, SourceRecord } from "@/lib/document/document";
import type { Excerpt } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import type { CustodyHop } from "@/lib/vocabulary";
import { getExcerpt, listSources } from "./excerpt";

export interface SourcePage {
  source: SourceRecord;
  captures: CaptureRecord[];
  /** The sources it came through, nearest first. */
  above: SourceRecord[];
  /** Sources that carry its words on. */
  below: { id: string; title: string; hop: CustodyHop }[];
  /** Where the words taken from it come from, most quotations first; null: it names nothing above itself. */
  origins: { root: SourceRecord | null; quotations: number }[];
  quotations: number;
  statements: number;
}

/** A source on the record; undefined where no matter shows it. */
export function getSource(id: string, record = publicRecord()): SourcePage | undefined {
  const { sources, captures } = listSources(record, [id]);
  const source = sources.find((row) => row.id === id);
  if (!source) return;
  const above = aboveOf(source, sources);
  const counts = record.connection
    .prepare(
      `select count(*) as quotations, count(distinct statement_id) as statements
       from quotations where source_id = ?`,
    )
    .get(id) as { quotations: number; statements: number };
  const below = record.connection
    .prepare(
      `select s.id, s.title, s.upstream_hop as hop from sources s where s.upstream_id = :id
       union
       select s.id, s.title, q.upstream_hop from quotations q join sources s on s.id = q.source_id
       where q.upstream_id = :id order by title limit 50`,
    )
    .all({ id }) as SourcePage["below"];
  return {
    source,
    captures: captures.filter((row) => row.sourceId === id),
    above,
    below,
    origins: originsOf(record, source),
    ...counts,
  };
}

function aboveOf(source: SourceRecord, sources: SourceRecord[]): SourceRecord[] {
  return upstreamChain({ sources }, { sourceId: source.id, upstream: null })
    .slice(0, -1)
    .map((hop) => hop.source)
    .reverse();
}

/** Quotations taken from a source, counted by the root of what they name above it. */
function originsOf(record: PublicRecord, source: SourceRecord): SourcePage["origins"] {
  const rows = record.connection
    .prepare(
      `select coalesce(upstream_id, :own) as upstream, count(*) as quotations
       from quotations where source_id = :id group by 1`,
    )
    .all({ id: source.id, own: source.upstream?.sourceId ?? null }) as {
    upstream: string | null;
    quotations: number;
  }[];
  const { sources } = listSources(
    record,
    rows.flatMap((row) => row.upstream ?? []),
  );
  const byId = new Map(sources.map((row) => [row.id, row]));
  const rootOf = (id: string | null): SourceRecord | null => {
    const first = id === null ? undefined : byId.get(id);
    return first ? (aboveOf(first, sources).at(-1) ?? first) : null;
  };
  return [...groupBy(rows, (row) => rootOf(row.upstream))]
    .map(([root, group]) => ({
      root,
      quotations: group.reduce((sum, row) => sum + row.quotations, 0),
    }))
    .sort((a, b) => b.quotations - a.quotations);
}

const pageSize = 40;

/** The statements whose words were taken from a source, by their ids, `pageSize` at a time, with their words. */
export function listSourceStatements(
  sourceId: string,
  after: string | undefined,
  record = publicRecord(),
): { excerpt: Excerpt; next: string | null } {
  const [from] = decodeCursor<[string]>(after, ["string"]) ?? [""];
  const ids = record.connection
    .prepare(
      `select distinct statement_id from quotations
       where source_id = ? and statement_id > ? order by statement_id limit ?`,
    )
    .pluck()
    .all(sourceId, from, pageSize + 1) as string[];
  const shown = ids.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    excerpt: getExcerpt(record, shown),
    next: ids.length > pageSize && last ? encodeCursor([last]) : null,
  };
}
