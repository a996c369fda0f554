import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import { comparisonView } from "@/lib/comparison/view";
import type { PublishedVersion } from "@/lib/document/document";
import { type PairPageView, pairPages } from "@/lib/views/pair";
import { getHead } from "./head";
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
  const pairOf = home && (await pairsOfMatter(home.slug, record));
  return pairOf?.(id, others);
}

/** A pair as one version of a matter has it; undefined where that version has no such pair. */
export async function getPairVersion(
  slug: string,
  number: number,
  id: string,
  record = publicRecord(),
): Promise<PairPage | undefined> {
  const page = await getMatterVersion(slug, number, record);
  if (page?.version.withdrawal === null) return pairsOf(page)(id, []);
}

type PairOf = (id: string, others: PairPage["others"]) => PairPage | undefined;

/** Of each reader the matter whose pairs were read last, as of which state of the record. */
const lastRead = new WeakMap<Reader, { of: string; pairs: PairOf }>();

/** The pairs of a matter. Their pages are made one after another when it is published: it is read once for all of them. */
async function pairsOfMatter(slug: string, record: Reader): Promise<PairOf | undefined> {
  const of = `${await getHead(record)} ${slug}`;
  const held = lastRead.get(record);
  if (held?.of === of) return held.pairs;
  const page = await getMatter(slug, record);
  if (!page) return;
  const pairs = pairsOf(page);
  lastRead.set(record, { of, pairs });
  return pairs;
}

function pairsOf({ version: { document, ...version }, latest }: MatterPage): PairOf {
  const pages = pairPages(comparisonView(document));
  return (id, others) => {
    const pair = pages(id);
    return pair && { pair, version, latest, others };
  };
}
