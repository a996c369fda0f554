/** Keeps what the newsroom typed from what no program reads: a picture, scanned pages, a recording, a walled page. */

import { eq } from "drizzle-orm";
import { requireRecord } from "@/db/desk/logged-tables";
import { captureSource } from "@/db/desk/mutations/captures";
import { heldAside, recordCapture, type SourceFields } from "@/db/desk/mutations/sources";
import { sources } from "@/db/desk/schema";
import { seenIn } from "@/db/desk/visible";
import type { DeskContext } from "@/db/desk/write";
import { sha256 } from "@/lib/canonical";
import { isPdf, isPicture } from "@/lib/capture/media-type";
import { joinPages } from "@/lib/capture/pages";
import { InputError } from "@/lib/errors";
import { withLineFeeds } from "@/lib/line-ends";

const typedText = (text: string) => withLineFeeds(text).trim().toWellFormed();

/**
 * Records words typed from a capture that holds a picture or scanned pages: a capture more, of the same bytes, with the
 * text. `pages` are all of the file's in order; of a picture, one. What was typed before stays a capture of its own.
 */
export function typeFrom(
  context: DeskContext,
  { capture, pages }: { capture: string; pages: string[] },
) {
  const db = seenIn(context);
  const row = requireRecord(db, "captures", capture);
  const isScan = isPdf(row.mediaType);
  if (row.bytesSha256 === null || row.byteLength === null || !(isScan || isPicture(row.mediaType)))
    throw new InputError([{ field: "", message: "Words are typed from pictures and scans." }]);
  const typed = pages.map(typedText);
  const { text, marks } = joinPages(typed, null);
  if (!text) throw new InputError([{ field: "", message: "Type the words first." }]);
  const source = db.select().from(sources).where(eq(sources.id, row.sourceId)).get();
  const { bytesSha256, byteLength, method, mediaType, finalUrl, note } = row;
  return recordCapture(context, {
    source: source?.publicId ?? "",
    outcome: {
      ...{ status: "captured", bytesSha256, byteLength, method, mediaType, finalUrl, note },
      extent: typed.every(Boolean) ? "whole" : "excerpt",
      ...{ text, textSha256: sha256(text), pages: isScan ? marks : null },
      transcribed: isScan ? "scan" : "picture",
    },
  });
}

/** Takes in a source of which nothing can be captured by what somebody typed as they heard or read it. */
export async function takeInTyped(
  context: DeskContext,
  given: {
    source?: string | null;
    found: SourceFields;
    text: string;
    transcribed: "recording" | "page";
  },
) {
  const text = typedText(given.text);
  if (!text) throw new InputError([{ field: "words", message: "Type the words." }]);
  const { source, found, transcribed } = given;
  const way = {
    method: "pasted",
    extent: "excerpt",
    mediaType: "text/plain; charset=utf-8",
    text,
  } as const;
  const held = await heldAside(context, Buffer.from(text, "utf8"), { ...way, transcribed });
  return captureSource(context, { source, found, outcome: held });
}
