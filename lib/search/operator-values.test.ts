import { describe, expect, test } from "vitest";
import type { FilterName } from "@/lib/export/filters";
import { readValues } from "./operator-values";

const read = (name: FilterName, value: string) => readValues([{ name, value }]);

describe("a value as people write it", () => {
  test.each<[FilterName, string, string]>([
    ["type", "partly_denies", "partly_denies"],
    ["type", "Partly denies", "partly_denies"],
    ["type", "non-denial", "non_denial"],
    ["type", "not yet read", "unclassified"],
    ["treatment", "MET WITH CONDITIONS", "met_with_conditions"],
    ["form", "Verbatim", "verbatim"],
    ["language", "Arabic", "ar"],
    ["language", "Deutsch", "de"],
    ["language", "pt-BR", "pt-BR"],
    ["after", "2026", "2026-01-01"],
    ["before", "2026", "2026-12-31"],
    ["after", "4 March 2026", "2026-03-04"],
    ["before", "März 2026", "2026-03-31"],
    ["before", "[..2026-02-02]", "2026-02-02"],
    ["after", "[..2026-02-02]", "2026-02-02"],
  ])("%s: %s", (name, value, filter) => {
    expect(read(name, value)).toEqual({ filters: { [name]: filter }, names: [], remarks: [] });
  });

  test.each<[FilterName, string, string]>([
    ["type", "denial", "“denial” was left out. It is one of: Denies, "],
    ["language", "Klingonish", "no language that we know"],
    ["after", "soon", "Said on or after was left out: “soon” is not a date"],
    ["before", "03/04/2026", "may be read in more than one way"],
    ["source", "x", "public id"],
  ])("%s: %s is left out with a sentence", (name, value, sentence) => {
    const { filters, remarks } = read(name, value);
    expect(filters).toEqual({});
    expect(remarks).toEqual([expect.stringContaining(sentence)]);
  });

  test("that is a name is looked up later; of a filter that is given twice the last one holds", () => {
    const given = ["Trump", "Pence"].map((value) => ({ name: "speaker" as const, value }));
    expect(readValues(given)).toEqual({
      filters: {},
      names: [{ name: "speaker", value: "Pence" }],
      remarks: ["Speaker was given twice; the last one holds."],
    });
  });
});
