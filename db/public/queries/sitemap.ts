/** The addresses of the public record, for machines that look for pages. */
import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import { readSettings } from "@/lib/env";
import { urls } from "@/lib/urls";
import { listReleases } from "./releases";

/** Addresses in one file; sitemaps.org allows 50,000. */
const perPart = 10_000;

interface PageAddress {
  address: string;
  /** When it changed last, where the record knows it. */
  changed: string | null;
}

interface Kind {
  /** What it is listed along. */
  key: string;
  from: string;
  /** What its address is made of, and when it changed last. */
  columns: string;
  address: (slug: string) => string;
}

/** What has an address of its own. What a matter shows changes with it. */
const kinds: Record<string, Kind> = {
  matters: {
    ...{ key: "id", from: "matters where true", columns: "slug, published_at as changed" },
    address: urls.matter,
  },
  people: {
    ...{ key: "id", from: "speakers where kind <> 'unnamed'", columns: "slug, null as changed" },
    address: urls.person,
  },
  pairs: {
    ...{ key: "id", from: "rebuttals r where true" },
    columns: `id as slug, (select max(m.published_at) from pairings p
      join matters m on m.id = p.matter_id where p.rebuttal_id = r.id) as changed`,
    address: urls.pair,
  },
  statements: {
    ...{ key: "id", from: "statements s where true" },
    columns: `id as slug, (select max(m.published_at) from memberships p
      join matters m on m.id = p.matter_id where p.statement_id = s.id) as changed`,
    address: urls.statement,
  },
  topics: {
    ...{ key: "key", from: "tallies where kind = 'topic'" },
    ...{ columns: "key as slug, null as changed", address: urls.topic },
  },
  sources: {
    ...{ key: "id", from: "sources where true", columns: "id as slug, null as changed" },
    address: urls.source,
  },
};

/** The names of all parts, each by the key that it begins with: "matters-from-8fj2…"; releases are in one. */
export async function listSitemapParts(
  record: Reader = publicRecord(),
  size = perPart,
): Promise<string[]> {
  const parts = await Promise.all(
    Object.entries(kinds).map(async ([name, { key, from }]) => {
      const rows = await record.all<{ first: string }>(
        `select first from (
           select ${key} as first, row_number() over (order by ${key}) as place from ${from}
         ) as placed where (place - 1) % :size = 0 order by first`,
        { size },
      );
      return rows.map(({ first }) => `${name}-from-${first}`);
    }),
  );
  return [...parts.flat(), "releases"];
}

/** The addresses of a part; nothing where there is no such part. */
export async function listSitemapAddresses(
  part: string,
  record: Reader = publicRecord(),
  size = perPart,
): Promise<PageAddress[] | undefined> {
  if (part === "releases") return releases(record);
  const [, name = "", first = ""] = /^([a-z]+)-from-(.+)$/.exec(part) ?? [];
  if (!Object.hasOwn(kinds, name)) return;
  const { key, from, columns, address } = kinds[name] as Kind;
  const rows = await record.all<{ slug: string; changed: string | null }>(
    `select ${columns} from ${from} and ${key} >= :first order by ${key} limit :size`,
    { first, size },
  );
  if (rows.length === 0) return;
  return rows.map(({ slug, changed }) => ({ address: address(slug), changed }));
}

/** All releases; those that are served no more have no page to be found. */
async function releases(record: Reader): Promise<PageAddress[]> {
  const made = await listReleases(readSettings().dataFolder, record);
  return [
    { address: urls.releases(), changed: made[0]?.kept.madeAt ?? null },
    ...made
      .filter(({ gone }) => gone === null)
      .map(({ kept }) => ({ address: urls.release(kept.name), changed: kept.madeAt })),
  ];
}
