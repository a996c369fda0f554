// npm run bench: what the product costs beside what is known to be fast, see docs/benchmarks.md and scripts/bench/.
// Builds what it serves, and measures; ends all that it started, however it ends.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildInto, buildKey } from "./lib/build.mjs";
import { installDependencies } from "./lib/install.mjs";
import { requireNode } from "./lib/preflight.mjs";
import { prepare, withoutSettings } from "./lib/prepare.mjs";
import { main, Stop } from "./lib/run.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const build = ".next-bench";

await main(async () => {
  requireNode();
  process.chdir(root);
  await installDependencies(root);
  const { tsImport } = await import("tsx/esm/api");
  const { bench, exportsCost, usage } = await tsImport("./bench/main.ts", import.meta.url);
  const [first, ...rest] = process.argv.slice(2);
  if (first === "exports") return exportsCost(rest);
  if (!process.argv.includes("--write")) await ensureBench();
  const code = await bench(process.argv.slice(2));
  if (code === null) throw new Stop(usage, { code: 2 });
  return code;
});

/** Builds the product on a data folder of its own: a server starts with no page of the build, whatever its record. */
async function ensureBench() {
  const data = join(root, ".bench", "build");
  const env = {
    ...withoutSettings(process.env),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    GAINSAY_BUILD: build,
    GAINSAY_DATA: data,
  };
  const kept = join(root, build, "gainsay-build-hash");
  const wanted = buildKey(root, {});
  if (existsSync(kept) && readFileSync(kept, "utf8") === wanted) return;
  mkdirSync(data, { recursive: true });
  await prepare(root, env);
  console.log("Building …");
  await buildInto(root, env);
  writeFileSync(kept, wanted);
}
