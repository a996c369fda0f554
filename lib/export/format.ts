/** What every export format is: rows in, pieces of a file out. Pure; one file for each, listed in formats.ts. */
import type { Column } from "./column";
import type { DatasetName } from "./datasets";

export type Value = string | number | null;

/** Batches of rows in their order, each row in the order of the columns. */
export type Batches = Iterable<Value[][]> | AsyncIterable<Value[][]>;

/** What is written: a dataset, or whatever else has a name and columns. */
export interface Table {
  name: string;
  description: string;
  columns: readonly Column[];
}

/** A field of a row: its column, and the SQL of its value. */
export interface Field {
  column: Column;
  sql: string;
}

/** How SQLite itself writes rows as text, of which no string is made here: several times as quick as to hand over values. */
export interface Lines {
  /** SQL for the text of fields that stand beside each other. */
  fields(fields: readonly Field[]): string;
  /** SQL for a row, of fields and of such texts in their order. */
  row(parts: readonly (Field | string)[]): string;
  /** What stands between two rows. */
  joint: string;
  /** The same file, byte for byte, that `write` makes of the values: of rows that come as bytes, many at once. */
  write(table: Table, blocks: AsyncIterable<Uint8Array>): AsyncGenerator<string | Uint8Array>;
}

export interface Format {
  mediaType: string;
  /** Whom it serves, in a line. */
  goodFor: string;
  /** The datasets that it serves; absent: all. */
  datasets?: readonly DatasetName[];
  /** It reads the columns by which records are linked (link-columns.ts) beside those of the dataset. */
  isLinked?: true;
  /** What it holds of a dataset and what it leaves out, where that is not all. */
  about?: string;
  /**
   * The file, piece by piece; it holds no more than a few batches. `site` is the address of this installation, without a
   * slash at the end, for whatever names records by theirs.
   */
  write(table: Table, batches: Batches, site: string): AsyncGenerator<string | Uint8Array>;
  lines?: Lines;
}

export const namesOf = ({ columns }: Table): string[] => columns.map(({ name }) => name);

/** A row by the names of its columns. */
export type Named = Readonly<Record<string, Value>>;

export const named = (columns: readonly string[], row: Value[]): Named =>
  Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null]));
