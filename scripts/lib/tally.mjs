// Counts tests in the reports that Vitest and Playwright write as JSON.

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * @param {any} report Vitest's; undefined where it wrote none
 * @param {number} code its exit code: a run that failed outside any test counts as one failure
 * @returns {Tally}
 */
export function tallyUnit(report, code) {
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report?.testResults ?? [];
  const brokenFiles = files.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return atLeastOneFailure(
    {
      passed: report?.numPassedTests ?? 0,
      failed: (report?.numFailedTests ?? 0) + brokenFiles.length,
      skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    },
    code,
  );
}

/** @param {any} report Playwright's @param {number} code @returns {Tally} */
export function tallyBrowser(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return atLeastOneFailure({ passed: expected + flaky, failed: unexpected, skipped }, code);
}

/** @param {Tally[]} tallies */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const tally of tallies) {
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
  }
  return total;
}

/** "12 passed, 0 failed", and ", 3 skipped" where any were. @param {Tally} tally */
export function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** @param {Tally} tally @param {number} code @returns {Tally} */
function atLeastOneFailure(tally, code) {
  return { ...tally, failed: code === 0 ? tally.failed : Math.max(1, tally.failed) };
}
