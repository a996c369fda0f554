/** What stands near an address where nothing is: the nearest names in the order of addresses. */
import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";

/** The kinds of pages that have one address a record, and where their names are. */
const named = {
  matters: { from: "matters where true", key: "slug", name: "question" },
  people: { from: "speakers where true", key: "slug", name: "name" },
  topics: { from: "tallies where kind = 'topic'", key: "key", name: "label" },
} as const;
export type NamedKind = keyof typeof named;

export interface Near {
  kind: NamedKind;
  slug: string;
  name: string;
}

/** So many letters two addresses must share from their beginning, or half of the one asked for. */
const leastShared = 4;

/**
 * The record at an address, else its neighbours in the order of addresses that begin alike, nearest first; at most
 * three. One step in an index for each.
 */
export async function listNear(
  kind: NamedKind,
  slug: string,
  record = publicRecord(),
): Promise<Near[]> {
  const asked = slug.toLowerCase();
  const sides = await Promise.all([
    neighbours(record, kind, asked, "after"),
    neighbours(record, kind, asked, "before"),
  ]);
  const found = sides.flat();
  const exact = found.filter((row) => row.slug === asked);
  if (exact.length > 0) return exact;
  const least = Math.max(leastShared, Math.ceil(asked.length / 2));
  return found
    .map((row) => ({ row, shared: sharedStart(row.slug, asked) }))
    .filter(({ shared }) => shared >= Math.min(least, asked.length))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ row }) => row);
}

function neighbours(
  record: Reader,
  kind: NamedKind,
  slug: string,
  side: "after" | "before",
): Promise<Near[]> {
  const { from, key, name } = named[kind];
  const [sign, order] = side === "after" ? [">=", "asc"] : ["<", "desc"];
  return record.all<Near>(
    `select '${kind}' as kind, ${key} as slug, ${name} as name from ${from}
     and ${key} ${sign} :slug order by ${key} ${order} limit 2`,
    { slug },
  );
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
