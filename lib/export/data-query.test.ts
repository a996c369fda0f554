import { expect, test } from "vitest";
import { queryFor, readDataQuery } from "./data-query";
import { type DatasetName, datasets } from "./datasets";
import { previews } from "./preview";

test("asks for answers where nothing is said, and takes what was left empty for no filter", () => {
  expect(readDataQuery({ matter: "", party: " Cuba ", treatment: "denied" })).toEqual({
    dataset: "answers",
    given: { party: "Cuba", treatment: "denied" },
    filters: { party: "Cuba", treatment: "denied" },
    problems: [],
  });
});

test("says what of a query is not understood, and keeps what was typed", () => {
  const { given, filters, problems } = readDataQuery({
    dataset: "rumours",
    treatment: "refuted",
    colour: "red",
    party: ["Cuba", "United States"],
  });
  expect(filters).toBeNull();
  expect(given).toEqual({ treatment: "refuted", colour: "red", party: "Cuba" });
  expect(problems.map(({ name }) => name).sort()).toEqual([
    "colour",
    "dataset",
    "party",
    "treatment",
  ]);
});

test("goes to another dataset with the filters that it has", () => {
  const given = { matter: "a-b", treatment: "denied", source: "3Vvq8aRzQm2K" };
  expect(queryFor("sources", given)).toEqual({
    dataset: "sources",
    matter: "a-b",
    source: "3Vvq8aRzQm2K",
  });
});

test.each(Object.entries(previews))("shows columns that %s has", (dataset, shown) => {
  const columns = datasets[dataset as DatasetName].columns.map(({ name }) => name);
  expect(columns).toEqual(expect.arrayContaining(shown.flatMap((each) => each.columns)));
});
