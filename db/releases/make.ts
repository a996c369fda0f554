/** Makes releases: the files are written apart, moved to their place when all of them are there, and then kept at the desk. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { keepRelease, listKeptReleases } from "@/db/desk/mutations/releases";
import type { DeskContext } from "@/db/desk/write";
import type * as releasingWork from "@/db/releasing-work";
import { threadOf } from "@/db/thread";
import type { KeptRelease } from "@/lib/release/release";
import { sumsFile } from "@/lib/release/release";
import { readIndex, releaseFolder, releasesFolder, writeIndex } from "./files";

export const releasing = threadOf<typeof releasingWork>("./releasing-work.ts", { yields: true });

/** Folders that are being written, or were when somebody ended the process. */
const unfinished = ".making-";
/** In ms: nothing is written for so long. */
const abandonedAfter = 24 * 3_600_000;

export interface Installation {
  dataFolder: string;
  url: string;
  licence: string | null;
}

/**
 * Makes a release of the record as it is now, or, in place of an earlier one, of the record as it was then, without what
 * was withheld since. Throws as mutations do; then, as when the process ends on the way, nothing is released.
 */
export async function makeRelease(
  context: DeskContext,
  { dataFolder, url, licence }: Installation,
  replaced?: KeptRelease,
): Promise<KeptRelease> {
  const folder = releasesFolder(dataFolder);
  mkdirSync(folder, { recursive: true });
  sweep(folder);
  const madeAt = (context.now?.() ?? new Date()).toISOString();
  const before = readIndex(dataFolder).find((row) => !replaced || row.madeAt < replaced.madeAt);
  const name = freeName(dataFolder, madeAt.slice(0, 10));
  const making = join(folder, `${unfinished}${randomBytes(6).toString("hex")}`);
  try {
    const { head, files } = await releasing.call("buildRelease", dataFolder, making, {
      ...{ name, madeAt, site: url, licence, head: replaced?.head ?? null },
      previous: before ? { name: before.name, head: before.head } : null,
      replaces: replaced?.name ?? null,
    });
    const sums = files.find((file) => file.name === sumsFile)?.sha256 ?? "";
    // Fails where somebody took the name meanwhile.
    renameSync(making, releaseFolder(dataFolder, name));
    const kept = { name, madeAt, head, sums, replaces: replaced?.name ?? null };
    try {
      keepRelease(context, kept);
    } catch (error) {
      rmSync(releaseFolder(dataFolder, name), { recursive: true });
      throw error;
    }
    tellReleases(context.desk, dataFolder);
    return { ...kept, doi: null };
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Tells readers of the releases as the desk has them, where they know of others. */
export function tellReleases({ db }: DeskContext["desk"], dataFolder: string): void {
  const kept = listKeptReleases(db).map(({ publicId: _, ...release }) => release);
  if (JSON.stringify(kept) !== JSON.stringify(readIndex(dataFolder))) writeIndex(dataFolder, kept);
}

/** "2026-11-30", or, of a further one of that day, "2026-11-30-2". */
function freeName(dataFolder: string, day: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? day : `${day}-${number}`;
    if (!existsSync(releaseFolder(dataFolder, name))) return name;
  }
}

/**
 * Takes out what was begun and never became whole. What is whole stays, also where the desk does not know of it: it may
 * have been put back to an earlier state, and somebody may have cited it.
 */
function sweep(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.startsWith(unfinished))) {
    const path = join(folder, name);
    const age = Date.now() - statSync(path).mtimeMs;
    if (age > abandonedAfter) rmSync(path, { recursive: true, force: true });
  }
}
