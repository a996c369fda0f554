/**
 * What readers are told of addresses that were asked again: that the words are still there, at once; anything else once
 * a person said that it holds. Everything as of a log entry, so that a rebuilt public record is told the same.
 */
import { and, eq, gt, inArray, lte, ne, sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import { rehashAction } from "@/lib/log/chain";
import type { Missing } from "@/lib/recheck/outcome";
import type { ToldRecheck } from "@/lib/recheck/told";
import type { RecheckOutcome } from "@/lib/vocabulary";

interface Row {
  captureId: string;
  checkedAt: string;
  outcome: RecheckOutcome;
  movedTo: string | null;
  missing: string | null;
  lookedFor: string | null;
  /** The log entry by which it was recorded. */
  madeId: number;
}

/**
 * The newest that readers are told of each capture, before a log entry. `only`: public ids of captures, from which all
 * goes out: the joins cross.
 */
export function toldBefore(db: DeskDatabase, logId: number, only: string[]): ToldRecheck[] {
  const rows = db.all<Row>(sql`
    select c.public_id as "captureId", r.checked_at as "checkedAt", r.outcome as "outcome",
      r.moved_to as "movedTo", r.missing as "missing", r.looked_for as "lookedFor",
      made.id as "madeId", max(r.id)
    from ${t.captures} c
    cross join ${t.rechecks} r on r.capture_id = c.id
    cross join ${t.logEntries} made on made.record_id = r.public_id and made.record_table = 'rechecks'
      and made.id < ${logId}
    left join ${t.recheckLooks} k on k.recheck_id = coalesce(r.repeats_id, r.id)
    left join ${t.logEntries} looked on looked.record_id = k.public_id
      and looked.record_table = 'recheck_looks' and looked.id < ${logId}
    where c.public_id in (select value from json_each(${JSON.stringify(only)}))
      and (r.outcome = 'still_there' or (k.finding = 'holds' and looked.id is not null))
    group by c.id order by c.id`);
  const held = rows.map(({ missing, lookedFor, ...row }) => ({
    ...row,
    missing: (JSON.parse(missing ?? "[]") as Missing[]).map(({ quotation }) => quotation).sort(),
    lookedFor: (JSON.parse(lookedFor ?? "[]") as string[]).sort(),
  }));
  const changedAt = lastChanges(
    db,
    held.flatMap(({ lookedFor }) => lookedFor),
    logId,
  );
  return held.map(({ madeId, missing, lookedFor, ...row }) => {
    // Of words that were changed since, the check says nothing: it looked for others.
    const stood = new Set(lookedFor.filter((id) => (changedAt.get(id) ?? 0) < madeId));
    return {
      ...row,
      missing: missing.filter((id) => stood.has(id)),
      lookedFor: lookedFor.filter((id) => stood.has(id)),
    };
  });
}

/** The last log entry of each quotation before another. */
function lastChanges(db: DeskDatabase, quotations: string[], logId: number): Map<string, number> {
  if (quotations.length === 0) return new Map();
  // By the quotations: through the log's index of tables it would go through all of them that there are.
  const rows = db.all<{ id: string; at: number }>(sql`
    select record_id as id, max(id) as at from ${t.logEntries}
    where record_id in (select value from json_each(${JSON.stringify(quotations)}))
      and +record_table = 'quotations' and action <> ${rehashAction} and id < ${logId}
    group by record_id`);
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** Those of some quotations that readers have, and that were changed at the desk since. */
export function rewordedSincePublished(db: DeskDatabase, quotations: string[]): Set<string> {
  const rows = db.all<{ id: string }>(sql`
    select q.public_id as id from ${t.quotations} q
    join ${t.memberships} m on m.statement_id = q.statement_id
    join ${t.versions} v on v.matter_id = m.matter_id
    join ${t.logEntries} shown on shown.record_id = v.public_id and shown.record_table = 'versions'
    join ${t.logEntries} changed on changed.record_id = q.public_id
      and changed.record_table = 'quotations' and changed.action <> ${rehashAction}
    where q.public_id in (select value from json_each(${JSON.stringify(quotations)}))
    group by q.id having min(changed.id) < max(shown.id) and max(changed.id) > max(shown.id)`);
  return new Set(rows.map(({ id }) => id));
}

/** What a recheck, or a look at one, newly tells readers; nothing where they are told nothing by it. */
export function toldBy(db: DeskDatabase, table: string, publicId: string, logId: number) {
  const ofRecheck = eq(t.rechecks.publicId, publicId);
  const ofLook = and(eq(t.recheckLooks.publicId, publicId), eq(t.recheckLooks.finding, "holds"));
  const capture = db
    .select({ id: t.captures.publicId })
    .from(t.captures)
    .innerJoin(t.rechecks, eq(t.rechecks.captureId, t.captures.id))
    .leftJoin(t.recheckLooks, eq(t.recheckLooks.recheckId, t.rechecks.id))
    .where(table === "rechecks" ? ofRecheck : ofLook)
    .get();
  const [told] = capture ? toldBefore(db, logId + 1, [capture.id]) : [];
  return told && { told };
}

/** Sources that were asked again, or whose finding was looked at, between two log entries, with what shows their words. */
export function recheckedBetween(db: DeskDatabase, from: number, to: number) {
  const records = db
    .select({ id: t.logEntries.recordId })
    .from(t.logEntries)
    .where(
      and(
        inArray(t.logEntries.recordTable, ["rechecks", "recheck_looks"]),
        ne(t.logEntries.action, rehashAction),
        gt(t.logEntries.id, from),
        lte(t.logEntries.id, to),
      ),
    )
    .all();
  const ids = JSON.stringify(records.map(({ id }) => id));
  if (records.length === 0) return { sources: [], statements: [], pairs: [], matters: [] };
  const captures = sql`
    select r.capture_id from ${t.rechecks} r left join ${t.recheckLooks} k on k.recheck_id = r.id
    where r.public_id in (select value from json_each(${ids}))
      or k.public_id in (select value from json_each(${ids}))`;
  const quoted = sql`select q.statement_id from ${t.quotations} q where q.capture_id in (${captures})`;
  return {
    sources: db.all<{ id: string }>(sql`
      select distinct s.public_id as id from ${t.sources} s
      join ${t.captures} c on c.source_id = s.id where c.id in (${captures})`),
    statements: db.all<{ id: string }>(sql`
      select s.public_id as id from ${t.statements} s where s.id in (${quoted})`),
    pairs: db.all<{ id: string }>(sql`
      select r.public_id as id from ${t.rebuttals} r
      where r.claim_id in (${quoted}) or r.reply_id in (${quoted})`),
    matters: db.all<{ slug: string }>(sql`
      select distinct m.slug from ${t.matters} m
      join ${t.memberships} p on p.matter_id = m.id where p.statement_id in (${quoted})`),
  };
}
