/** On what it was measured: processor and versions, and nothing that names the machine. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { openScratch } from "@/db/connect";
import type { Program } from "./row";

export interface Machine {
  processor: string;
  cores: number;
  /** In GB. */
  memory: number;
  versions: Record<string, string>;
}

/** What each program says of its version when it is asked; null where it is not here. */
const asked: Record<Program, string[]> = {
  nginx: ["-v"],
  wrk: ["-v"],
  sqlite3: ["--version"],
};

function saidBy(program: Program): string | null {
  try {
    // nginx and wrk say it on stderr, and wrk fails while it does.
    const script = `${program} ${asked[program].join(" ")} 2>&1; true`;
    const said = execFileSync("sh", ["-c", script], { encoding: "utf8" });
    return /not found/.test(said) ? null : (/\d+\.\d+(\.\d+)?/.exec(said)?.[0] ?? null);
  } catch {
    return null;
  }
}

/** Which programs are missing. */
export const programsHere = (): Map<Program, string | null> =>
  new Map((Object.keys(asked) as Program[]).map((name) => [name, saidBy(name)]));

export const howToGet = (program: Program) =>
  `${program} is not on this machine: apt-get install ${program}`;

function versionOf(library: string): string {
  const path = `node_modules/${library}/package.json`;
  return (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version;
}

export function machine(programs: Map<Program, string | null>): Machine {
  const connection = openScratch(":memory:");
  const sqlite = connection.prepare("select sqlite_version()").pluck().get() as string;
  connection.close();
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    versions: {
      Node: process.versions.node,
      SQLite: sqlite,
      Next: versionOf("next"),
      React: versionOf("react"),
      DuckDB: versionOf("@duckdb/node-api"),
      ...Object.fromEntries(
        [...programs].flatMap(([name, version]) => (version ? [[name, version]] : [])),
      ),
    },
  };
}
