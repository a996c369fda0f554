// What each test file costs, read from the reports that Vitest and Playwright write as JSON.
import { relative } from "node:path";

/** @typedef {Record<string, number>} Costs seconds of each file */

/**
 * @param {any} report Vitest's; undefined where it wrote none
 * @param {string} root files are named from here
 * @returns {Costs}
 */
export function costsOfUnit(report, root) {
  /** @type {{ name: string, startTime: number, endTime: number }[]} */
  const files = report?.testResults ?? [];
  return Object.fromEntries(
    files.map(({ name, startTime, endTime }) => [
      relative(root, name),
      (endTime - startTime) / 1000,
    ]),
  );
}

/**
 * @param {any} report Playwright's; undefined where it wrote none
 * @returns {Costs}
 */
export function costsOfBrowser(report) {
  return Object.fromEntries(
    (report?.suites ?? []).map((/** @type {any} */ suite) => [suite.file, secondsOf(suite)]),
  );
}

/** @param {any} suite @returns {number} */
function secondsOf({ suites = [], specs = [] }) {
  const inside = suites.reduce(
    (/** @type {number} */ sum, /** @type {any} */ suite) => sum + secondsOf(suite),
    0,
  );
  return specs
    .flatMap((/** @type {any} */ spec) => spec.tests)
    .flatMap((/** @type {any} */ test) => test.results)
    .reduce(
      (/** @type {number} */ sum, /** @type {any} */ { duration }) => sum + duration / 1000,
      inside,
    );
}

/**
 * The dearest files, a line each, the dearest first.
 * @param {Costs} costs
 */
export function dearest(costs, most = 10) {
  return Object.entries(costs)
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([file, seconds]) => `${seconds.toFixed(1).padStart(7)} s  ${file}`);
}
