/** Reads factopolis-statements.csv and factopolis-people.csv (factopolis.com, CC BY 4.0) as they are. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { decodeText } from "@/lib/capture/decode";
import { spreadsheetText } from "./spreadsheet-text";

const columns = [
  ...["statement_id", "speaker", "speaker_id", "said_on", "venue", "quote", "source_kinds"],
  ...["source_urls", "retracted_on", "retraction_quote", "retraction_url", "claim_ids", "claims"],
  ...["opposites", "topics", "rebutted_by", "rebutter_id", "rating", "rebuttal", "rebuttal_form"],
  "rebuttal_url",
] as const;
type Column = (typeof columns)[number];

/** A line of the table, and where each of its cells stands in the text that was read from the file. */
export interface Line extends Record<Column, string> {
  placeOf(column: Column): { start: number };
}

export interface FactopolisPerson {
  speaker_id: string;
  name: string;
  offices: { title: string; from: string | null; to: string | null }[];
  group: string;
}

/** Several values of one cell. */
export const valuesOf = (cell: string) => cell.split(" | ").filter(Boolean);

/** Reads both files of a folder. Throws where a column is not where it was. */
export function readFactopolis(folder: string) {
  const bytes = readFileSync(join(folder, "factopolis-statements.csv"));
  const table: string[][] = parse(decodeText(bytes));
  if (table[0]?.join() !== columns.join()) throw new Error("These are not the columns expected.");
  const { text, rows, startOf } = spreadsheetText(table);
  const lines = rows.slice(1).map((cells, index): Line => {
    const record = Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ""]));
    const placeOf = (column: Column) => ({ start: startOf(index + 1, columns.indexOf(column)) });
    return { ...(record as Record<Column, string>), placeOf };
  });
  const people: Record<string, string>[] = parse(
    decodeText(readFileSync(join(folder, "factopolis-people.csv"))),
    { columns: true },
  );
  return {
    bytes,
    text,
    lines,
    people: people.map(
      (row): FactopolisPerson => ({
        speaker_id: row.speaker_id ?? "",
        name: row.name ?? "",
        offices: valuesOf(row.offices ?? "").map(officeOf),
        group: row.groups ?? "",
      }),
    ),
  };
}

/** "Mayor of Burlington [1981-04-04..1989-04-06]"; an open end stays open. */
function officeOf(words: string) {
  const [, title = words, from, to] = /^(.*) \[([\d-]*)\.\.([\d-]*)\]$/.exec(words) ?? [];
  return { title, from: from || null, to: to || null };
}
