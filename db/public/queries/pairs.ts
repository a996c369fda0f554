import { publicRecord } from "@/db/public/files";
import { comparisonView } from "@/lib/comparison/view";
import type { PublishedVersion } from "@/lib/document/document";
import { type PairPageView, pairPages } from "@/lib/views/pair";
import { getMatter, getMatterVersion, type MatterPage } from "./matters";

export interface PairPage {
  pair: PairPageView;
  version: Omit<PublishedVersion, "document">;
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
  return page && pairOf(id, page, others);
}

/** A pair as one version of a matter has it; undefined where that version has no such pair. */
export async function getPairVersion(
  slug: string,
  number: number,
  id: string,
  record = publicRecord(),
): Promise<PairPage | undefined> {
  const page = await getMatterVersion(slug, number, record);
  if (page?.version.withdrawal === null) return pairOf(id, page, []);
}

function pairOf(
  id: string,
  { version: { document, ...version }, latest }: MatterPage,
  others: PairPage["others"],
): PairPage | undefined {
  const pair = pairPages(comparisonView(document))(id);
  return pair && { pair, version, latest, others };
}
