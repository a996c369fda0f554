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
