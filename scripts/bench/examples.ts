/** What of a record is asked for: the same on every run of the same record. */
import { asking } from "./records";

const column = (folder: string, sql: string, ...values: (string | number)[]): string[] =>
  asking(folder, (connection) =>
    connection
      .prepare(sql)
      .pluck()
      .all(...values),
  ) as string[];

const at = (before: string) => (name: string) => `/${before}/${name}`;

/** Addresses of matters of about so many statements, the nearest first. */
export const mattersOf = (folder: string, statements: number, count = 1): string[] =>
  column(
    folder,
    `select m.slug from matters m join versions v on v.matter_id = m.id and v.number = m.version
     order by abs(v.statements - ?), m.id limit ?`,
    ...[statements, count],
  ).map(at("matters"));

/** The first so many by their ids, which are random. */
export const pairs = (folder: string, count = 1) =>
  column(folder, "select id from rebuttals order by id limit ?", count).map(at("pairs"));
export const statements = (folder: string, count = 1) =>
  column(folder, "select id from statements order by id limit ?", count).map(at("statements"));
export const sources = (folder: string, count = 1) =>
  column(folder, "select id from sources order by id limit ?", count).map(at("sources"));
export const people = (folder: string, count = 1) =>
  column(
    folder,
    "select slug from speakers where kind <> 'unnamed' order by id limit ?",
    count,
  ).map(at("people"));

/** Who said most on record, and how much. */
export function busiest(folder: string): { address: string; statements: number } {
  return asking(folder, (connection) => {
    const row = connection
      .prepare(
        `select k.slug, count(*) as statements from statement_speakers w join speakers k on k.id = w.speaker_id
         where k.kind <> 'unnamed' group by k.id order by statements desc limit 1`,
      )
      .get() as { slug: string; statements: number };
    return { address: `/people/${row.slug}`, statements: row.statements };
  });
}

export interface Words {
  common: string;
  rare: string;
  phrase: string;
}

const wordsIn = (text: string) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** What people might search for: the commonest word of the quotations, one that is rare, and two side by side. */
export function words(folder: string): Words {
  const texts = column(
    folder,
    "select text from quotations where text <> '' order by id limit 3000",
  ).map(wordsIn);
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  const common = byCount[0]?.[0] ?? "";
  const rare = byCount.filter(([, count]) => count === 1)[0]?.[0] ?? "";
  const beside = texts.find((text) => text.length > 4) ?? [];
  return { common, rare, phrase: `"${beside[2]} ${beside[3]}"` };
}

/** The matter of about so many statements, by its id. */
export const matterOf = (folder: string, statements: number): { id: string; statements: number } =>
  asking(folder, (connection) =>
    connection
      .prepare(
        `select m.id, v.statements from matters m join versions v on v.matter_id = m.id and v.number = m.version
         order by abs(v.statements - ?), m.id limit 1`,
      )
      .get(statements),
  ) as { id: string; statements: number };
