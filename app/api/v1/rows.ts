import { type DatasetName, datasets } from "@/lib/export/datasets";
import type { Value } from "@/lib/export/format";

/** Rows as objects, by the names of their columns. */
export function namedRows(dataset: DatasetName, rows: Value[][]): Record<string, Value>[] {
  const { columns } = datasets[dataset];
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])),
  );
}
