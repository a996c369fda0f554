/** The formats of an export, by the ending of a file's name. */
import { csv, excelCsv } from "./csv";
import type { Format } from "./format";
import { json, jsonl } from "./json";
import { parquet } from "./parquet";
import { xlsx } from "./xlsx";

export const formats = {
  csv,
  "excel.csv": excelCsv,
  xlsx,
  json,
  jsonl,
  parquet,
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
