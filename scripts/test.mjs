// npm test: installs what is missing, then static checks, unit tests and browser tests. The last lines name the dearest files
// and count the tests.
// One part alone: npm test -- --only checks|unit|browser [arguments for Vitest or Playwright]
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { requireBrowser } from "./lib/browser.mjs";
import { buildInto } from "./lib/build.mjs";
import { costsOfBrowser, costsOfUnit, dearest } from "./lib/costs.mjs";
import { installDependencies } from "./lib/install.mjs";
import { freePort, requireNode } from "./lib/preflight.mjs";
import { prepare, withoutSettings } from "./lib/prepare.mjs";
import { main, run, Stop } from "./lib/run.mjs";
import { line, sum, tallyBrowser, tallyUnit } from "./lib/tally.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** @type {Record<string, Part>} */
const parts = { checks: runChecks, unit: runUnitTests, browser: runBrowserTests };
/** What the files of each part cost, told at the end. */
const costs = { unit: {}, browser: {} };

await main(async () => {
  const [flag, only, ...rest] = process.argv.slice(2);
  if (flag !== undefined && !(flag === "--only" && only !== undefined && only in parts)) {
    throw new Stop("Use: npm test -- [--only checks|unit|browser [arguments]]", { code: 2 });
  }
  requireNode();
  process.chdir(root);
  await installDependencies(root);
  // Everything that a run writes, its databases above all, is in a folder of its own.
  const folder = mkdtempSync(join(tmpdir(), "gainsay-test-"));
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", tidy);

  const asked = Object.entries(parts).filter(([name]) => !only || name === only);
  /** @type {Tally[]} */
  const tallies = [];
  for (const [name, part] of asked) {
    console.log(`\n— ${name} —`);
    const tally = await part(folder, rest).catch(asFailure);
    tallies.push(tally);
    if (tally.failed > 0 && name === "browser") process.off("exit", tidy);
  }
  for (const [name, files] of Object.entries(costs)) {
    const lines = dearest(files);
    if (lines.length > 0) console.log(`\nDearest files, ${name}:\n${lines.join("\n")}`);
  }
  const total = sum(tallies);
  const broken = asked.flatMap(([name], index) => (tallies[index]?.failed ? [name] : []));
  console.log(broken.length > 0 ? `\nFailed: ${broken.join(", ")}.` : "");
  console.log(line(total));
  return total.failed > 0 ? 1 : 0;
});

/**
 * A part that could not run at all counts as one failure; the last line must still be the count.
 * @param {unknown} error
 */
function asFailure(error) {
  if (!(error instanceof Stop)) throw error;
  console.error(`${error.details}\n${error.message}`.trim());
  return { passed: 0, failed: 1, skipped: 0 };
}

/**
 * @typedef {import("./lib/tally.mjs").Tally} Tally
 * @typedef {(folder: string, rest: string[]) => Promise<Tally>} Part `rest` are arguments for its runner
 */

/** The checks are not counted as tests; where one fails, that is one failure. */
async function runChecks() {
  const { code } = await run(process.execPath, ["scripts/check.mjs"], { show: true });
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** @type {Part} */
async function runUnitTests(folder, rest) {
  const report = join(folder, "unit.json");
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await run(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...rest],
    {
      show: true,
      env: { ...withoutSettings(process.env), GAINSAY_DATA: join(folder, "unit-data") },
    },
  );
  Object.assign(costs.unit, costsOfUnit(readJson(report), root));
  return tallyUnit(readJson(report), code);
}

/** @type {Part} */
async function runBrowserTests(folder, rest) {
  const build = `.next-test/${process.pid}`;
  const port = String(await freePort());
  const env = {
    ...withoutSettings(process.env),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    CHROMIUM_PATH: await requireBrowser(),
    GAINSAY_BUILD: build,
    GAINSAY_DATA: join(folder, "data"),
    GAINSAY_URL: `http://localhost:${port}`,
    PORT: port,
  };
  mkdirSync(env.GAINSAY_DATA);
  process.once("exit", () => rmSync(join(root, build), { recursive: true, force: true }));
  await prepare(root, env);
  await buildInto(root, env);
  Object.assign(env, await largeRecord(folder, env));
  if (rest.length > 0) return playwright(folder, env, rest);
  // What the desk publishes would stand in what readers' tests count, so the desk comes after them, however they end.
  const readers = await playwright(folder, env, ["--project=readers"]);
  return sum([readers, await playwright(folder, env, ["--project=desk"])]);
}

/** @param {string} folder @param {NodeJS.ProcessEnv} env @param {string[]} rest @returns {Promise<Tally>} */
async function playwright(folder, env, rest) {
  const name = rest.join(" ").replace(/[^a-z]+/gi, "-");
  const report = join(folder, `browser${name}.json`);
  const output = join(folder, `browser-results${name}`);
  const cli = ["node_modules/@playwright/test/cli.js", "test", "--pass-with-no-tests"];
  const { code } = await run(
    process.execPath,
    [...cli, "--reporter=line,json", `--output=${output}`, ...rest],
    { show: true, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } },
  );
  if (code !== 0 && existsSync(output)) console.log(`Traces are in ${output}.`);
  Object.assign(costs.browser, costsOfBrowser(readJson(report)));
  return tallyBrowser(readJson(report), code);
}

/**
 * A large real record on a server of its own, where its file is at hand: a data folder, and a copy of the build, which
 * keeps the pages that it renders. Returns what the tests find it by; where there is none, they skip themselves.
 * @param {string} folder
 * @param {NodeJS.ProcessEnv & { GAINSAY_BUILD: string, GAINSAY_DATA: string }} env
 */
async function largeRecord(folder, env) {
  const file = join(root, "../shared/data/factopolis");
  if (!existsSync(file)) return {};
  const data = join(folder, "many");
  const build = `${env.GAINSAY_BUILD}-many`;
  const port = String(await freePort());
  const own = { ...env, GAINSAY_DATA: data, PORT: port };
  process.once("exit", () => rmSync(join(root, build), { recursive: true, force: true }));
  cpSync(join(root, env.GAINSAY_BUILD), join(root, build), { recursive: true });
  // The build holds pages of the demo: the same demo must be here.
  cpSync(env.GAINSAY_DATA, data, { recursive: true });
  const loader = ["node_modules/tsx/dist/cli.mjs", "scripts/load-factopolis.ts", file];
  const { code, output } = await run(process.execPath, loader, { env: own });
  if (code !== 0) throw new Stop("The large record could not be loaded.", { details: output });
  return {
    GAINSAY_MANY_URL: `http://localhost:${port}`,
    GAINSAY_MANY_PORT: port,
    GAINSAY_MANY_DATA: data,
    GAINSAY_MANY_BUILD: build,
  };
}

/** @param {string} path */
function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
