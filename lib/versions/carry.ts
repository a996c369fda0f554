/**
 * Speakers, sources and statements are shared between matters. When one changes, every published matter that shows it
 * gets a new version: its last published document, with the shared records as they are now and nothing else of the desk's.
 */

import type { MatterDocument, StanceRecord } from "@/lib/document/document";
import type { GateProblem } from "@/lib/errors";
import { namedIn } from "@/lib/people/voice";
import { wordsAsQuoted } from "@/lib/quotes/as-quoted";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import { followEdges, followWords } from "@/lib/quotes/follow";
import { withMerged } from "./merged";

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

/** The published document, with the records it shares with `from` brought up to `from`. */
export function carryShared(published: MatterDocument, from: MatterDocument): MatterDocument {
  const into = withMerged(published, from);
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
  const captures = from.captures.filter((row) => sourceIds.has(row.sourceId));
  // Where a merge of sources was undone, a capture stands under its own again, and under no other.
  const captureIds = new Set(captures.map((row) => row.id));
  return {
    ...into,
    speakers: complete(
      refresh(into.speakers, from.speakers),
      from.speakers,
      new Set(statements.flatMap(namedIn)),
    ),
    occasions,
    statements,
    quotations,
    stances: into.stances.map((stance) => carriedStance(stance, into.quotations, quotations)),
    sources,
    captures: [
      ...into.captures.filter(
        ({ id, sourceId }) => !sharedSources.has(sourceId) && !captureIds.has(id),
      ),
      ...captures,
    ],
    rebuttals: refresh(into.rebuttals, from.rebuttals, (old, now) => ({
      ...now,
      heading: old.heading,
    })),
  };
}

type Quotations = MatterDocument["quotations"];

/** The stance, on the same part of its quotation's words; on all of them where that part can no longer be told. */
function carriedStance(stance: StanceRecord, before: Quotations, after: Quotations): StanceRecord {
  const { span, quotationId } = stance;
  const [old, now] = [before, after].map((list) => list.find(({ id }) => id === quotationId)?.text);
  if (!span || old === undefined || now === undefined || old === now) return stance;
  return { ...stance, span: followWords(old, span, now) ?? followEdges(old, span, now) ?? null };
}

/** Stances of a published document whose words the carried one no longer holds: its matter must be mended first. */
export function lostWords(into: MatterDocument, carried: MatterDocument): GateProblem[] {
  const stances = new Map(carried.stances.map((row) => [row.id, row]));
  return into.stances.flatMap(({ id, span, quotationId }) => {
    const quotation = into.quotations.find((row) => row.id === quotationId);
    const now = stances.get(id);
    // One that went with its statement into another is held by that one's.
    if (!span || !quotation || !now || now.span) return [];
    const text = sliceCodePoints(quotation.text, span.start, span.end);
    const words = wordsAsQuoted({ ...quotation, text });
    const message = `In “${into.matter.question}” a stance rests on ${words}, which the changed quotation no longer holds. Mark it anew there and publish that matter first.`;
    return [{ recordId: id, rule: "stance", message }];
  });
}
