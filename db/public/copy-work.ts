/** What the thread of whole copies does, see db/thread.ts: copying takes long, and nobody else waits for it. */
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openReader, openScratch } from "@/db/connect";
import { columnMeaning, publicTables } from "@/lib/export/public-tables";
import { publicPath } from "./files";

/** The public record as a file of SQLite of its own: a copy of one moment, which stops no reader. */
async function copied(dataFolder: string, folder: string): Promise<string> {
  const whole = join(folder, "whole.sqlite");
  const source = openReader(publicPath(dataFolder));
  try {
    source.prepare("vacuum into ?").run(whole);
  } finally {
    source.close();
  }
  const copy = openScratch(whole);
  try {
    const tables = copy
      .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
      .pluck()
      .all() as string[];
    // Virtual tables first: they take their own with them. What nobody explained is not given away.
    const left = tables.filter((name) => !Object.hasOwn(publicTables, name));
    for (const name of ["search", "search_titles", ...left])
      copy.exec(`drop table if exists "${name}"`);
    explain(copy);
    const clean = join(folder, "public.sqlite");
    copy.prepare("vacuum into ?").run(clean);
    return clean;
  } finally {
    copy.close();
  }
}

/** A table that says what every other one is. */
function explain(copy: ReturnType<typeof openScratch>): void {
  copy.exec("create table readme (table_name text not null, column_name text, meaning text)");
  const insert = copy.prepare("insert into readme values (?, ?, ?)");
  for (const [table, { description }] of Object.entries(publicTables)) {
    insert.run(table, null, description);
    const columns = copy
      .prepare("select name from pragma_table_info(?)")
      .pluck()
      .all(table) as string[];
    for (const column of columns) insert.run(table, column, columnMeaning(table, column) ?? null);
  }
}

/**
 * The file, piece by piece. It has no name any more when the first is sent: whatever becomes of this process and of
 * whoever reads, no words stay on the disk that may be withheld later.
 */
export async function* copyPieces(dataFolder: string): AsyncGenerator<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "gainsay-copy-"));
  let file: FileHandle;
  try {
    file = await open(await copied(dataFolder, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  try {
    yield* file.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>;
  } finally {
    await file.close();
  }
}
