/** Where the public record stands: what was published last, and how much is there. */
import { publicRecord } from "@/db/public/files";
import { newestChange } from "./changes";
import { tallyOf } from "./tallies";

export interface RecordHead {
  /** Null where nothing was ever published. */
  newest: {
    matterId: string;
    slug: string;
    number: number;
    publishedAt: string;
    hash: string;
  } | null;
  versions: number;
  /** Matters that are on the record now. */
  matters: number;
  /** What comes after it is what changed since; null where nothing ever did. */
  since: string | null;
}

/** The head of the record: the version that was published last, and the counts. */
export async function getRecordHead(record = publicRecord()): Promise<RecordHead> {
  const [[newest], versions, matters, since] = await Promise.all([
    record.all<NonNullable<RecordHead["newest"]>>(
      `select v.matter_id, v.slug, v.number, v.published_at, v.hash
       from changes c join versions v on v.matter_id = c.matter_id and v.number = c.number
       where c.kind in ('publication', 'correction', 'withdrawal') order by c.position desc limit 1`,
    ),
    tallyOf(record, "all", "versions"),
    tallyOf(record, "all", "matters"),
    newestChange(record),
  ]);
  return { newest: newest ?? null, versions, matters, since };
}
