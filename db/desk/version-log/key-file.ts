/** The keys that sign the log: a file of its own, for its owner alone, one line a key. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { newKey, readSecretLine, type SignerKey, secretLineOf } from "@/lib/version-log/keys";

/** Where the keys are, and the data that they sign. */
export interface LogPlace {
  dataFolder: string;
  /** GAINSAY_LOG_KEY; null: in the data folder. */
  logKey: string | null;
}

const keyPath = ({ dataFolder, logKey }: LogPlace): string => logKey ?? join(dataFolder, "log-key");

/** The keys of a log; none where the file is gone. Throws RefusedError where a line is no key, without repeating it. */
export function readKeys(place: LogPlace, origin: string): SignerKey[] {
  const path = keyPath(place);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map(readSecretLine).filter(({ name }) => name === origin);
}

/** The first key of a log that begins: made once. One that is there already for the same log is taken. */
export function firstKey(place: LogPlace, origin: string): SignerKey {
  const [held] = readKeys(place, origin);
  if (held) return held;
  const key = newKey(origin);
  const path = keyPath(place);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${secretLineOf(key)}\n`, { mode: 0o600, flag: "a", flush: true });
  return key;
}
