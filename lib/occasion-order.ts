/**
 * The order of what was said on one occasion, where it is known: by the place of the words in one capture. A transcript
 * or a recording gives the order of speaking; any other source the order that it chose. Nothing else is ordered. Pure.
 */
import type { MatterDocument } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { onceForEach } from "@/lib/once";

/** What places are read from. */
export type Placed = Pick<MatterDocument, "statements" | "quotations" | "sources">;

/** What the order is that of: of speaking, or of an article, which may quote in any. */
export type OrderOf = "speaking" | "article";

export interface Sequence {
  /** Statements of one occasion in the order of their first words; no two begin at one place. */
  statements: string[];
  of: OrderOf;
}

const spoken = new Set<string>(["transcript", "recording"]);

/**
 * For each occasion the longest runs that one capture orders, of two statements or more. A statement whose words stand
 * in several captures goes by the first that gives the order of speaking, else by the first there is.
 */
export const sequencesOf = onceForEach(
  ({ statements, quotations, sources }: Placed): Sequence[] => {
    const kinds = new Map(sources.map((row) => [row.id, row.kind]));
    const isSpoken = (sourceId: string) => spoken.has(kinds.get(sourceId) ?? "");
    const placed = quotations.flatMap(({ statementId, sourceId, position }) =>
      position
        ? [
            {
              statementId,
              capture: position.captureId,
              at: position.start,
              spoken: isSpoken(sourceId),
            },
          ]
        : [],
    );
    const places = groupBy(placed, (row) => row.statementId);
    const first = statements.flatMap(({ id, occasionId }) => {
      const own = places.get(id) ?? [];
      const chosen = own.find((row) => row.spoken) ?? own[0];
      if (!chosen) return [];
      const at = Math.min(
        ...own.filter((row) => row.capture === chosen.capture).map((row) => row.at),
      );
      return [{ id, at, spoken: chosen.spoken, key: `${occasionId} ${chosen.capture}` }];
    });
    return [...groupBy(first, (row) => row.key).values()].flatMap((rows): Sequence[] => {
      const isParted = new Set(rows.map((row) => row.at)).size === rows.length;
      if (rows.length < 2 || !isParted) return [];
      return [
        {
          statements: rows.toSorted((a, b) => a.at - b.at).map((row) => row.id),
          of: rows[0]?.spoken ? "speaking" : "article",
        },
      ];
    });
  },
);

/**
 * Rows in the same order, but that those of one sequence stand in its order: each takes a place that one of them had.
 * `idOf` gives the statement of a row.
 */
export function inSequence<T>(
  rows: readonly T[],
  sequences: readonly Sequence[],
  idOf: (row: T) => string,
): T[] {
  const ordered = [...rows];
  const places = new Map(rows.map((row, index) => [idOf(row), index]));
  for (const { statements } of sequences) {
    const held = statements.flatMap((id) => places.get(id) ?? []);
    const slots = held.toSorted((a, b) => a - b);
    for (const [index, slot] of slots.entries()) {
      const row = rows[held[index] ?? slot];
      if (row !== undefined) ordered[slot] = row;
    }
  }
  return ordered;
}

/** How the order is known, as a sentence. */
export const orderInWords = {
  speaking:
    "What was said on one occasion stands in the order of the transcript, by its first words.",
  article:
    "What was said on one occasion stands in the order the article gives it in, which need not be that of speaking.",
} as const satisfies Record<OrderOf, string>;
