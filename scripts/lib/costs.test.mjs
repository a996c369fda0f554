import { expect, test } from "vitest";
import { costsOfBrowser, costsOfUnit, dearest } from "./costs.mjs";

test("unit files cost from their start to their end", () => {
  const report = {
    testResults: [{ name: "/project/lib/a.test.ts", startTime: 1000, endTime: 3500 }],
  };
  expect(costsOfUnit(report, "/project")).toEqual({ "lib/a.test.ts": 2.5 });
  expect(costsOfUnit(undefined, "/project")).toEqual({});
});

test("browser files cost all their tests, those of inner groups too", () => {
  const specs = (/** @type {number[]} */ ...durations) => [
    { tests: [{ results: durations.map((duration) => ({ duration })) }] },
  ];
  const report = {
    suites: [
      {
        file: "pages.spec.ts",
        specs: specs(1000),
        suites: [{ file: "pages.spec.ts", specs: specs(2000, 500) }],
      },
    ],
  };
  expect(costsOfBrowser(report)).toEqual({ "pages.spec.ts": 3.5 });
  expect(costsOfBrowser(undefined)).toEqual({});
});

test("the dearest files come first, no more than asked for", () => {
  expect(dearest({ a: 1, b: 12.34, c: 5 }, 2)).toEqual(["   12.3 s  b", "    5.0 s  c"]);
});
