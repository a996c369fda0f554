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
  const index = readIndex(dataFolder);
  const [oldest] = index.map(({ madeAt }) => madeAt).sort();
  if (oldest === undefined) return [];
  const withheld = await withheldSince(record, oldest);
  return index.flatMap(({ name }) => {
    const found = readRelease(dataFolder, name);
    return found ? [shown(found, withheld, index)] : [];
  });
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
  return shown(found, withheld, readIndex(dataFolder));
}

function shown(
  found: Pick<ShownRelease, "kept" | "manifest">,
  withheld: Withheld[],
  index: KeptRelease[],
): ShownRelease {
  const { name, madeAt } = found.kept;
  const [first] = withheld.filter(({ at, publishedAt }) => at > madeAt && publishedAt <= madeAt);
  const reissue = index.find(({ replaces }) => replaces === name)?.name ?? null;
  const reason = first?.reason ?? "No reason was recorded.";
  return { ...found, gone: first ? { at: first.at, reason, reissue } : null };
}

interface Withheld {
  at: string;
  reason: string | null;
  /** When the first version that has the text was published. */
  publishedAt: string;
}

/** What was withheld since then, in its order. */
const withheldSince = (record: Reader, at: string): Promise<Withheld[]> =>
  record.all<Withheld>(
    `select c.at, x.withheld_reason as reason, min(v.published_at) as published_at
     from changes c join json_each(c.json, '$.versions') j
     join versions v on v.matter_id = j.value ->> 'matterId' and v.number = j.value ->> 'number'
     left join texts x on x.commitment = c.json ->> 'commitment'
     where c.kind = 'withholding' and c.at > :at
     group by c.position order by c.position`,
    { at },
  );
