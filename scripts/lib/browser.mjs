import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run, Stop } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * A Chromium for the browser tests: CHROMIUM_PATH, one on the PATH, Playwright's own, or, on Debian as root, one
 * that is installed now.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} its path
 */
export async function requireBrowser(env = process.env, say = console.log) {
  if (env.CHROMIUM_PATH) {
    if (existsSync(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Stop(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, and there is no such file.`);
  }
  const found = onPath(names, env) ?? (await playwrightsOwn());
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    say("Installing Chromium …");
    const details = await install();
    const installed = onPath(names, env);
    if (installed) return installed;
    throw new Stop("Chromium could not be installed with apt-get; see above.", { details });
  }
  throw new Stop(
    "The browser tests need Chromium: install it, name it in CHROMIUM_PATH, or run npx playwright install chromium.",
  );
}

/** @param {string[]} programs */
function onPath(programs, env = process.env) {
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  return programs
    .flatMap((program) => folders.map((folder) => join(folder, program)))
    .find(isExecutable);
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return isExecutable(path) ? path : undefined;
}

/** Resolves to what apt-get said. */
async function install() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const update = await run("apt-get", ["update"], { env });
  const args = ["install", "-y", "--no-install-recommends", "chromium"];
  const install = await run("apt-get", args, { env });
  return update.output + install.output;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
