import { commitText, type TextPlace, withheldText } from "@/lib/versions/commitments";
import type { DeskDatabase, Tx } from "./desk";
import { valuesAmong } from "./prepared-read";
import { commitments } from "./schema";

const keyOf = (place: TextPlace, text: string) => `${place.recordId}\n${place.field}\n${text}`;

/** The commitments that texts of these records already have. */
function knownCommitments(db: DeskDatabase, recordIds: string[]): Map<string, string> {
  const rows = valuesAmong<[string, string, string | null, string]>(
    db,
    `select record_id, field, text, commitment from commitments
     where record_id in (select value from json_each(?))`,
    recordIds,
  );
  // What was withheld keeps its commitment in every version that shows where it stood.
  return new Map(
    rows.map(([recordId, field, text, commitment]) => [
      keyOf({ recordId, field }, text ?? withheldText),
      commitment,
    ]),
  );
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
