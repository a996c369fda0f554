/** Addresses that lead to the words in a source: to their time in a recording, to their page of a PDF, to themselves in a page of text. */
import type { QuotationRecord, SourceRecord } from "@/lib/document/document";
import { type MediaSpan, mediaFragment } from "./media-time";
import type { PagePlace } from "./page";
import { textFragmentUrl } from "./text-fragment";

/** Endings of addresses behind which sound or moving pictures lie. */
const mediaEnding = /\.(?:aac|flac|m4a|m4v|mov|mp3|mp4|oga|ogg|ogv|opus|wav|webm)$/i;

type Addressed = Pick<SourceRecord, "url" | "kind">;

/** Whether the address of a source leads to a recording. */
const isMedia = ({ kind, url }: Addressed) =>
  url !== null && (kind === "recording" || mediaEnding.test(url.split(/[?#]/)[0] ?? ""));

/** The address of a recording at a time of it; null where the source is none, or no time is known. */
export function recordingAt(source: Addressed, time: number | null): string | null {
  const fragment = mediaFragment({ mediaTime: time });
  if (source.url === null || !isMedia(source) || !fragment) return null;
  return `${source.url.split("#")[0]}#${fragment}`;
}

/** The address of a source with the place of the words in it; null where it has none, or none can lead there. */
export function wordsUrl(
  source: Addressed,
  words: Pick<QuotationRecord, "form" | "text"> & MediaSpan & { position: PagePlace | null },
  /** Whether it is the source that the words were found in, not one that it had them from. */
  isFoundIn: boolean,
): string | null {
  const { pageIndex } = words.position ?? {};
  if (isFoundIn && source.url !== null && pageIndex !== undefined)
    return `${source.url.split("#")[0]}#page=${pageIndex}`;
  if (source.url !== null && isMedia(source)) {
    const time = mediaFragment(words);
    return time && `${source.url.split("#")[0]}#${time}`;
  }
  return words.form === "paraphrase" ? null : textFragmentUrl(source, words.text);
}
