/** The form of a new statement, with what it has in common with those before it. */
import { and, desc, eq } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { findRecord, requireRecord } from "@/db/desk/logged-tables";
import * as t from "@/db/desk/schema";
import { type Entry, entrySchema } from "@/lib/desk/entry";
import { occasionOfTitle } from "@/lib/desk/occasion-of-title";

/**
 * The entry that a new statement begins with: its matter; the claim that it answers, where one is named. What is said in
 * one transcript is said on one occasion, so that one carries over from the matter's latest statement of the same
 * source; in the transcript that was read on (`after`), the next turn is taken to answer that one.
 */
export function carriedEntry(
  db: DeskDatabase,
  from: Record<"matter" | "capture" | "answers" | "after", string | null>,
): Entry {
  const { matter } = from;
  const source = from.capture ? sourceOf(db, from.capture) : undefined;
  const isTranscript = source?.kind === "transcript";
  const before = source && matter ? latestFrom(db, source.id, matter) : undefined;
  const goesOn = isTranscript && from.after !== null && before?.statement === from.after;
  const claim = from.answers ?? (goesOn ? from.after : null);
  return entrySchema.parse({
    matter,
    answers: claim ? [{ key: claim, claim }] : [],
    ...(before && { language: before.language === "und" ? "" : before.language }),
    ...(isTranscript &&
      (before
        ? { occasion: before.occasion, occasionTitle: before.title, occasionKind: before.kind }
        : { occasionTitle: source.title, occasionKind: occasionOfTitle(source.title) })),
  });
}

function sourceOf(db: DeskDatabase, captureId: string) {
  const { sourceId } = requireRecord(db, "captures", captureId);
  return db.select().from(t.sources).where(eq(t.sources.id, sourceId)).get();
}

/** The latest statement of the matter whose words were taken from the source. */
function latestFrom(db: DeskDatabase, sourceId: number, matter: string) {
  const row = findRecord(db, "matters", matter);
  if (!row) return;
  return db
    .select({
      statement: t.statements.publicId,
      language: t.statements.language,
      occasion: t.occasions.publicId,
      title: t.occasions.title,
      kind: t.occasions.kind,
    })
    .from(t.memberships)
    .innerJoin(t.statements, eq(t.statements.id, t.memberships.statementId))
    .innerJoin(t.occasions, eq(t.occasions.id, t.statements.occasionId))
    .innerJoin(t.quotations, eq(t.quotations.statementId, t.statements.id))
    .where(and(eq(t.memberships.matterId, row.id), eq(t.quotations.sourceId, sourceId)))
    .orderBy(desc(t.memberships.number))
    .limit(1)
    .get();
}
