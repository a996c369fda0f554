// npm run check: everything that needs no running code. One line per check, and the output of those that fail.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { nextBin } from "./lib/build.mjs";
import { installDependencies } from "./lib/install.mjs";
import { requireNode } from "./lib/preflight.mjs";
import { main, run } from "./lib/run.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const checks = [
  {
    name: "format and lint",
    commands: [
      ["node_modules/@biomejs/biome/bin/biome", "ci", "--error-on-warnings", "--colors=off"],
    ],
  },
  {
    name: "types",
    // Routes have generated types.
    commands: [
      [nextBin, "typegen"],
      ["node_modules/typescript/bin/tsc", "--noEmit"],
      ["node_modules/typescript/bin/tsc", "--noEmit", "--project", "tsconfig.scripts.json"],
    ],
  },
  { name: "imports", commands: [["scripts/check-imports.mjs"]] },
  { name: "classes", commands: [["scripts/check-classes.mjs"]] },
  { name: "fonts", commands: [["scripts/check-fonts.mjs"]] },
  { name: "unused code", commands: [["node_modules/knip/bin/knip.js", "--no-progress"]] },
];

await main(async () => {
  requireNode();
  await installDependencies(root);
  const results = await Promise.all(checks.map(runCheck));
  for (const { name, output, code } of results) {
    console.log(`${name}: ${code === 0 ? "ok" : "failed"}`);
    if (code !== 0) console.log(output.trimEnd());
  }
  return results.some(({ code }) => code !== 0) ? 1 : 0;
});

/** @param {(typeof checks)[number]} check */
async function runCheck({ name, commands }) {
  for (const args of commands) {
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };
    const { code, output } = await run(process.execPath, args, { cwd: root, env });
    if (code !== 0) return { name, code, output };
  }
  return { name, code: 0, output: "" };
}
