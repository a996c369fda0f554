/** Which version of a matter was current at a time. */
import type { PublicRecord } from "@/db/public/files";
import { publicRecord } from "@/db/public/reader";

export interface VersionAsOf {
  /** Null where nothing was published yet. */
  version: { slug: string; number: number } | null;
  /** When the matter was first published. */
  firstPublishedAt: string;
}

/** The last version published at or before an instant (ISO 8601, UTC), by time alone; undefined where there is no such matter. */
export function getVersionAsOf(
  slug: string,
  instant: string,
  { connection }: PublicRecord = publicRecord(),
): VersionAsOf | undefined {
  const first = connection
    .prepare<[string], { matterId: string; publishedAt: string }>(
      `select matter_id as matterId, min(published_at) as publishedAt from versions
       where matter_id = (select matter_id from versions where slug = ? limit 1) group by matter_id`,
    )
    .get(slug);
  if (!first) return;
  const version = connection
    .prepare<[string, string], { slug: string; number: number }>(
      `select slug, number from versions where matter_id = ? and published_at <= ?
       order by published_at desc, number desc limit 1`,
    )
    .get(first.matterId, instant);
  return { version: version ?? null, firstPublishedAt: first.publishedAt };
}
