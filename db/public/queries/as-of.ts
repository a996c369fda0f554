/** Which version of a matter was current at a time. */
import { publicRecord } from "@/db/public/files";

export interface VersionAsOf {
  /** Null where nothing was published yet. */
  version: { slug: string; number: number } | null;
  /** When the matter was first published. */
  firstPublishedAt: string;
}

/** The last version published at or before an instant (ISO 8601, UTC), by time alone; undefined where there is no such matter. */
export async function getVersionAsOf(
  slug: string,
  instant: string,
  record = publicRecord(),
): Promise<VersionAsOf | undefined> {
  const [first] = await record.all<{ matterId: string; publishedAt: string }>(
    `select matter_id, min(published_at) as published_at from versions
     where matter_id = (select matter_id from versions where slug = :slug limit 1) group by matter_id`,
    { slug },
  );
  if (!first) return;
  const [version] = await record.all<{ slug: string; number: number }>(
    // The address that it has now, whatever it was then.
    `select (select slug from versions where matter_id = :matterId order by number desc limit 1) as slug,
       number from versions where matter_id = :matterId and published_at <= :instant
     order by published_at desc, number desc limit 1`,
    { matterId: first.matterId, instant },
  );
  return { version: version ?? null, firstPublishedAt: first.publishedAt };
}
