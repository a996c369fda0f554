/** Removes backups that are no longer kept, and the bytes that none of the others has. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { timeOfBackup } from "@/lib/backup/manifest";
import { type Keep, keptOf } from "@/lib/backup/retention";
import { alone, backupsIn, listedIn } from "./folder";

/** Returns the names of those removed. Throws, and removes nothing, where the list of one that stays cannot be read. */
export function removeOld(target: string, keep: Keep): Promise<string[]> {
  const folder = resolve(target);
  return alone(folder, async () => {
    const times = new Map(
      backupsIn(folder).flatMap((name) => {
        const at = timeOfBackup(name);
        return at ? [[at, name] as const] : [];
      }),
    );
    const kept = keptOf([...times.keys()], keep);
    const [stay, go] = [
      [...times].filter(([at]) => kept.has(at)),
      [...times].filter(([at]) => !kept.has(at)),
    ];
    const needed = new Set(
      stay.flatMap(([, name]) => listedIn(join(folder, name)).map(({ sha256 }) => sha256)),
    );
    for (const [, name] of go) rmSync(join(folder, name), { recursive: true });
    if (go.length > 0) removeUnneeded(join(folder, "files"), needed);
    return go.map(([, name]) => name);
  });
}

function removeUnneeded(files: string, needed: ReadonlySet<string>): void {
  if (!existsSync(files)) return;
  for (const part of readdirSync(files))
    for (const name of readdirSync(join(files, part)))
      if (!needed.has(name.slice(0, 64))) rmSync(join(files, part, name));
}
