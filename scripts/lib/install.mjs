import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, Stop } from "./run.mjs";

/**
 * Installs the dependencies where they are missing or the lockfile changed since the last install. What was installed
 * is remembered in node_modules, and only after an install that worked, so a failed one is tried again.
 * @param {string} root
 * @param {{ say?: (text: string) => void, npm?: string }} [options]
 */
export async function installDependencies(root, { say = console.log, npm = "npm" } = {}) {
  const memory = join(root, "node_modules", ".gainsay-lock-hash");
  const wanted = { lock: lockHash(root), modules: process.versions.modules };
  const kept = existsSync(memory) ? JSON.parse(readFileSync(memory, "utf8")) : undefined;
  if (kept?.lock === wanted.lock && kept.modules === wanted.modules) return;
  // Somebody ran npm install: nothing to do but remember. Native modules of another Node must be built anew.
  const sameNode = !kept || kept.modules === wanted.modules;
  if (!(sameNode && holdsWhatIsLocked(root))) {
    rmSync(memory, { force: true });
    say("Installing dependencies …");
    const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
    const { code, output } = await run(npm, args, {
      cwd: root,
      env: { ...process.env, npm_config_foreground_scripts: "true" },
    });
    if (code !== 0) throw new Stop(installSentence(output), { details: output });
  }
  writeFileSync(memory, JSON.stringify(wanted));
}

/**
 * Whether npm's own record of node_modules names every package of the lockfile in its version.
 * @param {string} root
 */
function holdsWhatIsLocked(root) {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const locked = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === "" || optional || installed[path]?.version === version,
  );
}

/**
 * What went wrong in an install, in one sentence.
 * @param {string} output what npm printed
 */
function installSentence(output) {
  if (/better-sqlite3/.test(output) && /prebuild-install|node-gyp|gyp ERR/.test(output)) {
    return "The database driver could not be built: install a C++ compiler (on Debian: apt-get install build-essential) or allow its prebuilt download, then run npm start again.";
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ERR_SOCKET_TIMEOUT/.test(output)) {
    return "The dependencies could not be downloaded: check the connection to the npm registry, then run npm start again.";
  }
  return "The dependencies could not be installed; npm says above why. Put that right, then run npm start again.";
}

/** @param {string} root */
function lockHash(root) {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}
