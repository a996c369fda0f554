import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The secret that signs sessions: as set, or one made on first start and kept in the data folder for its owner alone. */
export function signingSecret({
  dataFolder,
  secret,
}: {
  dataFolder: string;
  secret: string | null;
}): string {
  if (secret) return secret;
  const path = join(dataFolder, "secret");
  const held = kept(path);
  if (held) return held;
  // An empty one is what a machine leaves that stopped before the bytes were on its disk; one that another process made
  // a moment ago stays.
  if (held === "") rmSync(path);
  const made = `${randomBytes(32).toString("base64url")}\n`;
  writeFileSync(path, made, { mode: 0o600, flag: "wx", flush: true });
  return made.trim();
}

const kept = (path: string) => (existsSync(path) ? readFileSync(path, "utf8").trim() : undefined);
