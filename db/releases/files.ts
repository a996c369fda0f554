/**
 * Where releases lie: `releases/{name}/` in the data folder, each with its manifest, and beside them `releases/index.json`,
 * which says what the desk knows of them. Readers are served from here; nothing but this folder is read.
 */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type KeptRelease,
  manifestFile,
  type ReleaseManifest,
  releaseName,
} from "@/lib/release/release";

export const releasesFolder = (dataFolder: string) => join(dataFolder, "releases");
export const releaseFolder = (dataFolder: string, name: string) =>
  join(releasesFolder(dataFolder), name);

const indexPath = (dataFolder: string) => join(releasesFolder(dataFolder), "index.json");

/** Every release that was made, newest first. */
export function readIndex(dataFolder: string): KeptRelease[] {
  const path = indexPath(dataFolder);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as KeptRelease[]) : [];
}

/** Tells one state of that list from another; it changes apart from the record. */
export const indexMark = (dataFolder: string): number =>
  statSync(indexPath(dataFolder), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Writes it anew, whole or not at all. */
export function writeIndex(dataFolder: string, releases: KeptRelease[]): void {
  mkdirSync(releasesFolder(dataFolder), { recursive: true });
  const path = indexPath(dataFolder);
  // A name of its own: the server and the command line may write at the same time.
  const fresh = `${path}.${randomBytes(6).toString("hex")}`;
  writeFileSync(fresh, `${JSON.stringify(releases, null, 2)}\n`);
  renameSync(fresh, path);
}

/** A release that was made, with what its manifest tells; undefined where there is none of that name. */
export function readRelease(
  dataFolder: string,
  name: string,
): { kept: KeptRelease; manifest: ReleaseManifest } | undefined {
  if (!releaseName.test(name)) return;
  const kept = readIndex(dataFolder).find((row) => row.name === name);
  const path = join(releaseFolder(dataFolder, name), manifestFile);
  if (!kept || !existsSync(path)) return;
  return { kept, manifest: JSON.parse(readFileSync(path, "utf8")) as ReleaseManifest };
}
