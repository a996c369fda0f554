/**
 * A public record of as many rows as asked for: the example document, so often and so varied, published by the projector;
 * then what that gave, copied in the database under other ids and slugs. Seeded: the same every time.
 */
import { join } from "node:path";
import { type Connection, openWriter } from "@/db/connect";
import { publicPath, publicReader } from "@/db/public/files";
import { rebuildPublicRecord } from "@/db/public/project";
import { countRows } from "@/db/public/queries/export-rows";
import type { Projectable } from "@/db/public/steps";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import type { DatasetName } from "@/lib/export/datasets";
import { commitText, type HeldText } from "@/lib/versions/commitments";
import { sealDocument } from "@/lib/versions/version";

/** Documents that are published; the rest are copies of them. */
const published = 100;

/** What files get wrong: marks of their own grammar, several scripts, no line of its own. */
const hard = [
  ...['“Curly”, "straight", <b>&amp;</b>', "two\nlines", "cr\r\nlf", "a;b\tc", "=1+1", "  edge  "],
  ...["سلام עולם 中文 🕊", "\u202eright to left\u202c", "e\u0301", "back\\slash {brace} %", "”"],
];

/** Letters and digits of an id that follow from a number alone. */
const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
function inLetters(number: number, length: number): string {
  let left = number;
  let text = "";
  for (let at = 0; at < length; at += 1) {
    text = letters[left % letters.length] + text;
    left = Math.floor(left / letters.length);
  }
  return text;
}

/** The example for the n-th time: its ids and slugs with the number, its words with something hard behind them. */
function variant(index: number): MatterDocument {
  const ids = new Set<string>();
  JSON.stringify(exampleDocument, (key, value) => {
    if (key === "id") ids.add(value);
    return value;
  });
  let place = 0;
  const text = JSON.stringify(exampleDocument, (key, value) => {
    if (typeof value !== "string") return value;
    if (ids.has(value)) return idOf(value, index);
    if (key === "slug") return `${value}-${index}`;
    if (!["text", "summary", "proposition", "note", "question"].includes(key)) return value;
    place += 1;
    return `${value} ${hard[(index * 7 + place) % hard.length]}`;
  });
  return JSON.parse(text) as MatterDocument;
}

/** Another id of the same length: ids of the example differ at their ends. */
const idOf = (id: string, index: number) => inLetters(index, 4) + id.slice(-8).padStart(8, "0");

function* steps(): Generator<Projectable> {
  for (let index = 0; index < published; index += 1) {
    const document = variant(index);
    const texts: HeldText[] = [];
    const { skeleton, hash } = sealDocument(document, (_, text) => {
      const held = commitText(text);
      texts.push({ ...held, text, withheldAt: null, withheldReason: null });
      return held.commitment;
    });
    yield {
      ...{ logId: index + 1, matterId: document.matter.id, number: 1, hash, texts },
      ...{ publishedAt: "2026-02-03T09:00:00.000Z", approvedBy: null, document: skeleton },
      ...{ withdrawal: null, correctionKind: null, correctionWhat: null, correctionReason: null },
      rechecks: [],
    };
  }
}

/** Copies every row of what is exported `times` times, ids and slugs apart. */
function multiply(connection: Connection, times: number): void {
  const tables = connection
    .prepare(
      `select name from sqlite_master where type = 'table' and sql not like '%VIRTUAL%'
       and name not like 'search%' and name not like '\\_\\_%' escape '\\'
       and name not in ('projection', 'changes', 'texts', 'front', 'short_changes', 'last_shown')`,
    )
    .pluck()
    .all() as string[];
  for (const table of tables) {
    const columns = connection
      .prepare("select name, type from pragma_table_info(?)")
      .all(table) as { name: string; type: string }[];
    const names = columns.map(({ name }) => name);
    const isOwn = ({ name, type }: (typeof columns)[number]) =>
      type === "TEXT" && /(^|_)(id|slug)$/.test(name);
    if (!columns.some(isOwn)) continue;
    // The first four letters are the number of the document: those of copies follow on.
    const copied = columns.map((column) => {
      if (!isOwn(column)) return column.name;
      return column.name.endsWith("slug")
        ? `${column.name} || '-' || :copy`
        : `:letters || substr(${column.name}, 3)`;
    });
    const insert = connection.prepare(
      `insert into ${table} (${names.join(", ")}) select ${copied.join(", ")} from ${table} where rowid in (select rowid from ${table} order by rowid limit :rows)`,
    );
    const rows = connection.prepare(`select count(*) from ${table}`).pluck().get() as number;
    for (let copy = 1; copy < times; copy += 1)
      insert.run({ copy: String(copy), letters: inLetters(copy, 2), rows });
  }
}

/** Makes it in a folder, with at least so many rows of a dataset. */
export async function makeRecord(
  folder: string,
  dataset: DatasetName,
  rows: number,
): Promise<void> {
  const path = publicPath(folder);
  rebuildPublicRecord(path, steps());
  const held = (await countRows(publicReader(folder), dataset, {}, rows)).rows;
  const connection = openWriter(path);
  connection.pragma("synchronous = off");
  connection.exec("begin");
  multiply(connection, Math.ceil(rows / held));
  connection.exec("commit");
  connection.close();
}

export const fileOf = (folder: string, dataset: DatasetName, format: string) =>
  join(folder, `${dataset}.${format}`);
