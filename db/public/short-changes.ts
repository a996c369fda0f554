/**
 * What a correction changed, where that is short: kept for the front page, which would otherwise open and compare whole
 * documents. It follows from the versions and the texts that are held; where a text is withheld, it is told anew without.
 */
import { inArray, type SQL, sql } from "drizzle-orm";
import type { MatterDocument } from "@/lib/document/document";
import { commitmentsIn, type Json, withTexts } from "@/lib/versions/commitments";
import { compareDocuments } from "@/lib/versions/compare";
import type { PublicDatabase } from "./files";
import * as t from "./schema";

/** Letters up to which both sides of a change are shown beside each other. */
const short = 60;

/** Keeps what a version corrected. */
export function keepShortChange(db: PublicDatabase, version: { matterId: string; number: number }) {
  keep(db, sql`v.matter_id = ${version.matterId} and v.number = ${version.number}`);
}

/** Tells anew what versions corrected that have these texts, or follow one that has. */
export function retellShortChanges(db: PublicDatabase, commitments: string[]) {
  if (commitments.length === 0) return;
  keep(
    db,
    sql`exists (select 1 from json_each(${JSON.stringify(commitments)})
      where instr(v.document, value) > 0 or instr(b.document, value) > 0)`,
  );
}

function keep(db: PublicDatabase, which: SQL): void {
  const rows = db.all<{ matterId: string; number: number; before: string; after: string }>(sql`
    select v.matter_id as matterId, v.number, b.document as before, v.document as after
    from versions v join versions b on b.matter_id = v.matter_id and b.number = v.number - 1
    where v.correction_kind is not null and v.correction_kind <> 'update' and v.withdrawal is null
      and ${which}`);
  for (const { matterId, number, before, after } of rows) {
    const change = firstChange(openedHere(db, before), openedHere(db, after));
    db.delete(t.shortChanges).where(sql`matter_id = ${matterId} and number = ${number}`).run();
    if (change)
      db.insert(t.shortChanges)
        .values({ matterId, number, ...change })
        .run();
  }
}

/** A document as its texts are held here. */
export function openedHere(db: PublicDatabase, document: string): MatterDocument {
  const skeleton = JSON.parse(document) as Json;
  const { commitment, text } = t.texts;
  const held = db
    .select({ commitment, text })
    .from(t.texts)
    .where(
      inArray(
        commitment,
        sql`(select value from json_each(${JSON.stringify(commitmentsIn(skeleton))}))`,
      ),
    )
    .all();
  const texts = new Map(held.map((row) => [row.commitment, row.text]));
  return withTexts(skeleton, (one) => texts.get(one)) as unknown as MatterDocument;
}

/** The first thing that reads otherwise, of those that are short; null where none is. */
function firstChange(before: MatterDocument, after: MatterDocument) {
  const told = compareDocuments(before, after)
    .filter(({ what }) => what === "changed")
    .flatMap(({ fields }) => fields)
    .flatMap(({ before: was, after: is }) => (was && is ? [{ was: was.text, now: is.text }] : []));
  return told.find(({ was, now }) => was.length <= short && now.length <= short) ?? null;
}
