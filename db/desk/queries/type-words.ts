import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { requireRecord } from "@/db/desk/logged-tables";
import { captures, sources } from "@/db/desk/schema";
import type { PageMark } from "@/lib/capture/pages";
import { sliceCodePoints } from "@/lib/quotes/code-points";

/** A capture whose words are typed, its source, and what was typed of it last: by page, 1 for the first. Throws NotFoundError. */
export function getToType(db: DeskDatabase, captureId: string) {
  const capture = requireRecord(db, "captures", captureId);
  const source = db.select().from(sources).where(eq(sources.id, capture.sourceId)).get();
  if (!source) throw new Error(`There is no source with the inner key ${capture.sourceId}.`);
  const last =
    capture.bytesSha256 === null
      ? undefined
      : db
          .select()
          .from(captures)
          .where(
            and(
              eq(captures.sourceId, source.id),
              eq(captures.bytesSha256, capture.bytesSha256),
              isNotNull(captures.transcribed),
            ),
          )
          .orderBy(desc(captures.id))
          .limit(1)
          .get();
  return { capture, source, typed: last ? pagesOf(last.extractedText ?? "", last.pages) : {} };
}

/** The text of each page that has one. */
function pagesOf(text: string, pages: string | null): Record<number, string> {
  if (pages === null) return { 1: text };
  const marks: PageMark[] = JSON.parse(pages);
  return Object.fromEntries(
    marks.map(({ start, index }, at) => [
      index,
      sliceCodePoints(text, start, marks[at + 1]?.start).trim(),
    ]),
  );
}
