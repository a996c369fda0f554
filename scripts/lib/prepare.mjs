import { run, Stop } from "./run.mjs";

/**
 * The settings as lib/env.ts reads them; call after the install. A wrong value stops with its sentence and code 2.
 * @param {NodeJS.ProcessEnv} env
 */
export async function settingsFrom(env) {
  const { tsImport } = await import("tsx/esm/api");
  const { readSettings, SettingsError } = await tsImport("../../lib/env.ts", import.meta.url);
  try {
    return readSettings(env);
  } catch (error) {
    if (error instanceof Error && error instanceof SettingsError)
      throw new Stop(error.message, { code: 2 });
    throw error;
  }
}

/**
 * Migrates the databases, loads the demo into empty ones and catches the public record up: `gainsay prepare --json`.
 * Resolves to the address path of the demo's page, where it is on record, and to the link that makes the first
 * administrator, as long as there is none.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ page?: string, first?: string }>}
 */
export async function prepare(root, env) {
  const args = ["node_modules/tsx/dist/cli.mjs", "cli/gainsay.ts", "prepare", "--json"];
  const { code, stdout, output } = await run(process.execPath, args, { cwd: root, env });
  if (code !== 0) {
    throw new Stop("The databases could not be prepared; the lines above say why.", {
      details: output,
    });
  }
  const { demo, page, first } = JSON.parse(stdout);
  if (demo) console.log("The demo matter is loaded.");
  return { page, first };
}

/**
 * An environment without the developer's own settings, which must not decide what tests find and pictures show.
 * @param {NodeJS.ProcessEnv} env
 */
export function withoutSettings(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^GAINSAY_|^(HOST|PORT)$/.test(name)),
  );
}
