/** What every export format is: rows in, pieces of a file out. Pure; one file for each, listed in formats.ts. */
import type { Column } from "./column";

export type Value = string | number | null;

/** Batches of rows in their order, each row in the order of the columns. */
export type Batches = Iterable<Value[][]> | AsyncIterable<Value[][]>;

/** What is written: a dataset, or whatever else has a name and columns. */
export interface Table {
  name: string;
  description: string;
  columns: readonly Column[];
}

export interface Format {
  mediaType: string;
  /** Whom it serves, in a line. */
  goodFor: string;
  /** The file, piece by piece; it holds no more than a few batches. */
  write(table: Table, batches: Batches): AsyncGenerator<string | Uint8Array>;
}

export const namesOf = ({ columns }: Table): string[] => columns.map(({ name }) => name);
