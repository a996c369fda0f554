/** Sources as the desk sees them: what is held of each, and what was taken from it. */
import { and, asc, count, desc, eq, getTableColumns, inArray, lt, max, or, sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { requireRecord } from "@/db/desk/logged-tables";
import { captures, quotations, sources, speakers, statements } from "@/db/desk/schema";
import { decodeCursor, encodeCursor } from "@/lib/cursor";

type SourceRow = typeof sources.$inferSelect;
type CaptureRow = typeof captures.$inferSelect;

/** A capture for its list, without its text. */
export interface DeskCapture
  extends Pick<
    CaptureRow,
    | "publicId"
    | "method"
    | "extent"
    | "status"
    | "failure"
    | "capturedAt"
    | "finalUrl"
    | "mediaType"
    | "bytesSha256"
    | "byteLength"
    | "textSha256"
    | "transcribed"
    | "note"
  > {
  redirects: { status: number; url: string }[];
  headers: Record<string, string | string[]>;
  /** An earlier capture with the same bytes. */
  sameAs: { publicId: string; capturedAt: string } | null;
}

export interface DeskSource {
  source: SourceRow;
  upstream: { publicId: string; title: string } | null;
  /** Newest first. */
  captures: DeskCapture[];
  statements: { publicId: string; summary: string; speaker: string }[];
  /** All of them, where the list holds only the newest. */
  statementCount: number;
}

/** How many statements of a source are listed. */
const mostStatements = 50;

/** A source with its captures and the statements whose words were taken from it. Throws NotFoundError. */
export function getDeskSource(db: DeskDatabase, publicId: string): DeskSource {
  const source = requireRecord(db, "sources", publicId);
  const above = source.upstreamId
    ? db.select().from(sources).where(eq(sources.id, source.upstreamId)).get()
    : null;
  const takenFrom = db
    .selectDistinct({ id: quotations.statementId })
    .from(quotations)
    .where(eq(quotations.sourceId, source.id));
  return {
    source,
    upstream: above ? { publicId: above.publicId, title: above.title } : null,
    captures: capturesOf(db, source.id),
    statements: db
      .select({
        publicId: statements.publicId,
        summary: statements.summary,
        speaker: speakers.name,
      })
      .from(statements)
      .innerJoin(speakers, eq(speakers.id, statements.speakerId))
      .where(inArray(statements.id, takenFrom))
      .orderBy(desc(statements.id))
      .limit(mostStatements)
      .all(),
    statementCount:
      db.select({ all: count() }).from(statements).where(inArray(statements.id, takenFrom)).get()
        ?.all ?? 0,
  };
}

function capturesOf(db: DeskDatabase, sourceId: number): DeskCapture[] {
  const { extractedText: _, pages: __, ...allButText } = getTableColumns(captures);
  const rows = db
    .select(allButText)
    .from(captures)
    .where(eq(captures.sourceId, sourceId))
    .orderBy(asc(captures.id))
    .all();
  const first = new Map<string, DeskCapture["sameAs"]>();
  const listed = rows.map(({ redirects, headers, ...row }) => {
    const { bytesSha256: hash, publicId, capturedAt } = row;
    const sameAs = (hash !== null && first.get(hash)) || null;
    if (hash !== null && !sameAs) first.set(hash, { publicId, capturedAt });
    return {
      ...row,
      sameAs,
      redirects: JSON.parse(redirects ?? "[]"),
      headers: JSON.parse(headers ?? "{}"),
    };
  });
  return listed.reverse();
}

/** A capture of a source with its text: the one that is named, or the newest that holds one. */
export function getCapture(
  db: DeskDatabase,
  source: Pick<SourceRow, "id">,
  publicId?: string,
): CaptureRow | undefined {
  return (
    db
      .select()
      .from(captures)
      .where(
        and(
          eq(captures.sourceId, source.id),
          eq(captures.status, "captured"),
          publicId ? eq(captures.publicId, publicId) : undefined,
        ),
      )
      // Words are looked for first: a screenshot, or a scan that nobody typed yet, has none.
      .orderBy(desc(sql`${captures.extractedText} <> ''`), desc(captures.id))
      .limit(1)
      .get()
  );
}

export interface ListedSource {
  publicId: string;
  title: string;
  publisher: string | null;
  url: string | null;
  /** Of the newest capture; null where there is none. */
  capture: { publicId: string; status: CaptureRow["status"]; capturedAt: string } | null;
  captures: number;
}

/** Sources, the newest first, `limit` at a time. An `after` that is no cursor starts the list over. */
export function listNewestSources(
  db: DeskDatabase,
  { after, limit = 20 }: { after?: string; limit?: number } = {},
): { sources: ListedSource[]; next: string | null } {
  const [before] = decodeCursor<[number]>(after, ["number"]) ?? [];
  const rows = db
    .select()
    .from(sources)
    .where(before === undefined ? undefined : lt(sources.id, before))
    .orderBy(desc(sources.id))
    .limit(limit + 1)
    .all();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    sources: withNewestCapture(db, shown),
    next: rows.length > limit && last ? encodeCursor([last.id]) : null,
  };
}

/** Sources that are at the desk already: under an address, or with a capture of the very same text. At most five. */
export function listKnownSources(
  db: DeskDatabase,
  { url, textSha256 }: { url?: string | null; textSha256?: string | null },
): ListedSource[] {
  const conditions = [
    url ? eq(sources.url, url) : undefined,
    textSha256
      ? inArray(
          sources.id,
          db
            .select({ id: captures.sourceId })
            .from(captures)
            .where(eq(captures.textSha256, textSha256)),
        )
      : undefined,
  ].filter((condition) => condition !== undefined);
  if (conditions.length === 0) return [];
  const rows = db
    .select()
    .from(sources)
    .where(or(...conditions))
    .orderBy(desc(sources.id))
    .limit(5)
    .all();
  return withNewestCapture(db, rows);
}

function withNewestCapture(db: DeskDatabase, rows: SourceRow[]): ListedSource[] {
  const newest = db
    .select({ newestId: max(captures.id).as("newest_id"), held: count().as("held") })
    .from(captures)
    .where(
      inArray(
        captures.sourceId,
        rows.map((row) => row.id),
      ),
    )
    .groupBy(captures.sourceId)
    .as("newest");
  const { sourceId, publicId, status, capturedAt } = captures;
  const found = db
    .select({ sourceId, publicId, status, capturedAt, held: newest.held })
    .from(captures)
    .innerJoin(newest, eq(newest.newestId, captures.id))
    .all();
  const bySource = new Map(found.map((row) => [row.sourceId, row]));
  return rows.map((row) => {
    const { held = 0, sourceId: _, ...capture } = bySource.get(row.id) ?? {};
    return {
      publicId: row.publicId,
      title: row.title,
      publisher: row.publisher,
      url: row.url,
      capture: "publicId" in capture ? capture : null,
      captures: held,
    };
  });
}
