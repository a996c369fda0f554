/**
 * The order of what was said on one occasion, where it is known: by the place of the words in one capture. A transcript
 * or a recording gives the order of speaking; any other source the order that it chose. Nothing else is ordered. Pure.
 */
import type { MatterDocument } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { onceForEach } from "@/lib/once";
import type { SourceKind } from "@/lib/vocabulary";

/** What places are read from. */
export type Placed = Pick<MatterDocument, "statements" | "quotations" | "sources">;

/** What the order is that of: of speaking, or of an article, which may quote in any. */
export type OrderOf = "speaking" | "article";

export interface Sequence {
  /** Statements of one occasion in the order of their first words; no two begin at one place. */
  statements: string[];
  of: OrderOf;
}

/** Where words of a statement begin in a capture, and what that is of. */
export interface WordsPlace {
  statementId: string;
  occasionId: string;
  captureId: string;
  start: number;
  kind: SourceKind;
}

/** The sources that give the order of speaking. */
export const spokenKinds = ["transcript", "recording"] as const satisfies SourceKind[];

const isSpoken = ({ kind }: WordsPlace) => spokenKinds.some((spoken) => spoken === kind);

/** What one capture orders of a document. */
export const sequencesOf = onceForEach(
  ({ statements, quotations, sources }: Placed): Sequence[] => {
    const kinds = new Map(sources.map((row) => [row.id, row.kind]));
    const occasions = new Map(statements.map((row) => [row.id, row.occasionId]));
    return sequencesIn(
      quotations.flatMap(({ statementId, sourceId, position }) => {
        const [occasionId, kind] = [occasions.get(statementId), kinds.get(sourceId)];
        if (!position || occasionId === undefined || kind === undefined) return [];
        const { captureId, start } = position;
        return [{ statementId, occasionId, captureId, start, kind }];
      }),
    );
  },
);

/**
 * For each occasion the longest runs that one capture orders, of two statements or more. A statement whose words stand
 * in several captures goes by the first that gives the order of speaking, else by the first there is.
 */
export function sequencesIn(places: readonly WordsPlace[]): Sequence[] {
  const first = [...groupBy(places, (row) => row.statementId).values()].flatMap((own) => {
    const chosen = own.find(isSpoken) ?? own[0];
    if (!chosen) return [];
    const there = own.filter((row) => row.captureId === chosen.captureId);
    return [{ ...chosen, start: Math.min(...there.map((row) => row.start)) }];
  });
  const runs = groupBy(first, ({ occasionId, captureId }) => `${occasionId} ${captureId}`);
  return [...runs.values()].flatMap((rows): Sequence[] => {
    const [one] = rows;
    const isParted = new Set(rows.map((row) => row.start)).size === rows.length;
    if (!one || rows.length < 2 || !isParted) return [];
    return [
      {
        statements: rows.toSorted((a, b) => a.start - b.start).map((row) => row.statementId),
        of: isSpoken(one) ? "speaking" : "article",
      },
    ];
  });
}

/** Whether one statement was made before another on one occasion, as its transcript says. */
export function isSpokenBefore(sequences: readonly Sequence[], one: string, other: string) {
  return sequences.some(({ of, statements }) => {
    const [first, second] = [statements.indexOf(one), statements.indexOf(other)];
    return of === "speaking" && first >= 0 && first < second;
  });
}

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
