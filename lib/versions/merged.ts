/**
 * A document in which records that went into others are these, as another document says: so a merge that is published in
 * one matter reaches every other that still shows what went. Pure.
 */
import type { MatterDocument } from "@/lib/document/document";
import { mergedTables } from "@/lib/merged";

type WithId = { id: string };

/** Where former ids lead, as the records of a document say. */
export function formerIdsIn(document: MatterDocument): Map<string, string> {
  return new Map(
    mergedTables.flatMap((list) =>
      document[list].flatMap(({ id, formerIds = [] }) =>
        formerIds.map((former): [string, string] => [former, id]),
      ),
    ),
  );
}

/** `into` with every id that leads on in `from` led on; of two records that are one now, the one that stayed. */
export function withMerged(into: MatterDocument, from: MatterDocument): MatterDocument {
  const leads = formerIdsIn(from);
  const stood = new Set(mergedTables.flatMap((list) => into[list].map(({ id }) => id)));
  if (![...leads.keys()].some((id) => stood.has(id))) return into;
  const led = leadOn(into, leads) as MatterDocument;
  const lists = Object.fromEntries(
    mergedTables.map((list) => [list, onlyOnes<WithId>(into[list], led[list])]),
  );
  const one = { ...led, ...lists } as MatterDocument;
  const own = new Set(into.statements.map(({ id }) => id).filter((id) => !leads.has(id)));
  return {
    ...one,
    stances: onlyOf(one.stances, into.stances, own, (row) => `${row.statementId} ${row.pointId}`),
    rebuttals: onlyPairs(one.rebuttals, into.rebuttals, own),
  };
}

/** Every id in a value, led on. */
function leadOn(value: unknown, leads: Map<string, string>, key = ""): unknown {
  if (typeof value === "string") return /^id$|Id$/.test(key) ? (leads.get(value) ?? value) : value;
  if (Array.isArray(value)) return value.map((item) => leadOn(item, leads, key));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, leadOn(held, leads, name)]),
  );
}

/** Rows of one id once: the one that had it before. */
function onlyOnes<R extends WithId>(before: R[], led: R[]): R[] {
  const had = new Set(before.map(({ id }) => id));
  const taken = new Set<string>();
  return led.filter(({ id }, index) => {
    if (had.has(id) && before[index]?.id !== id) return false;
    if (taken.has(id)) return false;
    taken.add(id);
    return true;
  });
}

/** Rows that say the same of the same once: that of a statement that stayed goes before that of one that went. */
function onlyOf<R extends WithId & { statementId: string }>(
  led: R[],
  before: R[],
  own: Set<string>,
  keyOf: (row: R) => string,
): R[] {
  const statementOf = new Map(before.map((row) => [row.id, row.statementId]));
  const isOwn = (row: R) => own.has(statementOf.get(row.id) ?? "");
  const ownKeys = new Set(led.filter(isOwn).map(keyOf));
  const taken = new Set<string>();
  return led.filter((row) => {
    const key = keyOf(row);
    if (taken.has(key) || (ownKeys.has(key) && !isOwn(row))) return false;
    taken.add(key);
    return true;
  });
}

type Rebuttal = MatterDocument["rebuttals"][number];

/** One link between two statements: that of those that stayed; what went of another leads there. */
function onlyPairs(led: Rebuttal[], before: Rebuttal[], own: Set<string>): Rebuttal[] {
  const ends = new Map(before.map((row) => [row.id, [row.claimId, row.replyId]]));
  const isOwn = ({ id }: Rebuttal) => ends.get(id)?.every((end) => own.has(end)) ?? false;
  const kept = new Map<string, Rebuttal>();
  for (const row of led.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))) {
    const key = `${row.claimId} ${row.replyId}`;
    const there = kept.get(key);
    const former = there && [...(there.formerIds ?? []), row.id, ...(row.formerIds ?? [])];
    kept.set(key, there && former ? { ...there, formerIds: former } : row);
  }
  return led.flatMap((row) => {
    const there = kept.get(`${row.claimId} ${row.replyId}`);
    return there?.id === row.id ? there : [];
  });
}
