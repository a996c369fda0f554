import { inArray } from "drizzle-orm";
import { commitText, type TextPlace, withheldText } from "@/lib/versions/commitments";
import type { DeskDatabase, Tx } from "./desk";
import { commitments } from "./schema";

const keyOf = (place: TextPlace, text: string) => `${place.recordId}\n${place.field}\n${text}`;

/** The commitments that texts of these records already have. At most 30,000 records a read, SQLite's bound. */
function knownCommitments(db: DeskDatabase, recordIds: string[]): Map<string, string> {
  const known = new Map<string, string>();
  for (let from = 0; from < recordIds.length; from += 30_000) {
    const batch = inArray(commitments.recordId, recordIds.slice(from, from + 30_000));
    for (const row of db.select().from(commitments).where(batch).all()) {
      // What was withheld keeps its commitment in every version that shows where it stood.
      known.set(keyOf(row, row.text ?? withheldText), row.commitment);
    }
  }
  return known;
}

/** Looks up the commitment of a text of one of these records; undefined where the text was never committed there. */
export function commitmentLookup(db: DeskDatabase, recordIds: string[]) {
  const known = knownCommitments(db, recordIds);
  return (place: TextPlace, text: string): string | undefined => known.get(keyOf(place, text));
}

/**
 * Commits texts of these records. A text that stood in its place before keeps its commitment, so that two versions
 * can be compared; a new one gets a new salt.
 */
export function commitInto(
  tx: Tx,
  recordIds: string[],
): (place: TextPlace, text: string) => string {
  const known = knownCommitments(tx, recordIds);
  return (place, text) => {
    const key = keyOf(place, text);
    const held = known.get(key);
    if (held) return held;
    const made = commitText(text);
    tx.insert(commitments)
      .values({ ...place, ...made })
      .run();
    known.set(key, made.commitment);
    return made.commitment;
  };
}
