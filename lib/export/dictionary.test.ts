import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { datasets } from "./datasets";
import { renderDictionary } from "./dictionary";

test("docs/data-dictionary.md tells of every column", () => {
  expect(readFileSync("docs/data-dictionary.md", "utf8")).toBe(renderDictionary());
});

test("no column is named twice in a dataset", () => {
  for (const { columns } of Object.values(datasets)) {
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
});
