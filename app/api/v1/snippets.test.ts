/** The code that the researchers' page offers, run as it stands against a running interface. */
import { execFile, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test, vi } from "vitest";
import { demoHouse } from "@/db/test-support";
import { snippetsOf } from "@/lib/export/snippets";
import { serve } from "@/lib/serve.fixture";
import { api } from "./api";
import { exporting } from "./exporting";

const folder = mkdtempSync(join(tmpdir(), "gainsay-snippets-"));
cpSync(demoHouse().folder, folder, { recursive: true });
vi.stubEnv("GAINSAY_DATA", folder);
const server = await serve((request) => api.fetch(request));
afterAll(async () => {
  await server.end();
  await exporting.end();
  rmSync(folder, { recursive: true });
});

/** DuckDB's command line, where the machine has none: the same engine, as Node has it. */
const engine = resolve("node_modules/@duckdb/node-api/lib/index.js");
const stand = `#!/usr/bin/env node
import(${JSON.stringify(engine)}).then(async ({ DuckDBInstance }) => {
  const connection = await (await DuckDBInstance.create()).connect();
  const read = await connection.runAndReadAll(process.argv[process.argv.indexOf("-c") + 1]);
  console.log(read.getRows().flat().map(String).join(" "));
});
`;
writeFileSync(join(folder, "duckdb"), stand, { mode: 0o755 });

const has = (command: string) => spawnSync(command, ["--version"]).status === 0;
/** What runs a snippet, and what it needs. */
const runners: Record<string, { run: string[]; needs?: string }> = {
  curl: { run: ["sh", "-euc"], needs: "curl" },
  Python: { run: ["python3", "-c"], needs: "python3" },
  R: { run: ["Rscript", "-e"], needs: "Rscript" },
  DuckDB: { run: ["sh", "-euc"], needs: "curl" },
};

async function run(tool: string, code: string) {
  const [command = "", ...rest] = runners[tool]?.run ?? [];
  const path = [folder, process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path };
  return promisify(execFile)(command, [...rest, code], { cwd: folder, env });
}

const ofMatter = { matter: "us-cuba-negotiations", treatment: "denied" };

describe.each(snippetsOf("answers", ofMatter, server.origin))("$tool", ({ tool, code }) => {
  const { needs = "" } = runners[tool] ?? {};
  const isThere = has(needs);
  test.skipIf(!isThere)(
    isThere ? "reads the rows" : `${needs} is not on this machine`,
    async () => {
      const { stdout } = await run(tool, code);
      const written = join(folder, "answers.csv");
      const told =
        tool === "curl" ? String(readFileSync(written, "utf8").split("\r\n").length - 2) : stdout;
      expect(Number.parseInt(told, 10)).toBe(2);
    },
  );
});

test("what a filter is given neither ends the quotes nor runs", async () => {
  const party = `"'; $(touch owned) \`touch owned\` \\ % ! \n&c=`;
  for (const { tool, code } of snippetsOf("answers", { party }, server.origin)) {
    if (!has(runners[tool]?.needs ?? "")) continue;
    const { stdout } = await run(tool, code);
    if (tool === "Python" || tool === "DuckDB") expect(Number.parseInt(stdout, 10)).toBe(0);
  }
  expect(existsSync(join(folder, "owned"))).toBe(false);
});
