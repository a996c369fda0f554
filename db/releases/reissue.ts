/** What becomes of releases that hold words which were withheld since: their files go, and each is issued anew without them. */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { DeskContext } from "@/db/desk/write";
import { publicReader } from "@/db/public/files";
import { lastWithheldAt, listReleases } from "@/db/public/queries/releases";
import { type KeptRelease, manifestFile } from "@/lib/release/release";
import { releaseFolder } from "./files";
import { type Installation, makeRelease } from "./make";

/**
 * Takes the files of such releases off the disk, all but what tells of them, and issues those anew that were not yet.
 * Returns what was issued.
 */
export async function reissueWithheld(
  context: DeskContext,
  installation: Installation,
): Promise<KeptRelease[]> {
  const { dataFolder } = installation;
  const issued: KeptRelease[] = [];
  const record = publicReader(dataFolder);
  const withheldAt = Date.parse((await lastWithheldAt(record)) ?? "") || 0;
  // Never before what it is to be without, also where the clock was set back: it would have to be issued anew, too.
  const now = () => new Date(Math.max(Number(context.now?.() ?? new Date()), withheldAt));
  // One after the other: each is a copy of the whole record.
  for (const { kept, gone } of await listReleases(dataFolder, record)) {
    if (!gone) continue;
    const folder = releaseFolder(dataFolder, kept.name);
    for (const file of readdirSync(folder)) if (file !== manifestFile) rmSync(join(folder, file));
    if (gone.reissue === null)
      issued.push(await makeRelease({ ...context, now }, installation, kept));
  }
  return issued;
}
