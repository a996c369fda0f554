import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { codeTerms } from "./code-terms";
import { glossaryLists, recordList, renderGlossary, termAnchor } from "./glossary";
import * as vocabulary from "./vocabulary";

const lists = Object.entries(vocabulary).flatMap(
  ([name, held]): [string, Record<string, vocabulary.Term>][] =>
    typeof held === "object" ? [[name, held]] : [],
);
const terms = lists.flatMap(([list, held]) =>
  Object.entries(held).map(([key, term]) => ({ name: `${list}.${key}`, key, term })),
);

test("the glossary is the vocabulary’s; `npm run docs` writes it", () => {
  expect(readFileSync("docs/glossary.md", "utf8")).toBe(renderGlossary());
});

test("a word of the code says where it begins, and the file is there", () => {
  for (const { definition } of Object.values(codeTerms)) {
    const [, file = "none"] = /`(.+)`$/.exec(definition) ?? [];
    expect(existsSync(file), definition).toBe(true);
  }
});

test("every list stands in the glossary once", () => {
  expect(glossaryLists.map((list) => list.terms).toSorted(byFirstKey)).toEqual(
    lists.map(([, held]) => held).toSorted(byFirstKey),
  );
});

test("headings differ", () => {
  const headings = glossaryLists.map(({ heading }) => heading);
  expect(new Set(headings).size).toBe(headings.length);
});

test("every term has an address of its own, and none is a list’s", () => {
  const all = [recordList, ...glossaryLists];
  const anchors = all.flatMap(({ key, terms: held }) => [
    key,
    ...Object.keys(held).map((term) => termAnchor(key, term)),
  ]);
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(anchors).toContain("rebuttal-partly_denies");
});

test("what readers must tell apart has an example", () => {
  const { rebuttalTypes, stancePositions, treatments, quotationForms } = vocabulary;
  for (const held of [rebuttalTypes, stancePositions, treatments, quotationForms]) {
    for (const term of Object.values<vocabulary.Term>(held)) expect(term.example).toMatch(/[.”]$/);
  }
});

test.each(terms)(
  "$name has a key for data and a definition that is a sentence",
  ({ key, term }) => {
    expect(key).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(term.label).toMatch(/^\p{Lu}/u);
    expect(term.definition).toMatch(/^\p{Lu}.*[.]$/u);
  },
);

test("labels differ within a list", () => {
  for (const [, held] of lists) {
    const labels = Object.values(held).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  }
});

function byFirstKey(a: object, b: object) {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
