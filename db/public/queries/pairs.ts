import { publicRecord } from "@/db/public/files";
import type { PublishedVersion } from "@/lib/document/document";
import { getMatter, getMatterVersion } from "./matters";

export interface PairPage {
  /** The rebuttal's id. */
  id: string;
  version: PublishedVersion;
  /** Number of the newest version of the matter. */
  latest: number;
  /** Other matters that show the pair. */
  others: { slug: string; question: string }[];
}

/** A pair as the current version of the first matter that shows it has it; undefined where none does. */
export async function getPair(id: string, record = publicRecord()): Promise<PairPage | undefined> {
  const [home, ...others] = await record.all<PairPage["others"][number]>(
    `select m.slug, m.question from pairings p join matters m on m.id = p.matter_id
     where p.rebuttal_id = :id order by m.id`,
    { id },
  );
  const page = home && (await getMatter(home.slug, record));
  return page && { id, version: page.version, latest: page.latest, others };
}

/** A pair as one version of a matter has it; undefined where that version has no such pair. */
export async function getPairVersion(
  slug: string,
  number: number,
  id: string,
  record = publicRecord(),
): Promise<PairPage | undefined> {
  const page = await getMatterVersion(slug, number, record);
  const isThere = page?.version.document.rebuttals.some((row) => row.id === id);
  if (!page || !isThere || page.version.withdrawal !== null) return;
  return { id, version: page.version, latest: page.latest, others: [] };
}
