/** Words that the newsroom typed itself, since no program reads them: how that is said wherever they are shown. */
import type { QuotationPosition } from "@/lib/document/document";
import type { Transcription } from "@/lib/vocabulary";
import { type MediaSpan, mediaSpanInWords } from "./media-time";

export type Typed = Pick<QuotationPosition, "transcribed">;

const typed = {
  picture: "transcribed by the newsroom from the picture",
  scan: "transcribed by the newsroom from the scanned page",
  recording: "heard by the newsroom",
  page: "read by the newsroom, not captured",
} satisfies Record<Transcription, string>;

/** "transcribed by the newsroom from the picture"; null where a program read the words. */
export function typedInWords({ transcribed }: Typed): string | null {
  if (!transcribed) return null;
  return transcribed === "recording" ? `${typed.recording}, not captured` : typed[transcribed];
}

/** The same, and when the words are heard in a recording: "heard by the newsroom at 12:31, not captured". */
export function typedAt(place: Typed | null, span: MediaSpan): string | null {
  const time = mediaSpanInWords(span);
  if (place?.transcribed !== "recording" || !time) return typedInWords(place ?? {});
  return `${typed.recording} at ${time}, not captured`;
}

/** When words stand in a recording, where that is not said with who heard them. */
export const timeBeside = (place: Typed | null, span: MediaSpan): string | null =>
  place?.transcribed === "recording" ? null : mediaSpanInWords(span);

/** What it means that the words of a capture were typed by the newsroom. */
export const typedMeaning: Record<Transcription, string> = {
  picture:
    "The newsroom typed the words from the picture. Quotations are compared with what was typed, not with the picture itself.",
  scan: "The newsroom typed the words from the scanned pages. Quotations are compared with what was typed, not with the pages themselves.",
  recording:
    "The newsroom typed what it heard; the recording itself is not held. Quotations are compared with what was typed.",
  page: "The newsroom typed what it read; the page itself is not held. Quotations are compared with what was typed.",
};
