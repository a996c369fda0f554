/** What holds of speakers whom a source describes and does not name. */
import { and, eq, ne, or } from "drizzle-orm";
import type { Tx } from "@/db/desk/desk";
import { type RowOf, requireRecord } from "@/db/desk/logged-tables";
import { speakers, statementSpeakers, statements } from "@/db/desk/schema";
import { InputError } from "@/lib/errors";
import { isNamed } from "@/lib/people/unnamed";

type Speaker = Pick<
  RowOf<"speakers">,
  "kind" | "anonymity" | "otherNames" | "nativeName" | "wikidataId"
> & { id?: number };

/**
 * Somebody unnamed has the source's description and no other name; nobody else has a reason for anonymity. Nor does
 * anybody become named or unnamed: statements that are theirs would change hands without being looked at.
 */
export function checkUnnamed(tx: Tx, speaker: Speaker): void {
  const before = tx
    .select({ kind: speakers.kind })
    .from(speakers)
    .where(eq(speakers.id, speaker.id ?? 0))
    .get();
  if (before && isNamed(before) !== isNamed(speaker)) {
    const message = isNamed(before)
      ? "Who was named stays so: add somebody unnamed at the statement that they made."
      : "Who was not named stays so: choose the named speaker at the statement that they made.";
    throw new InputError([{ field: "kind", message }]);
  }
  const strays = isNamed(speaker)
    ? [...(speaker.anonymity === null ? [] : ["anonymity"])]
    : [
        ...(speaker.otherNames.length > 0 ? ["otherNames"] : []),
        ...(speaker.nativeName === null ? [] : ["nativeName"]),
        ...(speaker.wikidataId === null ? [] : ["wikidataId"]),
      ];
  const message = isNamed(speaker)
    ? "Only somebody who is not named has a reason for it."
    : "Somebody who is not named has the source’s description, and no other name.";
  if (strays.length > 0) throw new InputError(strays.map((field) => ({ field, message })));
}

/**
 * The inner key of somebody whom a statement names: who makes it, or attributes its words. Somebody unnamed stands in
 * one, and once: whether two are the same, nobody can tell.
 */
export function speakerOfStatement(
  tx: Tx,
  speaker: string,
  statement?: string,
  field = "speaker",
): number {
  const row = requireRecord(tx, "speakers", speaker);
  if (isNamed(row)) return row.id;
  const names = or(eq(statements.speakerId, row.id), eq(statements.attributedById, row.id));
  const elsewhere = ne(statements.publicId, statement ?? "");
  const other =
    tx.select({ id: statements.id }).from(statements).where(and(names, elsewhere)).get() ??
    tx
      .select({ id: statements.id })
      .from(statementSpeakers)
      .innerJoin(statements, eq(statements.id, statementSpeakers.statementId))
      .where(and(eq(statementSpeakers.speakerId, row.id), elsewhere))
      .get();
  if (!other) return row.id;
  const message = `“${row.name}” is whom a source describes at another statement: add them anew, as this one’s source does.`;
  throw new InputError([{ field, message }]);
}

/** The speaker with a public id, where only somebody with a name can be meant. */
export function requireNamed(tx: Tx, speaker: string, field: string): RowOf<"speakers"> {
  const row = requireRecord(tx, "speakers", speaker);
  if (isNamed(row)) return row;
  const message = `“${row.name}” is not named, and stands for one statement alone: choose somebody with a name.`;
  throw new InputError([{ field, message }]);
}
