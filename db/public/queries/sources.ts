import { publicRecord } from "@/db/public/files";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import {
  mostBelow,
  type SourcePageView,
  sourcePage,
  type TakenView,
  takenFrom,
} from "@/lib/views/source";
import { getExcerpt, listSources } from "./excerpt";

/** A source on the record; undefined where no matter shows it. */
export async function getSource(
  id: string,
  record = publicRecord(),
): Promise<SourcePageView | undefined> {
  const { sources, captures } = await listSources(record, [id]);
  const source = sources.find((row) => row.id === id);
  if (!source) return;
  const [[counts], below, from] = await Promise.all([
    record.all<Pick<SourcePageView, "quotations" | "statements">>(
      `select count(*) as quotations, count(distinct statement_id) as statements
       from quotations where source_id = :id`,
      { id },
    ),
    record.all<SourcePageView["below"][number]>(
      `select s.id, s.title, s.upstream_hop as hop from sources s where s.upstream_id = :id
       union
       select s.id, s.title, q.upstream_hop from quotations q join sources s on s.id = q.source_id
       where q.upstream_id = :id order by title, id, hop limit :most`,
      { id, most: mostBelow },
    ),
    // Quotations taken from it, by the source that each names above it.
    record.all<{ upstream: string | null; quotations: number }>(
      `select coalesce(upstream_id, :own) as upstream, count(*) as quotations
       from quotations where source_id = :id group by 1`,
      { id, own: source.upstream?.sourceId ?? null },
    ),
  ]);
  const roots = await listSources(
    record,
    from.flatMap((row) => row.upstream ?? []),
  );
  return sourcePage(source, [...sources, ...roots.sources], {
    captures: captures.filter((row) => row.sourceId === id),
    ...{ below, from },
    quotations: counts?.quotations ?? 0,
    statements: counts?.statements ?? 0,
  });
}

const pageSize = 40;

/** The statements whose words were taken from a source, by their ids, `pageSize` at a time, with their words. */
export async function listSourceStatements(
  sourceId: string,
  after: string | undefined,
  record = publicRecord(),
): Promise<{ taken: TakenView[]; next: string | null }> {
  const [from] = decodeCursor<[string]>(after, ["string"]) ?? [""];
  const rows = await record.all<{ statementId: string }>(
    `select distinct statement_id from quotations
     where source_id = :sourceId and statement_id > :from order by statement_id limit :limit`,
    { sourceId, from, limit: pageSize + 1 },
  );
  const shown = rows.slice(0, pageSize).map((row) => row.statementId);
  const last = shown.at(-1);
  return {
    taken: takenFrom(await getExcerpt(record, shown))(sourceId),
    next: rows.length > pageSize && last ? encodeCursor([last]) : null,
  };
}
