import { publicRecord } from "@/db/public/files";
import { among, listed } from "./ids";

/** The current version of a matter, which its pinned address keeps. */
export interface Pinned {
  slug: string;
  number: number;
  publishedAt: string;
  hash: string;
}

/** The current versions of matters, by their slugs. */
export async function listPinned(
  slugs: Iterable<string>,
  record = publicRecord(),
): Promise<Map<string, Pinned>> {
  const rows = await record.all<Pinned>(
    `select m.slug, v.number, v.published_at, v.hash
     from matters m join versions v on v.matter_id = m.id and v.number = m.version
     where m.slug in ${among(":slugs")}`,
    { slugs: listed(slugs) },
  );
  return new Map(rows.map((row) => [row.slug, row]));
}
