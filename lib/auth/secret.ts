import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
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
  if (!existsSync(path)) {
    writeFileSync(path, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  }
  return readFileSync(path, "utf8").trim();
}
