/** The addresses of the public record, for machines that look for pages. */
import { publicRecord } from "@/db/public/files";
import { urls } from "@/lib/urls";
import { tallyOf } from "./tallies";

/** Addresses in one file; sitemaps.org allows 50,000. */
const perPart = 10_000;

/** What has an address of its own, with the day of the last change where the record knows it. */
const kinds = {
  matters: {
    sql: "select slug as key, published_at as changed from matters order by id limit :limit offset :offset",
    address: urls.matter,
  },
  people: {
    sql: "select slug as key, null as changed from speakers where kind <> 'unnamed' order by id limit :limit offset :offset",
    address: urls.person,
  },
  pairs: {
    sql: "select id as key, null as changed from rebuttals order by id limit :limit offset :offset",
    address: urls.pair,
  },
} as const;
type Kind = keyof typeof kinds;

/** The names of all parts: "matters-1". */
export async function listSitemapParts(record = publicRecord()): Promise<string[]> {
  const parts = await Promise.all(
    (Object.keys(kinds) as Kind[]).map(async (kind) => {
      const length = Math.ceil((await tallyOf(record, "all", kind)) / perPart);
      return Array.from({ length }, (_, index) => `${kind}-${index + 1}`);
    }),
  );
  return parts.flat();
}

/** The addresses of a part; nothing where there is no such part. */
export async function listSitemapAddresses(
  part: string,
  record = publicRecord(),
): Promise<{ address: string; changed: string | null }[] | undefined> {
  const [, kind = "", number = ""] = /^([a-z]+)-([1-9]\d{0,5})$/.exec(part) ?? [];
  if (!Object.hasOwn(kinds, kind)) return;
  const { sql, address } = kinds[kind as Kind];
  const rows = await record.all<{ key: string; changed: string | null }>(sql, {
    limit: perPart,
    offset: (Number(number) - 1) * perPart,
  });
  if (rows.length === 0) return;
  return rows.map(({ key, changed }) => ({ address: address(key), changed }));
}
