// npm run pictures: every kind of page, at three widths, light, dark, in print and in forced colours, beside the pictures
// accepted last. Accept what is drawn now with --accept; take some pages alone with --only WORDS of their names.
// The accepted pictures and the record they show stay in .pictures/, out of git: they are true for one machine's fonts.
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { requireBrowser } from "./lib/browser.mjs";
import { buildInto } from "./lib/build.mjs";
import { installDependencies } from "./lib/install.mjs";
import { requireFreePort, requireNode } from "./lib/preflight.mjs";
import { prepare, withoutSettings } from "./lib/prepare.mjs";
import { main, run, Stop } from "./lib/run.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const kept = join(root, ".pictures");
const usage = "Use: npm run pictures -- [--accept] [--only WORDS]";

/** The same in every run, since citations on the pages name it; at another, these differ. */
const port = Number(process.env.PORT ?? 37725);

/** When the parts of the record are made, one after the other, and when it is looked at. */
const clocks = {
  demo: "2026-03-02T06:00:00Z+",
  large: "2026-03-02T07:00:00Z+",
  desk: "2026-03-02T08:00:00Z+",
  looking: "2026-03-02T09:30:00Z",
};

await main(async () => {
  const { accept, only } = readArguments(process.argv.slice(2));
  requireNode();
  process.chdir(root);
  await installDependencies(root);
  const folder = mkdtempSync(join(tmpdir(), "gainsay-pictures-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await requireFreePort(port, { command: "npm run pictures" });
  const build = `.next-test/pictures-${process.pid}`;
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...withoutSettings(process.env),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    CHROMIUM_PATH: await requireBrowser(),
    GAINSAY_BUILD: build,
    GAINSAY_URL: `http://localhost:${port}`,
    PORT: String(port),
  };
  await makeRecord(env, folder);
  const data = join(folder, "data");
  cpSync(join(kept, "data"), data, { recursive: true });
  env.GAINSAY_DATA = data;
  const looking = { ...env, ...clockAt(clocks.looking) };
  await prepare(root, looking);
  process.once("exit", () => rmSync(join(root, build), { recursive: true, force: true }));
  await buildInto(root, looking);
  const { code } = await run(
    process.execPath,
    [
      ...["node_modules/@playwright/test/cli.js", "test", "--config=e2e/pictures/config.ts"],
      ...(accept ? ["--update-snapshots=changed"] : []),
      ...(only ? [`--grep=${only}`] : []),
    ],
    { show: true, env: { ...env, GAINSAY_CLOCK: clocks.looking } },
  );
  if (code === 0) return 0;
  if (!accept)
    console.log(`Differences side by side: ${join(".pictures", "report", "index.html")}`);
  return 1;
});

/** @param {string[]} given */
function readArguments(given) {
  const rest = [...given];
  const found = { accept: false, only: "" };
  while (rest.length > 0) {
    const flag = rest.shift();
    if (flag === "--accept") found.accept = true;
    else if (flag === "--only" && rest[0]) found.only = String(rest.shift());
    else throw new Stop(usage, { code: 2 });
  }
  return found;
}

/**
 * The environment of a program whose clock is set.
 * @param {string} moment
 */
function clockAt(moment) {
  const preload = `--import=${pathToFileURL(join(root, "scripts/lib/clock.mjs"))}`;
  return { GAINSAY_CLOCK: moment, NODE_OPTIONS: preload };
}

/**
 * The record that the pictures show, made once: the demo, a large real record where its file is at hand, matters with a
 * past and in other scripts, and work at the desk. Another record would be another set of pictures.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder
 */
async function makeRecord(env, folder) {
  if (existsSync(join(kept, "data"))) return;
  console.log("Making the record that the pictures show …");
  const made = join(folder, "made");
  const making = { ...env, GAINSAY_DATA: made };
  mkdirSync(made);
  await prepare(root, { ...making, ...clockAt(clocks.demo) });
  const large = join(root, "../shared/data/factopolis");
  if (existsSync(large)) {
    await tsx(["scripts/load-factopolis.ts", large], { ...making, ...clockAt(clocks.large) });
  } else console.log("The file of the large record is absent: its pages are left out.");
  await tsx(["e2e/pictures/arrange.ts"], { ...making, ...clockAt(clocks.desk) });
  mkdirSync(kept, { recursive: true });
  cpSync(made, join(kept, "making"), { recursive: true });
  renameSync(join(kept, "making"), join(kept, "data"));
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function tsx(args, env) {
  const { code, output } = await run(process.execPath, ["node_modules/tsx/dist/cli.mjs", ...args], {
    env,
  });
  if (code !== 0) throw new Stop(`${args[0]} failed.`, { details: output });
}
