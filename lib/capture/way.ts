import type { CaptureRecord } from "@/lib/document/document";
import {
  captureExtents,
  captureMethods,
  type Transcription,
  transcriptions,
} from "@/lib/vocabulary";

type Way = Pick<CaptureRecord, "extent" | "method"> & {
  transcribed?: Transcription | null;
};

/** How a text came to be held: "Whole, fetched", "Excerpt, typed by the newsroom from a recording". */
export function wayOfCapture({ extent, method, transcribed }: Way): string {
  const came = transcribed
    ? `typed by the newsroom ${transcriptions[transcribed].label.toLowerCase()}`
    : captureMethods[method].label.toLowerCase();
  return `${captureExtents[extent].label}, ${came}`;
}

/** SHA-256 of no text: a picture or a scan has none until somebody types it. */
const hashOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** The hash of the text that is held; null where none is. */
export const hashOfText = ({ textSha256 }: Pick<CaptureRecord, "textSha256">): string | null =>
  textSha256 === hashOfNothing ? null : textSha256;
