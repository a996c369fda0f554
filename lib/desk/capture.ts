import type { RefusalKind } from "@/lib/desk/result";
import type { CaptureExtent } from "@/lib/vocabulary";

/** How somebody takes a source in; "log" goes straight on to the record screen. */
export const waysIn = ["fetch", "log", "look", "upload"] as const;
export type WayIn = (typeof waysIn)[number];

/** A source that is at the desk already and may be meant. */
export interface KnownSource {
  id: string;
  title: string;
  /** In words: when it was last captured, if it was. */
  captured: string;
}

/** The capture form between two attempts: what was typed is kept. */
export interface CaptureState {
  values: { url: string; text: string; extent: CaptureExtent };
  problems: { field: string; message: string }[];
  /** How it was refused, where it was. */
  kind?: RefusalKind;
  /** What stands in the way as a whole. */
  message?: string;
  /** An attempt that failed and is on record: pasting completes it. */
  failed?: { source: string; capture: string; why: string };
  /** Sources that may be meant, and how it was to be taken in: the choice is asked for. */
  known?: { sources: KnownSource[]; way: WayIn };
}
