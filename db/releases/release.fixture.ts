/** A release of one small file, laid into a folder by hand: for those who only need that there is one. */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import {
  type KeptRelease,
  manifestFile,
  type ReleaseManifest,
  sumsFile,
} from "@/lib/release/release";
import { releaseFolder, writeIndex } from "./files";

const text = "point,treatment\r\nTalks,denied\r\n";
const sha256 = createHash("sha256").update(text).digest("hex");

/** `since`: where the changes that it has end. */
export function layRelease(
  dataFolder: string,
  over: Partial<KeptRelease> = {},
  since = "",
): KeptRelease {
  const kept: KeptRelease = {
    ...{ name: "2026-11-30", madeAt: "2026-11-30T10:00:00.000Z", head: 1, sums: sha256 },
    ...{ replaces: null, doi: null, ...over },
  };
  const file = (name: string) => ({
    ...{ name, mediaType: "text/csv; charset=utf-8", bytes: text.length, sha256, about: "Rows." },
  });
  const manifest: ReleaseManifest = {
    ...{ format: "gainsay-release/1", name: kept.name, madeAt: kept.madeAt, head: kept.head },
    ...{ site: "https://gainsay.example", licence: null, previous: null, replaces: kept.replaces },
    rows: Object.fromEntries(Object.keys(datasets).map((name) => [name, 1])) as Record<
      DatasetName,
      number
    >,
    ...{ changes: { publication: 1 }, since, files: [file("answers.csv"), file(sumsFile)] },
  };
  const folder = releaseFolder(dataFolder, kept.name);
  mkdirSync(folder, { recursive: true });
  for (const { name } of manifest.files) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, manifestFile), JSON.stringify(manifest));
  writeIndex(dataFolder, [kept]);
  return kept;
}
