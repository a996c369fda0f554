/** Two records that are one: what is said before they are merged. Plain data: it goes to the browser. */
import type { ReaderEffect } from "./effect";

/** What is merged at the desk, by the table that holds it. */
export const mergeKinds = ["speakers", "sources", "occasions", "statements", "points"] as const;
export type MergeKind = (typeof mergeKinds)[number];

/** What each is called in a sentence. */
export const mergeWords: Record<MergeKind, string> = {
  speakers: "speaker",
  sources: "source",
  occasions: "occasion",
  statements: "statement",
  points: "point",
};

/** One of two that may be one. */
export interface MergeSide {
  /** Public id. */
  id: string;
  name: string;
  /** What tells it from the other: "person, 345 statements". */
  hint?: string;
  /** Where it is looked at, at the desk. */
  href?: string;
}

/** A stance that may go to another point. */
export interface StanceToMove {
  id: string;
  /** "S2, Carlos Fernández de Cossío" */
  who: string;
  position: string;
}

/** Two records that look like one, and why. */
export interface Duplicate {
  kind: MergeKind;
  why: string;
  sides: [MergeSide, MergeSide];
}

export interface LookedAtMerge {
  /** What the one that stays gets: what it lacked, and how much comes to it. */
  gets: string[];
  /** What of the other is kept nowhere but in the log and in older versions. */
  goes: string[];
  /** The public address that stays; null where readers have none of the one that stays. */
  stays: string | null;
  /** Public addresses that lead there from then on. */
  leads: string[];
  readers: ReaderEffect[];
  /** How many more published matters change, which are not told one by one. */
  more: number;
  /** Stands for all that changes, as it was read: what was shown is what happens. */
  seen: string;
}

/** What was merged, joined or split, for a list of such acts. */
export interface DoneMerge {
  id: string;
  act: "merge" | "split";
  kind: string;
  kept: string;
  other: string;
  at: string;
  by: string;
  undoneAt: string | null;
}
