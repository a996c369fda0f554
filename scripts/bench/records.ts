/** The records that are measured: made by `gainsay generate` or taken from a folder, and always copied before. */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Connection, openReader } from "@/db/connect";
import { publicPath } from "@/db/public/files";
import { run } from "./processes";

/** The seed of every record that is made for a run. */
const seed = 7;

export interface BenchRecord {
  /** A data folder of this run's own. */
  folder: string;
  statements: number;
}

/** Asks the public record of a data folder, read-only, and closes it again. */
export function asking<T>(folder: string, work: (connection: Connection) => T): T {
  const connection = openReader(publicPath(folder));
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

/** The first value of the first row. */
export const firstOf = <T>(folder: string, sql: string, ...values: (string | number)[]): T =>
  asking(folder, (connection) =>
    connection
      .prepare(sql)
      .pluck()
      .get(...values),
  ) as T;

/** What `gainsay generate` is called with. */
export const generateArguments = (statements: number) => [
  ...["node_modules/tsx/dist/cli.mjs", "cli/gainsay.ts", "generate"],
  ...["--statements", String(statements), "--seed", String(seed)],
];

/** The folder of a made record of so many statements; made where it is not there, and kept for later runs. */
export async function madeRecord(kept: string, statements: number): Promise<string> {
  const folder = join(kept, `record-${statements}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  await run(process.execPath, generateArguments(statements), {
    env: { ...process.env, GAINSAY_DATA: making },
  });
  renameSync(making, folder);
  return folder;
}

/** A copy of a data folder, which this run may write to, brought up to what this version of the product reads. */
export async function copiedRecord(from: string, to: string): Promise<BenchRecord> {
  mkdirSync(to, { recursive: true });
  await run("cp", ["-a", "--reflink=auto", `${from}/.`, to]);
  await run(process.execPath, ["node_modules/tsx/dist/cli.mjs", "cli/gainsay.ts", "project"], {
    env: { ...process.env, GAINSAY_DATA: to },
  });
  return { folder: to, statements: firstOf<number>(to, "select count(*) from statements") };
}
