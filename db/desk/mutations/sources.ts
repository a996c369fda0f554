import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { keepBytes, keepBytesAside } from "@/db/desk/capture-bytes";
import { requireRecord } from "@/db/desk/logged-tables";
import { sources } from "@/db/desk/schema";
import { type DeskContext, mutation, type Writer } from "@/db/desk/write";
import { sha256 } from "@/lib/canonical";
import { isPdf, isPicture } from "@/lib/capture/media-type";
import { isDayAndTime, isPast, isZone } from "@/lib/capture/printed-date";
import type { SourceField } from "@/lib/desk/source";
import { InputError } from "@/lib/errors";
import { isSameName } from "@/lib/names";
import {
  captureExtents,
  captureMethods,
  sourceKinds,
  sourceLevels,
  transcriptions,
} from "@/lib/vocabulary";
import { id, language, listed, maybeOneLine, oneLine, revision, upstream, words } from "./fields";

/** A day, or a day and a time, as the source prints it; its zone is a field of its own. */
const printedDate = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/,
    "Give the day, with its time where it is printed: 2026-02-02 or 2026-02-02T23:52.",
  )
  .refine(isDayAndTime, "There is no such day or time.")
  .refine((text) => !isDayAndTime(text) || isPast(text), "This day is still to come.")
  .nullish()
  .transform((text) => text ?? null);

const sourceFields = z.object({
  kind: listed("The kind of source", sourceKinds),
  level: listed("The level", sourceLevels),
  title: oneLine("The title", 1_000),
  publisher: maybeOneLine("The publisher", 300),
  byline: maybeOneLine("The byline", 300),
  url: z
    .url({ protocol: /^https?$/, error: "The address must start with http:// or https://." })
    .nullish()
    .transform((text) => text ?? null),
  publishedAt: printedDate,
  publishedZone: maybeOneLine("The time zone", 60).refine(
    (text) => !text || isZone(text),
    "This is not a time zone, such as +05:45, EST or Asia/Kathmandu.",
  ),
  language,
  upstream,
} satisfies Record<SourceField, z.ZodType>);
export type SourceFields = z.input<typeof sourceFields>;

export const addSource = mutation("add source", "record", sourceFields, (writer, values) =>
  writer.add("sources", sourceColumns(writer, values)),
);

/**
 * The source of that title that words are said to come from, and that is not held itself: the one on record, or a new
 * one. The same title typed twice is one source, whatever its case, spaces and unseen marks.
 */
export const nameSource = mutation(
  "name source",
  "record",
  z.object({ title: oneLine("The name of the source", 1_000) }),
  (writer, { title }) => {
    const named = writer.tx.select().from(sources).where(eq(sources.level, "primary")).all();
    const known = named.find(
      (row) => !writer.hidden.has(row.publicId) && isSameName(row.title, title),
    );
    return known ?? writer.add("sources", { kind: "article", level: "primary", title });
  },
);

/** Changes the fields it is given, and no others. Where they say what stands there, nothing is written. */
export const changeSource = mutation(
  "change source",
  "record",
  z.object({ source: id("The source"), revision, fields: sourceFields.partial() }),
  (writer, { source, revision: read, fields }, input) => {
    const row = requireRecord(writer.tx, "sources", source);
    if (fields.upstream) refuseCircle(writer, row.id, fields.upstream.source);
    // A field that was left out parses to its default; only what was given may change.
    const given = Object.entries(fields).filter(([field]) => field in input.fields);
    const values = sourceColumns(writer, Object.fromEntries(given));
    const standing: Record<string, unknown> = row;
    const changed = Object.entries(values).filter(([column, value]) => standing[column] !== value);
    return changed.length === 0 ? row : writer.change("sources", source, read, values);
  },
);

/** The columns that the fields fill; an upstream that is not among them fills none. */
function sourceColumns<F extends { upstream?: z.output<typeof upstream> }>(
  { tx }: Writer,
  { upstream: from, ...values }: F,
) {
  if (from === undefined) return values;
  return {
    ...values,
    upstreamId: from ? requireRecord(tx, "sources", from.source).id : null,
    upstreamHop: from?.hop ?? null,
  };
}

/** What a source took from itself, by way of others, has no origin. */
function refuseCircle({ tx }: Writer, sourceId: number, upstreamSource: string): void {
  const [circle] = tx.all(sql`
    with recursive above(id) as (
      select id from sources where public_id = ${upstreamSource}
      union
      select s.upstream_id from sources s join above a on s.id = a.id where s.upstream_id is not null
    ) select id from above where id = ${sourceId}`);
  if (!circle) return;
  const message = "That source has its words from this one.";
  throw new InputError([{ field: "fields.upstream", message }]);
}

const heldText = z
  .string()
  .min(1, "There is no text to keep.")
  .max(2_000_000, "The text is longer than 2,000,000 characters.")
  // A lone half of a surrogate pair has no UTF-8: what is kept would not be what was pasted.
  .refine((text) => text.isWellFormed(), "The text holds half a character; paste it again.");

/** Of a picture or a scan, until somebody types its words. */
const wordless = z.literal("");

/** How a capture came about, held or not. */
const wayOfCapture = z.object({
  method: listed("The method", captureMethods),
  extent: listed("The extent", captureExtents),
  finalUrl: z.string().nullish(),
  redirects: z.array(z.object({ status: z.number().int(), url: z.string() })).nullish(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).nullish(),
  mediaType: maybeOneLine("The media type", 200),
  transcribed: listed("What it was typed from", transcriptions).nullish(),
  note: maybeOneLine("What is said of it", 300),
});

const captureOutcome = z.discriminatedUnion("status", [
  wayOfCapture.extend({
    status: z.literal("captured"),
    text: heldText.or(wordless),
    pages: z
      .array(z.object({ start: z.number(), index: z.number(), label: z.string().nullable() }))
      .nullish(),
    textSha256: z.string(),
    bytesSha256: z.string(),
    byteLength: z.number(),
  }),
  wayOfCapture.extend({ status: z.literal("failed"), failure: words("The reason", 500) }),
]);
export type CaptureOutcome = z.input<typeof captureOutcome>;

/** Records how an attempt to capture a source ended. Bytes are kept and hashed before, see `heldAside`. */
export const recordCapture = mutation(
  "add capture",
  "record",
  z.object({ source: id("The source"), outcome: captureOutcome }),
  (writer, { source, outcome }) => {
    const { redirects, headers, text, pages, ...values } = { text: null, pages: null, ...outcome };
    if (text === "" && !isPicture(outcome.mediaType) && !isPdf(outcome.mediaType)) {
      throw new InputError([{ field: "text", message: "There is no text to keep." }]);
    }
    return writer.add("captures", {
      ...values,
      extractedText: text,
      sourceId: requireRecord(writer.tx, "sources", source).id,
      capturedAt: writer.at,
      redirects: redirects ? JSON.stringify(redirects) : null,
      headers: headers ? JSON.stringify(headers) : null,
      pages: pages ? JSON.stringify(pages) : null,
    });
  },
);

type Held = Extract<CaptureOutcome, { status: "captured" }>;

type WayHeld = Omit<Held, "status" | "textSha256" | "bytesSha256" | "byteLength">;

/** Keeps the bytes of a capture while everybody else is answered; says what its record holds of them and of its text. */
export async function heldAside(
  { desk }: DeskContext,
  bytes: Uint8Array,
  way: WayHeld,
): Promise<Held> {
  return heldOutcome(way, await keepBytesAside(desk.captureFolder, bytes));
}

function heldOutcome(way: WayHeld, kept: ReturnType<typeof keepBytes>): Held {
  return { ...way, ...kept, status: "captured", textSha256: sha256(way.text) };
}

interface GivenCapture {
  source: string;
  extent: Held["extent"];
  text: string;
}

/** Keeps pasted text as a capture: its bytes outside the database under their hash, and the record of it. */
export function addCapture(context: DeskContext, { source, extent, text }: GivenCapture) {
  const mediaType = "text/plain; charset=utf-8";
  const way = { method: "pasted" as const, mediaType, extent, text };
  const outcome = heldOutcome(
    way,
    keepBytes(context.desk.captureFolder, Buffer.from(text, "utf8")),
  );
  return recordCapture(context, { source, outcome });
}

/** Keeps a file as a capture, with the text that was read from it. */
export function addUploadedCapture(
  context: DeskContext,
  given: GivenCapture & { bytes: Uint8Array; mediaType: string },
) {
  const { source, bytes, ...way } = given;
  const kept = keepBytes(context.desk.captureFolder, bytes);
  const outcome = heldOutcome({ ...way, method: "uploaded" }, kept);
  return recordCapture(context, { source, outcome });
}
