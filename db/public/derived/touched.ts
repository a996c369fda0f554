/** Which statements rows that changed speak of, as far as ledgers go. */
import type { PublicDatabase } from "@/db/public/files";
import { preparedOn } from "@/db/public/prepared";
import { among, listed } from "@/db/public/queries/ids";
import type { MatterDocument } from "@/lib/document/document";

/** Rows that went, as they were, and rows that came; by the name of their table in rows.ts. */
export type ChangedRows = ReadonlyMap<string, Record<string, unknown>[]>;

export interface Touched {
  statements: Set<string>;
  /** Those that a statement was or is of. */
  occasions: Set<string>;
}

/** Lists whose rows each belong to a statement. */
const ofStatements = ["memberships", "stances", "quotations", "statementSpeakers"];

/** What changed rows touch, asked before what nobody shows any more leaves the record. */
export function touchedBy(
  { $client }: PublicDatabase,
  changed: ChangedRows,
  document: MatterDocument,
): Touched {
  const valuesOf = (list: string, field: string) =>
    (changed.get(list) ?? []).map((row) => String(row[field]));
  const pairs = ["pairings", "answers"].flatMap((list) => valuesOf(list, "rebuttalId"));
  const ends = preparedOn($client).all<{ claimId: string; replyId: string }>(
    `select claim_id, reply_id from rebuttals where id in ${among(":ids")}`,
    { ids: listed(pairs) },
  );
  const moved = movedIn(changed.get("points") ?? []);
  return {
    statements: new Set([
      ...ofStatements.flatMap((list) => valuesOf(list, "statementId")),
      ...valuesOf("statements", "id"),
      ...valuesOf("rebuttals", "claimId"),
      ...valuesOf("rebuttals", "replyId"),
      ...ends.flatMap((row) => [row.claimId, row.replyId]),
      ...document.stances.flatMap((row) => (moved.has(row.pointId) ? row.statementId : [])),
    ]),
    occasions: new Set(valuesOf("statements", "occasionId")),
  };
}

/** Points that stand in another place than before. */
function movedIn(rows: Record<string, unknown>[]): Set<unknown> {
  const places = new Map<unknown, unknown>();
  const moved = new Set<unknown>();
  for (const { id, place } of rows) {
    if (places.has(id) && places.get(id) !== place) moved.add(id);
    places.set(id, place);
  }
  return moved;
}

/** What a matter touches that leaves the record. */
export const touchedByAll = ({ statements }: MatterDocument): Touched => ({
  statements: new Set(statements.map(({ id }) => id)),
  occasions: new Set(statements.map(({ occasionId }) => occasionId)),
});
