/** Stances that come to stand on one place: of one statement on one point. */

import { eq } from "drizzle-orm";
import type { Tx } from "@/db/desk/desk";
import type { RowOf } from "@/db/desk/logged-tables";
import { parentBehind } from "@/db/desk/mutations/change";
import { quotations } from "@/db/desk/schema";
import type { MergedTable } from "@/lib/merged";
import { stancePositions } from "@/lib/vocabulary";
import { type Merge, refuse, set } from "./core";

type Stance = RowOf<"stances">;

/**
 * Where both have a stance on one place, one stays, with the words and the reason of the other where it has none. Throws
 * InputError where they differ: that is nobody's to choose here.
 */
export function uniteStances<N extends MergedTable>(
  { r, goes }: Merge<N>,
  both: Stance[],
  rule: {
    isOfKept: (row: Stance) => boolean;
    place: (row: Stance) => number;
    refused: (mine: Stance, theirs: Stance) => string;
  },
): void {
  const kept = new Map(both.filter(rule.isOfKept).map((row) => [rule.place(row), row]));
  for (const row of both) {
    const mine = kept.get(rule.place(row));
    if (rule.isOfKept(row) || !mine) continue;
    if (mine.position !== row.position) refuse(rule.refused(mine, row));
    const { quotationId, spanStart, spanEnd, reason } = row;
    const values = {
      ...(mine.quotationId === null && { quotationId, spanStart, spanEnd }),
      ...(mine.reason === null && { reason }),
    };
    if (Object.keys(values).length > 0) set(r, "stances", mine.publicId, values);
    const isSeen = !r.hidden.has(row.publicId);
    const words = wordsOf(r.tx, row);
    if (isSeen && words !== null && mine.quotationId !== null && words !== wordsOf(r.tx, mine)) {
      goes.push(`Words that are read as “${stancePositions[row.position].label}”: ${words}`);
    }
    if (isSeen && mine.reason && reason && mine.reason !== reason) {
      goes.push(`Why it is read as “${stancePositions[row.position].label}”: ${reason}`);
    }
    r.remove("stances", row.publicId, row.revision, parentBehind(r.tx, "points", row.pointId));
  }
}

/** The words that a stance is read from; null where it names none. */
function wordsOf(tx: Tx, { quotationId, spanStart, spanEnd }: Stance): string | null {
  if (quotationId === null) return null;
  const row = tx.select().from(quotations).where(eq(quotations.id, quotationId)).get();
  const text = [...(row?.text ?? "")];
  return text.slice(spanStart ?? 0, spanEnd ?? text.length).join("");
}
