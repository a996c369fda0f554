/** Releases as readers have them: those that hold what was withheld since are told of, and no longer served. */
import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import { readIndex, readRelease } from "@/db/releases/files";
import { readSettings } from "@/lib/env";
import type { KeptRelease, ReleaseManifest } from "@/lib/release/release";
import { placeOf } from "./changes";

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
  const found = index.flatMap(({ name }) => readRelease(dataFolder, name) ?? []);
  return shown(found, index, record);
}

/** One release; undefined where there is none of that name. */
export async function getRelease(
  name: string,
  dataFolder = readSettings().dataFolder,
  record = publicRecord(),
): Promise<ShownRelease | undefined> {
  const found = readRelease(dataFolder, name);
  const [release] = await shown(found ? [found] : [], readIndex(dataFolder), record);
  return release;
}

type Found = Pick<ShownRelease, "kept" | "manifest">;

async function shown(
  releases: Found[],
  index: KeptRelease[],
  record: Reader,
): Promise<ShownRelease[]> {
  const withheld = releases.length > 0 ? await listWithheld(record) : [];
  const places = await Promise.all(
    releases.map(({ manifest }) => (withheld.length > 0 ? placeOf(manifest.since, record) : 0)),
  );
  return releases.map((found, at) => {
    const { name } = found.kept;
    const first = withheld.find((row) => isHeldBy(row, found, places[at]));
    const reissue = index.find(({ replaces }) => replaces === name)?.name ?? null;
    const reason = first?.reason ?? "No reason was recorded.";
    return { ...found, gone: first ? { at: first.at, reason, reissue } : null };
  });
}

interface Withheld {
  at: string;
  reason: string | null;
  /** Its place among the changes, and that of the first version that had the text. */
  position: number;
  shownFrom: number;
}

/**
 * Whether a release has the text: by the order of changes, since clocks do not tell what was copied first. One that was
 * issued in the place of another is of an earlier state, less what was withheld before it was made. Of a record that does
 * not know its place, whatever was withheld since counts.
 */
function isHeldBy(
  { at, position, shownFrom }: Withheld,
  { kept, manifest }: Found,
  place: number | undefined,
): boolean {
  if (place === undefined) return at > kept.madeAt;
  const isLater = manifest.replaces === null ? position > place : at > kept.madeAt;
  return isLater && shownFrom <= place;
}

/** What was ever withheld, in its order. */
const listWithheld = (record: Reader): Promise<Withheld[]> =>
  record.all<Withheld>(
    `select c.at, x.withheld_reason as reason, c.position, min(p.position) as shown_from
     from changes c join json_each(c.json, '$.versions') j
     join changes p on p.matter_id = j.value ->> 'matterId' and p.number = j.value ->> 'number'
       and p.kind in ('publication', 'correction', 'withdrawal')
     left join texts x on x.commitment = c.json ->> 'commitment'
     where c.kind = 'withholding'
     group by c.position order by c.position`,
  );

/** When a text was last withheld; null where none ever was. */
export async function lastWithheldAt(record: Reader): Promise<string | null> {
  const [last] = await record.all<{ at: string | null }>(
    "select max(at) as at from changes where kind = 'withholding'",
  );
  return last?.at ?? null;
}
