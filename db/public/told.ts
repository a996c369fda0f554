/** What readers are told of captured addresses that were asked again: kept with the captures that they have. */
import { eq, inArray, sql } from "drizzle-orm";
import type { ToldRecheck } from "@/lib/recheck/told";
import { keepChange } from "./changes";
import type { PublicDatabase } from "./files";
import * as t from "./schema";
import type { Rechecked } from "./steps";
import { insertAll } from "./table-rows";

/** Tells readers of a capture that they have; of another they are told nothing, until a version shows it. */
export function applyRecheck(db: PublicDatabase, { told }: Rechecked): void {
  const shown = db.select().from(t.captures).where(eq(t.captures.id, told.captureId)).get();
  if (shown) keepRechecks(db, [told]);
}

/** The captures of sources. */
export const capturesOf = (db: PublicDatabase, sources: string[]): string[] =>
  db
    .select({ id: t.captures.id })
    .from(t.captures)
    .where(sql`${t.captures.sourceId} in (select value from json_each(${JSON.stringify(sources)}))`)
    .all()
    .map(({ id }) => id);

/** What was found of captures that no matter shows any more leaves the public record with them. */
export function forgetRechecks(db: PublicDatabase, captures: string[]): void {
  db.run(sql`
    delete from ${t.rechecks} where capture_id in (
      select value from json_each(${JSON.stringify(captures)})
      where value not in (select id from ${t.captures} where id = value))`);
}

/**
 * Only of quotations that readers have; where the words of all of these are there, they are still there. Where none of
 * them was looked for, nothing is said of words.
 */
export function keepRechecks(db: PublicDatabase, told: ToldRecheck[]): void {
  if (told.length === 0) return;
  const ids = told.map(({ captureId }) => captureId);
  const ofThese = inArray(t.rechecks.captureId, ids);
  const before = db.select().from(t.rechecks).where(ofThese).all();
  db.delete(t.rechecks).where(ofThese).run();
  const rows = shownOf(db, told);
  insertAll(db, t.rechecks, rows);
  for (const captureId of ids.toSorted()) {
    const [was, is] = [before, rows].map((some) => some.find((row) => row.captureId === captureId));
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    const at = (is ?? was)?.checkedAt ?? "";
    const details = { captureId, told: asTold(is) };
    keepChange(db, { kind: "recheck", at, matterId: null, number: null, details });
  }
}

type Row = typeof t.rechecks.$inferSelect;

function asTold(row: Row | undefined): Omit<ToldRecheck, "captureId"> | null {
  if (!row) return null;
  const { captureId: _, missing, lookedFor, outcome, ...rest } = row;
  return {
    ...rest,
    outcome: outcome as ToldRecheck["outcome"],
    missing: JSON.parse(missing),
    lookedFor: JSON.parse(lookedFor),
  };
}

function shownOf(db: PublicDatabase, told: ToldRecheck[]): Row[] {
  const wanted = JSON.stringify(told.flatMap(({ lookedFor }) => lookedFor));
  const shown = db
    .select({ id: t.quotations.id })
    .from(t.quotations)
    .where(sql`${t.quotations.id} in (select value from json_each(${wanted}))`)
    .all();
  const known = new Set(shown.map(({ id }) => id));
  return told.flatMap(({ captureId, checkedAt, outcome, movedTo, ...row }) => {
    const [missing, lookedFor] = [row.missing, row.lookedFor].map((ids) =>
      ids.filter((id) => known.has(id)),
    ) as [string[], string[]];
    const isOfWords = outcome === "changed" || outcome === "still_there";
    if (isOfWords && lookedFor.length === 0) return [];
    return {
      ...{ captureId, checkedAt },
      outcome: outcome === "changed" && missing.length === 0 ? "still_there" : outcome,
      movedTo,
      missing: JSON.stringify(missing),
      lookedFor: JSON.stringify(lookedFor),
    };
  });
}
