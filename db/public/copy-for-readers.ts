/** Copies of the public record for servers that only read, see docs/deployment.md. */
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { backUp, openReader } from "@/db/connect";
import { publicPath } from "./files";

export interface ReadersCopy {
  /** The log entry that the copy has come to. */
  head: number;
  /** Whether it was written; not where the one that is there says the same. */
  written: boolean;
}

/**
 * Writes the public record as it is at one moment to a file of its own, which takes its name once it is whole: whoever
 * reads the file that was there goes on reading that one. Nobody who writes or reads the record waits.
 */
export async function copyForReaders(dataFolder: string, target: string): Promise<ReadersCopy> {
  const source = publicPath(dataFolder);
  refuseLiving(source, target);
  const [state, there] = [stateOf(source), existsSync(target) ? stateOf(target) : undefined];
  if (there?.head === state.head && there.rules === state.rules)
    return { head: state.head, written: false };
  const fresh = `${target}.new`;
  mkdirSync(dirname(target), { recursive: true });
  rmSync(fresh, { force: true });
  await backUp(source, fresh);
  const { head } = stateOf(fresh);
  renameSync(fresh, target);
  return { head, written: true };
}

/** A file that some server writes is no copy: swapped out, its write-ahead log would be taken for that of the new one. */
function refuseLiving(source: string, target: string): void {
  const isSame = existsSync(target) && realpathSync(target) === realpathSync(source);
  if (isSame || existsSync(`${target}-wal`))
    throw new Error(`${target} is a record that is written to, and no copy: name another file.`);
}

function stateOf(path: string): { head: number; rules: number } {
  const connection = openReader(path);
  try {
    const row = connection.prepare("select log_head as head, rules from projection").get();
    return (row as { head: number; rules: number } | undefined) ?? { head: 0, rules: 0 };
  } finally {
    connection.close();
  }
}
