/**
 * Where backups lie, in one folder for all: each in a folder named by when it was made, and the bytes of captures and
 * releases once for all of them, under their SHA-256.
 */
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { type BackedUpFile, readList, timeOfBackup } from "@/lib/backup/manifest";
import { sumsFile } from "@/lib/release/release";

export const names = {
  manifest: "manifest.json",
  list: "files.jsonl",
  sums: sumsFile,
} as const;

/** Whether a folder is another one, or lies in it. */
export const isWithin = (folder: string, other: string): boolean =>
  `${resolve(folder)}/`.startsWith(`${resolve(other)}/`);

/** Where the bytes of a file lie, in the folder of all backups. */
export const storedPath = (
  target: string,
  { sha256 }: Pick<BackedUpFile, "sha256">,
  isEncrypted: boolean,
) => join(target, "files", sha256.slice(0, 2), isEncrypted ? `${sha256}.age` : sha256);

/** The names of the backups there, the oldest first. */
export const backupsIn = (target: string): string[] =>
  existsSync(target)
    ? readdirSync(target)
        .filter((name) => timeOfBackup(name))
        .sort()
    : [];

/** What a backup has beside its databases. Throws where its list cannot be read. */
export const listedIn = (folder: string): BackedUpFile[] =>
  readList(readFileSync(join(folder, names.list), "utf8"));

/** Runs `work` while nobody else makes or removes backups there. Throws where somebody does. */
export async function alone<T>(target: string, work: () => Promise<T>): Promise<T> {
  const lock = join(target, ".lock");
  const holder = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
  if (holder && isRunning(holder))
    throw new Error(`Process ${holder} is writing backups to ${target} just now.`);
  rmSync(lock, { force: true });
  const file = openSync(lock, "wx");
  writeSync(file, String(process.pid));
  closeSync(file);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
