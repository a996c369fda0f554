/** Taking a source in: the source and what is held of it, together. */
import { and, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { captures } from "@/db/desk/schema";
import { type DeskContext, mutation } from "@/db/desk/write";
import { id } from "./fields";
import {
  addSource,
  type CaptureOutcome,
  changeSource,
  recordCapture,
  type SourceFields,
} from "./sources";

export interface Taking {
  /** Public id of the source it is a capture of; without one, a source is made. */
  source?: string | null;
  /** What was found out about the source. Where it is there already, only what it lacks is filled in. */
  found: SourceFields;
  outcome: CaptureOutcome;
}

/**
 * Records a capture, with its source where that is new. `same` is an earlier capture of the source with the same
 * bytes, if there is one. Throws as every mutation does; then neither is written.
 */
export function captureSource(context: DeskContext, { source, found, outcome }: Taking) {
  // The parts parse themselves, see addSource and recordCapture.
  return capture(context, { source, found, outcome });
}

const capture = mutation(
  "capture source",
  "record",
  z.object({
    source: id("The source").nullish(),
    found: z.custom<SourceFields>(),
    outcome: z.custom<CaptureOutcome>(),
  }),
  (writer, { source: given, found, outcome }) => {
    const known = given ? requireRecord(writer.tx, "sources", given) : null;
    const source = known ?? addSource.within(writer, found);
    const made = recordCapture.within(writer, { source: source.publicId, outcome });
    const lacking = known && outcome.status === "captured" ? lackingOf(known, found) : {};
    const same =
      made.bytesSha256 === null
        ? undefined
        : writer.tx
            .select()
            .from(captures)
            .where(
              and(
                eq(captures.sourceId, source.id),
                eq(captures.bytesSha256, made.bytesSha256),
                lt(captures.id, made.id),
              ),
            )
            .get();
    return {
      capture: made,
      same,
      source:
        Object.keys(lacking).length === 0
          ? source
          : changeSource.within(writer, {
              source: source.publicId,
              revision: source.revision,
              fields: lacking,
            }),
    };
  },
);

type SourceRow = ReturnType<typeof addSource>;

/** What was found and the source does not say yet. What a person wrote is left alone. */
function lackingOf(row: SourceRow, found: SourceFields): Partial<SourceFields> {
  return {
    // A source that could not be fetched goes by its address.
    ...(row.title === row.url && { title: found.title }),
    ...(row.publisher === null && found.publisher && { publisher: found.publisher }),
    ...(row.byline === null && found.byline && { byline: found.byline }),
    ...(row.url === null && found.url && { url: found.url }),
    ...(row.language === "und" && found.language && { language: found.language }),
    ...(row.publishedAt === null &&
      found.publishedAt && { publishedAt: found.publishedAt, publishedZone: found.publishedZone }),
  };
}
