/**
 * Speakers, sources and statements are shared between matters. When one changes, every published matter that shows it
 * gets a new version: its last published document, with the shared records as they are now and nothing else of the desk's.
 */
import type { MatterDocument } from "@/lib/record/document";

type WithId = { id: string };

/** `into` with each record replaced by its newer self in `from`; `keep` holds what belongs to the matter. */
function refresh<T extends WithId>(
  into: T[],
  from: T[],
  keep: (old: T, now: T) => T = (_, now) => now,
): T[] {
  const now = new Map(from.map((row) => [row.id, row]));
  return into.map((row) => {
    const newer = now.get(row.id);
    return newer ? keep(row, newer) : row;
  });
}

/** Adds the records of `from` that `needed` names and `into` lacks. */
function complete<T extends WithId>(
  into: T[],
  from: T[],
  needed: Set<string | null | undefined>,
): T[] {
  const held = new Set(into.map((row) => row.id));
  return [...into, ...from.filter((row) => needed.has(row.id) && !held.has(row.id))];
}

/** The published document `into`, with the records it shares with `from` brought up to `from`. */
export function carryShared(into: MatterDocument, from: MatterDocument): MatterDocument {
  const statements = refresh(into.statements, from.statements, (old, now) => ({
    ...now,
    number: old.number,
    partyId: old.partyId,
  }));
  const shared = new Set(from.statements.map((row) => row.id));
  // All quotations of a shared statement come along: a new one belongs to it wherever it is shown.
  const quotations = statements.flatMap(({ id }) =>
    (shared.has(id) ? from : into).quotations.filter((row) => row.statementId === id),
  );
  const occasions = complete(
    refresh(into.occasions, from.occasions),
    from.occasions,
    new Set(statements.map((row) => row.occasionId)),
  );
  const named = new Set([
    ...quotations.flatMap((row) => [row.sourceId, row.upstream?.sourceId]),
    ...occasions.flatMap((row) => row.datings.map((dating) => dating.sourceId)),
  ]);
  const upstream = new Map(from.sources.map((row) => [row.id, row.upstream?.sourceId]));
  // A set visits what is added on the way: this walks every chain to its root.
  for (const id of named) if (id) named.add(upstream.get(id));
  const sources = complete(refresh(into.sources, from.sources), from.sources, named);
  const sourceIds = new Set(sources.map((row) => row.id));
  const sharedSources = new Set(from.sources.map((row) => row.id));
  return {
    ...into,
    speakers: complete(
      refresh(into.speakers, from.speakers),
      from.speakers,
      new Set(statements.flatMap((row) => [row.speakerId, row.onBehalfOfId])),
    ),
    occasions,
    statements,
    quotations,
    sources,
    captures: [
      ...into.captures.filter((row) => !sharedSources.has(row.sourceId)),
      ...from.captures.filter((row) => sourceIds.has(row.sourceId)),
    ],
    rebuttals: refresh(into.rebuttals, from.rebuttals, (old, now) => ({
      ...now,
      heading: old.heading,
    })),
  };
}
