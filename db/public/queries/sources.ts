import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
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
export async function getSource(
  id: string,
  record = publicRecord(),
): Promise<SourcePage | undefined> {
  const { sources, captures } = await listSources(record, [id]);
  const source = sources.find((row) => row.id === id);
  if (!source) return;
  const [[counts], below, origins] = await Promise.all([
    record.all<Pick<SourcePage, "quotations" | "statements">>(
      `select count(*) as quotations, count(distinct statement_id) as statements
       from quotations where source_id = :id`,
      { id },
    ),
    record.all<SourcePage["below"][number]>(
      `select s.id, s.title, s.upstream_hop as hop from sources s where s.upstream_id = :id
       union
       select s.id, s.title, q.upstream_hop from quotations q join sources s on s.id = q.source_id
       where q.upstream_id = :id order by title limit 50`,
      { id },
    ),
    originsOf(record, source),
  ]);
  return {
    source,
    captures: captures.filter((row) => row.sourceId === id),
    above: aboveOf(source, sources),
    below,
    origins,
    quotations: counts?.quotations ?? 0,
    statements: counts?.statements ?? 0,
  };
}

function aboveOf(source: SourceRecord, sources: SourceRecord[]): SourceRecord[] {
  return upstreamChain({ sources }, { sourceId: source.id, upstream: null })
    .slice(0, -1)
    .map((hop) => hop.source)
    .reverse();
}

/** Quotations taken from a source, counted by the root of what they name above it. */
async function originsOf(record: Reader, source: SourceRecord): Promise<SourcePage["origins"]> {
  const rows = await record.all<{ upstream: string | null; quotations: number }>(
    `select coalesce(upstream_id, :own) as upstream, count(*) as quotations
     from quotations where source_id = :id group by 1`,
    { id: source.id, own: source.upstream?.sourceId ?? null },
  );
  const { sources } = await listSources(
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
export async function listSourceStatements(
  sourceId: string,
  after: string | undefined,
  record = publicRecord(),
): Promise<{ excerpt: Excerpt; next: string | null }> {
  const [from] = decodeCursor<[string]>(after, ["string"]) ?? [""];
  const rows = await record.all<{ statementId: string }>(
    `select distinct statement_id from quotations
     where source_id = :sourceId and statement_id > :from order by statement_id limit :limit`,
    { sourceId, from, limit: pageSize + 1 },
  );
  const shown = rows.slice(0, pageSize).map((row) => row.statementId);
  const last = shown.at(-1);
  return {
    excerpt: await getExcerpt(record, shown),
    next: rows.length > pageSize && last ? encodeCursor([last]) : null,
  };
}
