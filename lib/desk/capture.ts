import type { FormAnswer } from "@/lib/desk/form";

/** How somebody takes a source in; "log" goes straight on to the record screen. */
export const waysIn = ["fetch", "log", "look", "upload"] as const;
export type WayIn = (typeof waysIn)[number];

/** Fields of what is taken in by hand: `as` says what it is, a post, or words that are heard or read. */
export const handNames = [
  ...(["as", "author", "handle", "posted", "suppliedBy"] as const),
  ...(["title", "begins", "ends"] as const),
] as const;

/** A source that is at the desk already and may be meant. */
export interface KnownSource {
  id: string;
  title: string;
  /** In words: when it was last captured, if it was. */
  captured: string;
}

/** Why a source was not taken in. */
export type CaptureState =
  | (Extract<FormAnswer, { ok: false }> & {
      /** An attempt that failed and is on record: pasting completes it. */
      failed?: { source: string; capture: string; why: string };
      /** Sources that may be meant, and how it was to be taken in: the choice is asked for. */
      known?: { sources: KnownSource[]; way: WayIn };
    })
  | null;
