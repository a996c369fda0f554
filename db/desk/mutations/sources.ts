import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { requireRecord } from "@/db/desk/records";
import { type DeskContext, mutation } from "@/db/desk/write";
import { sha256 } from "@/lib/canonical";
import { captureExtents, captureMethods, sourceKinds, sourceLevels } from "@/lib/vocabulary";
import { id, language, listed, maybeWords, upstream, words } from "./fields";

/** A day, or a day and a time, as the source prints it; its zone is a field of its own. */
const printedDate = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/,
    "Write the date as 2026-02-02 or 2026-02-02T23:52.",
  )
  .refine(
    (text) => !Number.isNaN(Date.parse(`${text.slice(0, 10)}T${text.slice(11) || "00:00"}Z`)),
    "There is no such day or time.",
  )
  .nullish()
  .transform((text) => text ?? null);

export const addSource = mutation(
  "add source",
  "record",
  z.object({
    kind: listed("The kind of source", sourceKinds),
    level: listed("The level", sourceLevels),
    title: words("The title", 1_000),
    publisher: maybeWords("The publisher", 300),
    byline: maybeWords("The byline", 300),
    url: z
      .url({ protocol: /^https?$/, error: "The address must start with http:// or https://." })
      .nullish()
      .transform((text) => text ?? null),
    publishedAt: printedDate,
    publishedZone: maybeWords("The time zone", 60),
    language,
    upstream,
  }),
  (writer, { upstream: from, ...values }) =>
    writer.add("sources", {
      ...values,
      upstreamId: from ? requireRecord(writer.tx, "sources", from.source).id : null,
      upstreamHop: from?.hop ?? null,
    }),
);

const heldText = z
  .string()
  .min(1, "There is no text to keep.")
  .max(2_000_000, "The text is longer than 2,000,000 characters.")
  // A lone half of a surrogate pair has no UTF-8: what is kept would not be what was pasted.
  .refine((text) => text.isWellFormed(), "The text holds half a character; paste it again.");

const captureFields = z.object({
  source: id("The source"),
  extent: listed("The extent", captureExtents),
  text: heldText,
});

const recordCapture = mutation(
  "add capture",
  "record",
  captureFields.extend({
    method: listed("The method", captureMethods),
    mediaType: words("The media type", 200),
    bytes: z.instanceof(Uint8Array<ArrayBufferLike>),
  }),
  (writer, { source, extent, method, mediaType, bytes, text }) =>
    writer.add("captures", {
      sourceId: requireRecord(writer.tx, "sources", source).id,
      status: "captured",
      capturedAt: writer.at,
      bytesSha256: sha256(bytes),
      byteLength: bytes.length,
      extractedText: text,
      textSha256: sha256(text),
      ...{ method, extent, mediaType },
    }),
);

/** Keeps pasted text as a capture: its bytes outside the database under their hash, then the record of it. */
export function addCapture(context: DeskContext, input: z.input<typeof captureFields>) {
  const bytes = Buffer.from(input.text, "utf8");
  const mediaType = "text/plain; charset=utf-8";
  const capture = recordCapture(context, { ...input, method: "pasted", mediaType, bytes });
  keepBytes(context.desk.captureFolder, bytes);
  return capture;
}

/** Keeps a file as a capture, with the text that was read from it. */
export function addUploadedCapture(
  context: DeskContext,
  input: z.input<typeof captureFields> & { bytes: Uint8Array; mediaType: string },
) {
  const capture = recordCapture(context, { ...input, method: "uploaded" });
  keepBytes(context.desk.captureFolder, input.bytes);
  return capture;
}

/** Where the bytes with a hash lie, compressed. */
export function captureBytesPath(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), `${hash}.gz`);
}

function keepBytes(folder: string, bytes: Uint8Array): void {
  const path = captureBytesPath(folder, sha256(bytes));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, gzipSync(bytes));
}
