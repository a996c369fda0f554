/** Brings a backup back into a folder of its own: whole and as it was, or not at all. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  utimesSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Manifest, readManifest } from "@/lib/backup/manifest";
import { decryptingWith, fetchBack, sumOf } from "./bytes";
import { listedIn, names, storedPath } from "./folder";
import { requireWhole } from "./whole";

/** Something of a backup is missing or not as it was written. The message names it. */
export class DamagedBackupError extends Error {
  override name = "DamagedBackupError";
}

export interface Asked {
  /** The folder of one backup. */
  backup: string;
  /** The folder to make; there may be an empty one. */
  to: string;
  /** What decrypts it (`AGE-SECRET-KEY-1…`). */
  identities: readonly string[];
  /** Is told how many files are back, of how many. */
  tell?: (done: number, of: number) => void;
}

/**
 * Restores a backup. Throws a DamagedBackupError where any of it is not as it was written, and leaves nothing behind then;
 * nothing that is there is ever written over.
 */
export async function restoreBackup(asked: Asked): Promise<Manifest> {
  const [backup, to] = [resolve(asked.backup), resolve(asked.to)];
  if (existsSync(to) && readdirSync(to).length > 0)
    throw new Error(`${to} is not empty: name a folder that is not there yet.`);
  const manifest = await orDamaged("its manifest", () => checked(backup));
  if (manifest.isEncrypted && asked.identities.length === 0)
    throw new Error("The backup is encrypted: name the file with the key (--identity FILE).");
  const partial = join(dirname(to), `.${basename(to)}.restoring`);
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  try {
    const cipher = manifest.isEncrypted ? decryptingWith(asked.identities) : undefined;
    for (const { name, stored, sha256 } of manifest.databases)
      await orDamaged(stored, async () => {
        const path = join(partial, name);
        const sum = await fetchBack(join(backup, stored), path, { isPacked: true, cipher });
        if (sum.sha256 !== sha256) throw new Error("it is not what was backed up");
        requireWhole(path);
      });
    await restoreFiles(asked, backup, partial, manifest, cipher);
    if (existsSync(to)) rmdirSync(to);
    renameSync(partial, to);
    return manifest;
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

/** The manifest of a backup whose own files are all as its sums say. */
async function checked(backup: string): Promise<Manifest> {
  const lines = readFileSync(join(backup, names.sums), "utf8").split("\n").filter(Boolean);
  const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  const manifest = readManifest(readFileSync(join(backup, names.manifest), "utf8"));
  const needed = [names.manifest, names.list, ...manifest.databases.map(({ stored }) => stored)];
  for (const name of needed)
    if ((await sumOf(join(backup, name))).sha256 !== sums.get(name))
      throw new DamagedBackupError(
        `${name} is not as it was written: ${names.sums} says otherwise.`,
      );
  if (sums.size !== needed.length)
    throw new DamagedBackupError(
      `${names.sums} names ${sums.size} files, the manifest ${needed.length}.`,
    );
  return manifest;
}

async function restoreFiles(
  { tell }: Asked,
  backup: string,
  partial: string,
  { isEncrypted, files }: Manifest,
  cipher: ReturnType<typeof decryptingWith> | undefined,
): Promise<void> {
  const listed = await orDamaged(names.list, () => listedIn(backup));
  if (listed.length !== files.count)
    throw new DamagedBackupError(
      `${names.list} has ${listed.length} files, the manifest ${files.count}.`,
    );
  for (const [index, row] of listed.entries()) {
    tell?.(index, listed.length);
    const place = join(partial, row.path);
    await orDamaged(`${row.path} (${row.sha256})`, async () => {
      mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
      const stored = storedPath(dirname(backup), row, isEncrypted);
      const sum = await fetchBack(stored, place, { isPacked: false, cipher });
      if (sum.sha256 !== row.sha256) throw new Error("it is not what was backed up");
      const modified = row.modified / 1000;
      utimesSync(place, modified, modified);
    });
  }
  tell?.(listed.length, listed.length);
}

/** Names the part of a backup that could not be read. */
async function orDamaged<T>(part: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DamagedBackupError) throw error;
    throw new DamagedBackupError(
      `The backup is damaged or not whole at ${part}: ${(error as Error).message}`,
    );
  }
}
