/** Reads which captured addresses are asked again, and what was found when they were. */
import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import { groupBy } from "@/lib/group";
import { rehashAction } from "@/lib/log/chain";
import { dueAt } from "@/lib/recheck/due";
import { isAskedAgain, type Missing, type Tags, tagsOf, type Wanted } from "@/lib/recheck/outcome";
import type { RecheckOutcome } from "@/lib/vocabulary";

/** A source whose address is asked once for all of its captures. */
export interface DueSource {
  /** Public id. */
  id: string;
  title: string;
  url: string;
  /** From when on it is asked again, in ms since 1970. */
  dueAt: number;
  captures: { id: string; finalUrl: string; wanted: Wanted[] }[];
  /** What to ask with, so that a site need not send a page that is as it was. */
  tags: Tags;
}

interface Candidate {
  inner: number;
  capture: string;
  finalUrl: string | null;
  method: string;
  status: string;
  mediaType: string | null;
  transcribed: string | null;
  headers: string | null;
  source: string;
  title: string;
  url: string | null;
  checkedAt: string | null;
  refusals: number;
  outcome: RecheckOutcome | null;
  tags: string | null;
  lookedFor: string | null;
  /** Whether words of it were changed since the site last answered. */
  isReworded: number;
}

/** Whether words of a capture are quoted: only those are looked for. */
const isQuoted = (capture: typeof t.captures) =>
  sql`exists (select 1 from ${t.quotations} q where q.capture_id = ${capture.id} and q.start_at is not null)`;

function candidates(db: DeskDatabase, sourceId?: string): Candidate[] {
  const { captures: c, sources: s, rechecks: r } = t;
  const lastAnswer = sql`(select max(id) from ${r} where capture_id = ${c.id} and outcome <> 'not_asked')`;
  return db
    .select({
      inner: c.id,
      capture: c.publicId,
      finalUrl: c.finalUrl,
      method: c.method,
      status: c.status,
      mediaType: c.mediaType,
      transcribed: c.transcribed,
      headers: c.headers,
      source: s.publicId,
      title: s.title,
      url: s.url,
      checkedAt: sql<string | null>`(select max(checked_at) from ${r} where capture_id = ${c.id})`,
      refusals: sql<number>`(select count(*) from ${r} where capture_id = ${c.id} and id > coalesce(${lastAnswer}, 0))`,
      outcome: sql<RecheckOutcome | null>`(select outcome from ${r} where id = ${lastAnswer})`,
      tags: sql<string | null>`(select tags from ${r} where id = ${lastAnswer})`,
      lookedFor: sql<string | null>`(select looked_for from ${r} where id = ${lastAnswer})`,
      isReworded: sql<number>`exists (
        select 1 from ${t.quotations} q join ${t.logEntries} changed on changed.record_id = q.public_id
          and changed.record_table = 'quotations' and changed.action <> ${rehashAction}
        join ${r} answered on answered.id = ${lastAnswer}
        join ${t.logEntries} made on made.record_id = answered.public_id and made.record_table = 'rechecks'
        where q.capture_id = ${c.id} and changed.id > made.id)`,
    })
    .from(c)
    .innerJoin(s, eq(s.id, c.sourceId))
    .where(
      and(
        eq(c.method, "fetched"),
        eq(c.status, "captured"),
        isQuoted(c),
        sourceId ? eq(s.publicId, sourceId) : undefined,
      ),
    )
    .orderBy(asc(c.id))
    .all()
    .filter(isAskedAgain);
}

/** Sources whose addresses are asked again, the one asked longest ago first; with `everyDays`, when each is due. */
export function listAskedAgain(
  db: DeskDatabase,
  { everyDays, limit, source }: { everyDays: number; limit: number; source?: string },
): DueSource[] {
  const bySource = [...groupBy(candidates(db, source), (row) => row.source).values()];
  const ordered = bySource
    .map((rows) => ({ rows, due: Math.min(...rows.map((row) => dueOf(row, everyDays))) }))
    .sort((a, b) => a.due - b.due)
    .slice(0, limit);
  const wanted = wantedIn(
    db,
    ordered.flatMap(({ rows }) => rows.map(({ inner }) => inner)),
  );
  return ordered.flatMap(({ rows, due }) => {
    const [first] = rows;
    const url = first?.url ?? first?.finalUrl;
    if (!first || !url) return [];
    return {
      ...{ id: first.source, title: first.title, url, dueAt: due },
      captures: rows.map(({ inner, capture, finalUrl }) => ({
        id: capture,
        finalUrl: finalUrl ?? url,
        wanted: wanted.get(inner) ?? [],
      })),
      tags: tagsFor(rows, wanted.get(first.inner) ?? []),
    };
  });
}

const dueOf = ({ checkedAt, refusals }: Candidate, everyDays: number) =>
  dueAt(checkedAt === null ? null : { checkedAt, refusals }, everyDays);

/**
 * A site is asked whether the page changed only where that answers for every capture: there is one, and all its words
 * were there when these headers came. Words that were quoted or changed since are looked for in the page itself.
 */
function tagsFor(rows: Candidate[], wanted: Wanted[]): Tags {
  const [row, another] = rows;
  if (!row || another) return {};
  if (row.outcome === null) return tagsOf(JSON.parse(row.headers ?? "{}"));
  const before = new Set(JSON.parse(row.lookedFor ?? "[]") as string[]);
  const wereThere =
    row.outcome === "still_there" && !row.isReworded && wanted.every(({ id }) => before.has(id));
  return wereThere ? (JSON.parse(row.tags ?? "{}") as Tags) : {};
}

function wantedIn(db: DeskDatabase, captures: number[]): Map<number, Wanted[]> {
  const rows = db
    .select({ id: t.quotations.publicId, text: t.quotations.text, capture: t.quotations.captureId })
    .from(t.quotations)
    .where(and(inArray(t.quotations.captureId, captures), isNotNull(t.quotations.start)))
    .orderBy(asc(t.quotations.id))
    .all();
  return new Map(
    [...groupBy(rows, (row) => row.capture ?? 0)].map(([capture, found]) => [
      capture,
      found.map(({ id, text }) => ({ id, text })),
    ]),
  );
}

/** Words that were not found, and what stands there now that comes near them; null where nothing does. */
export interface MissingWords {
  text: string;
  /** Public id of the statement. */
  statement: string;
  nearest: string | null;
}

/** A finding that waits for a person. */
export interface FindingLine {
  /** Public ids. */
  id: string;
  source: string;
  title: string;
  url: string | null;
  outcome: RecheckOutcome;
  movedTo: string | null;
  /** When it was first found, and when last. */
  since: string;
  checkedAt: string;
  missing: MissingWords[];
}

/** What was found, at one source or all, and nobody looked at, as long as the site last answered so; the oldest first. */
export function listFindings(
  db: DeskDatabase,
  { source, limit = 50 }: { source?: string; limit?: number } = {},
): FindingLine[] {
  const { rechecks: r, recheckLooks: k, captures: c, sources: s } = t;
  const last = sql`(select max(id) from ${r} later where later.capture_id = ${r.captureId} and later.outcome <> 'not_asked')`;
  const rows = db
    .select({
      ...{ id: r.publicId, source: s.publicId, title: s.title, url: s.url, outcome: r.outcome },
      ...{ movedTo: r.movedTo, since: r.checkedAt, missing: r.missing },
      checkedAt: sql<string>`(select shown.checked_at from ${r} shown where shown.id = ${last})`,
    })
    .from(r)
    .innerJoin(c, eq(c.id, r.captureId))
    .innerJoin(s, eq(s.id, c.sourceId))
    .leftJoin(k, eq(k.recheckId, r.id))
    .where(
      and(
        inArray(r.outcome, ["changed", "gone", "moved"]),
        source ? eq(s.publicId, source) : undefined,
        isNull(r.repeatsId),
        isNull(k.id),
        sql`(select coalesce(shown.repeats_id, shown.id) from ${r} shown where shown.id = ${last}) = ${r.id}`,
      ),
    )
    .orderBy(asc(r.id))
    .limit(limit)
    .all();
  const lists = rows.map((row) => JSON.parse(row.missing ?? "[]") as Missing[]);
  const words = wordsOf(
    db,
    lists.flat().map(({ quotation }) => quotation),
  );
  return rows.map((row, index) => ({
    ...row,
    missing: (lists[index] ?? []).flatMap(({ quotation, nearest }) => {
      const found = words.get(quotation);
      return found ? { ...found, nearest } : [];
    }),
  }));
}

function wordsOf(db: DeskDatabase, quotations: string[]) {
  const rows = db
    .select({
      id: t.quotations.publicId,
      text: t.quotations.text,
      statement: t.statements.publicId,
    })
    .from(t.quotations)
    .innerJoin(t.statements, eq(t.statements.id, t.quotations.statementId))
    .where(inArray(t.quotations.publicId, quotations))
    .all();
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** What was found each time that the address of a source was asked again, newest first. */
export function listRechecks(db: DeskDatabase, sourceId: string, limit = 10) {
  const { rechecks: r, recheckLooks: k, captures: c, sources: s } = t;
  return db
    .select({
      ...{ id: r.publicId, capture: c.publicId, checkedAt: r.checkedAt, outcome: r.outcome },
      ...{ movedTo: r.movedTo, reason: r.reason, finding: k.finding, note: k.note },
    })
    .from(r)
    .innerJoin(c, eq(c.id, r.captureId))
    .innerJoin(s, eq(s.id, c.sourceId))
    .leftJoin(k, eq(k.recheckId, sql`coalesce(${r.repeatsId}, ${r.id})`))
    .where(eq(s.publicId, sourceId))
    .orderBy(desc(r.id))
    .limit(limit)
    .all();
}

/** When any address was last asked again; null where none ever was. */
export const lastRecheckAt = (db: DeskDatabase): string | null =>
  db
    .select({ at: t.rechecks.checkedAt })
    .from(t.rechecks)
    .orderBy(desc(t.rechecks.id))
    .limit(1)
    .get()?.at ?? null;
