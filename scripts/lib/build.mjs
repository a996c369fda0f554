import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, Stop } from "./run.mjs";

const folders = ["app", "components", "lib", "db", "drizzle", "styles", "public"];
const rootFiles = /\.(ts|mjs|js|json)$/;
const notBuilt = /^(vitest|playwright|drizzle)\.config\.|^(biome|knip)\.json$|\.d\.ts$/;

export const nextBin = "node_modules/next/dist/bin/next";

/**
 * A hash over everything a build is made of: the contents of the sources, and the settings, since static pages are
 * rendered from the data folder during the build and carry the public address.
 * @param {string} root
 * @param {unknown} settings
 */
export function buildKey(root, settings) {
  const hash = createHash("sha256").update(JSON.stringify(settings));
  const files = [
    ...readdirSync(root).filter((name) => rootFiles.test(name) && !notBuilt.test(name)),
    ...folders.flatMap((folder) => filesUnder(root, folder)),
  ].sort();
  for (const file of files) {
    const bytes = readFileSync(join(root, file));
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/**
 * Without what only a running server asks for: the same build serves with another of these.
 * @param {any} settings
 */
function built({ host, port, trustedProxies, metricsToken, log, isReader, ...rest }) {
  return rest;
}

/**
 * @param {string} root
 * @param {string} folder
 */
function filesUnder(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

/**
 * Builds where the last build is of other sources or settings. The key is kept only after a build that worked.
 * @param {string} root
 * @param {unknown} settings
 * @param {{ env: NodeJS.ProcessEnv, folder?: string, say?: (text: string) => void }} options
 */
export async function ensureBuild(root, settings, { env, folder = ".next", say = console.log }) {
  const kept = join(root, folder, "gainsay-build-hash");
  const wanted = buildKey(root, built(settings));
  if (existsSync(kept) && readFileSync(kept, "utf8") === wanted) return;
  rmSync(kept, { force: true });
  say("Building …");
  const { code, output } = await run(process.execPath, [nextBin, "build"], { cwd: root, env });
  if (code !== 0) throw new Stop("The build failed; the lines above say why.", { details: output });
  writeFileSync(kept, wanted);
}

/**
 * Builds into the folder that GAINSAY_BUILD names. Next writes next-env.d.ts for whichever build came last; the
 * developer's is put back.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export async function buildInto(root, env) {
  const typesFile = join(root, "next-env.d.ts");
  const before = existsSync(typesFile) ? readFileSync(typesFile) : undefined;
  const { code, output } = await run(process.execPath, [nextBin, "build"], { cwd: root, env });
  if (before) writeFileSync(typesFile, before);
  else rmSync(typesFile, { force: true });
  if (code !== 0) throw new Stop("The build failed; the lines above say why.", { details: output });
}
