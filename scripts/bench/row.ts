/** What is measured: rows against a limit, and operations on records of two sizes. */
import type { Context } from "./context";
import type { BenchRecord } from "./records";

/** Programs beside Node that a row needs; without one it is left out, and says so. */
export type Program = "nginx" | "wrk" | "sqlite3";

/** What is wanted of ours ÷ limit: of a rate at least so much, of a time or a size at most. */
export type Goal = { atLeast: number } | { atMost: number };

interface Named {
  /** By this `--rows` asks for it, and the baseline and the notes know it. */
  name: string;
  what: string;
  needs?: readonly Program[];
  /** The longest it may take, in seconds, before it is given up; 180 where nothing is said. */
  within?: number;
}

/** Something of ours beside a limit, round by round, in turn: see turns.ts. */
export interface Row extends Named {
  /** The limit, or the peer. */
  limit: string;
  /** Null: told, without a goal. */
  goal: Goal | null;
  unit: string;
  /** Measured on both records or needing the large one; without one it is left out. */
  needsLarge?: boolean;
  measure(context: Context): Promise<Measured>;
}

export interface Measured {
  /** A figure for each round. */
  ours: number[];
  /** The figure of the same round at the limit; one alone is fixed. */
  limit: number[];
  /** The same in units per second of processor, or seconds of it: what others do on the machine moves it less. */
  processor?: { ours: number[]; limit: number[] };
  /** More that is told beside it, such as "p95 12 ms". */
  also?: string;
}

/** Something that is done again and again on a record, by itself. */
export interface Operation extends Named {
  /** On the large record ÷ on the other, of p50; null: told without a goal. */
  growth: number | null;
  /** On which records: the large one alone, the other alone, or both. */
  on?: "main" | "large";
  measure(context: Context, record: BenchRecord): Promise<Times>;
}

export interface Times {
  /** In ms, one for each time that it was done. */
  took: number[];
  /** The longest, in ms, that the event loop of the process that serves readers stood meanwhile; null: not asked. */
  hold: number | null;
  also?: string;
}

/** A group of rows, as its file exports it. */
export interface Group {
  rows?: readonly Row[];
  operations?: readonly Operation[];
}
