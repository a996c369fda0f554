import { expect, test } from "vitest";
import { line, sum, tallyBrowser, tallyUnit } from "./tally.mjs";

test("counts what Vitest reports", () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: "failed", assertionResults: [{}] },
      { status: "failed", assertionResults: [] }, // a file that could not be loaded
    ],
  };
  expect(tallyUnit(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

test("counts what Playwright reports", () => {
  const report = { stats: { expected: 7, unexpected: 1, flaky: 0, skipped: 2 } };
  expect(tallyBrowser(report, 1)).toEqual({ passed: 7, failed: 1, skipped: 2 });
});

test("a run that failed outside any test is one failure", () => {
  expect(tallyUnit(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(tallyBrowser({ stats: { expected: 7 } }, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
});

test("the last line", () => {
  const total = sum([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 2, failed: 1, skipped: 0 },
  ]);
  expect(line(total)).toBe("3 passed, 1 failed");
  expect(line({ ...total, skipped: 4 })).toBe("3 passed, 1 failed, 4 skipped");
});
