/** Releases as readers have them: those that hold what was withheld since are told of, and no longer served. */
import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import { readIndex, readRelease } from "@/db/releases/files";
import { readSettings } from "@/lib/env";
import type { KeptRelease, ReleaseManifest } from "@/lib/release/release";

export interface ShownRelease {
  kept: KeptRelease;
  manifest: ReleaseManifest;
  /** Since when it is served no more, why, and what was issued in its place. */
  gone: { at: string; reason: string; reissue: string | null } | null;
}

/** Every release, newest first. */
export async function listReleases(
  dataFolder = readSettings().dataFolder,
  record = publicRecord(),
): Promise<ShownRelease[]> {
  const shown = await Promise.all(
    readIndex(dataFolder).map(({ name }) => getRelease(name, dataFolder, record)),
  );
  return shown.filter((release) => release !== undefined);
}

/** One release; undefined where there is none of that name. */
export async function getRelease(
  name: string,
  dataFolder = readSettings().dataFolder,
  record = publicRecord(),
): Promise<ShownRelease | undefined> {
  const found = readRelease(dataFolder, name);
  if (!found) return;
  const withheld = await withheldSince(record, found.kept.madeAt);
  const reissue = readIndex(dataFolder).find(({ replaces }) => replaces === name)?.name ?? null;
  return { ...found, gone: withheld && { ...withheld, reissue } };
}

/** The first withholding since then of a text that a version of before has. */
async function withheldSince(
  record: Reader,
  madeAt: string,
): Promise<{ at: string; reason: string } | null> {
  const [row] = await record.all<{ at: string; reason: string | null }>(
    `select c.at, x.withheld_reason as reason
     from changes c left join texts x on x.commitment = c.json ->> 'commitment'
     where c.kind = 'withholding' and c.at > :madeAt and exists (
       select 1 from json_each(c.json, '$.versions') j
       join versions v on v.matter_id = j.value ->> 'matterId' and v.number = j.value ->> 'number'
       where v.published_at <= :madeAt)
     order by c.position limit 1`,
    { madeAt },
  );
  return row ? { at: row.at, reason: row.reason ?? "No reason was recorded." } : null;
}
