/** What the threads of long reads do, see db/thread-pool.ts: each has the public record open for itself, read-only. */
import { publicReader } from "./files";
import type { Parameters } from "./prepared";

export const all = (dataFolder: string, sql: string, parameters: Parameters) =>
  publicReader(dataFolder).all<unknown>(sql, parameters);

export const values = (dataFolder: string, sql: string, parameters: Parameters) =>
  publicReader(dataFolder).values(sql, parameters);
