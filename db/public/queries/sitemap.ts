/** The addresses of the public record, for machines that look for pages. */
import { publicRecord } from "@/db/public/reader";
import { urls } from "@/lib/urls";

/** Addresses in one file; sitemaps.org allows 50,000. */
const perPart = 10_000;

/** What has an address of its own, with the day of the last change where the record knows it. */
const kinds = {
  matters: {
    sql: "select slug as key, published_at as changed from matters order by id limit ? offset ?",
    count: "select count(*) from matters",
    address: urls.matter,
  },
  people: {
    sql: "select slug as key, null as changed from speakers order by id limit ? offset ?",
    count: "select count(*) from speakers",
    address: urls.person,
  },
  pairs: {
    sql: "select id as key, null as changed from rebuttals order by id limit ? offset ?",
    count: "select count(*) from rebuttals",
    address: urls.pair,
  },
} as const;
type Kind = keyof typeof kinds;

/** The names of all parts: "matters-1". */
export function listSitemapParts({ connection } = publicRecord()): string[] {
  return (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const count = Number(connection.prepare(kinds[kind].count).pluck().get());
    return Array.from({ length: Math.ceil(count / perPart) }, (_, index) => `${kind}-${index + 1}`);
  });
}

/** The addresses of a part; nothing where there is no such part. */
export function listSitemapAddresses(
  part: string,
  { connection } = publicRecord(),
): { address: string; changed: string | null }[] | undefined {
  const [, kind = "", number = ""] = /^([a-z]+)-([1-9]\d{0,5})$/.exec(part) ?? [];
  if (!Object.hasOwn(kinds, kind)) return;
  const { sql, address } = kinds[kind as Kind];
  const rows = connection.prepare(sql).all(perPart, (Number(number) - 1) * perPart) as {
    key: string;
    changed: string | null;
  }[];
  if (rows.length === 0) return;
  return rows.map(({ key, changed }) => ({ address: address(key), changed }));
}
