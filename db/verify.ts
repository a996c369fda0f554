/** Checks that nothing at the desk or on the public record was changed behind the log's back. Reads only. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { asc, gt } from "drizzle-orm";
import type { Connection } from "@/db/connect";
import { captureBytesPath } from "@/db/desk/capture-bytes";
import { commitmentLookup } from "@/db/desk/commit-text";
import type { Desk } from "@/db/desk/desk";
import { latestVersions, versionDocument, versionsSince } from "@/db/desk/queries/versions";
import {
  accountHash,
  type RecordRow,
  type RecordTable,
  type RecordTableName,
  recordHash,
  recordTables,
} from "@/db/desk/records";
import * as t from "@/db/desk/schema";
import { openPublicWriter, publicPath } from "@/db/public/files";
import { projectVersions } from "@/db/public/project";
import { sha256 } from "@/lib/canonical";
import { gateProblems } from "@/lib/gates";
import { chainProblems, type LogEntry } from "@/lib/log/chain";
import { commitmentOf, commitmentsIn } from "@/lib/versions/commitments";

const batchSize = 500;

/** Every problem found, one sentence each, naming what it is in. */
export function* verify(desk: Desk, dataFolder: string): Generator<string> {
  yield* chainProblems(logEntries(desk));
  yield* commitmentProblems(desk);
  for (const name of Object.keys(recordTables) as RecordTableName[])
    yield* liveRowProblems(desk, name);
  yield* missingRowProblems(desk);
  yield* accountProblems(desk);
  yield* captureProblems(desk);
  yield* versionProblems(desk);
  yield* publicProblems(desk, dataFolder);
}

/** The rows of a table in batches along their inner key. */
function* batches<R extends { id: number }>(read: (after: number) => R[]): Generator<R[]> {
  for (let after = 0; ; ) {
    const rows = read(after);
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.id ?? Number.POSITIVE_INFINITY;
  }
}

function* logEntries({ db }: Desk): Generator<LogEntry> {
  const read = (after: number) =>
    db
      .select()
      .from(t.logEntries)
      .where(gt(t.logEntries.id, after))
      .orderBy(asc(t.logEntries.id))
      .limit(batchSize)
      .all();
  for (const rows of batches(read)) yield* rows;
}

function* commitmentProblems({ connection }: Desk): Generator<string> {
  const rows = connection.prepare(
    "select commitment, record_id, field, salt, text from commitments where text is not null",
  );
  for (const row of rows.iterate() as IterableIterator<Record<string, string>>) {
    if (commitmentOf(row.salt ?? "", row.text ?? "") !== row.commitment) {
      yield `The committed text of ${row.field} in record ${row.record_id} was changed.`;
    }
  }
}

/** What the log says a record is now: the last after-hash; null where it was removed. */
const lastHashes = `select record_id, after_hash from log_entries
  where id in (select max(id) from log_entries where record_table = ? group by record_id)`;

function* liveRowProblems({ db, connection }: Desk, name: RecordTableName): Generator<string> {
  const table = recordTables[name] as unknown as RecordTable;
  const logged = new Map(
    connection.prepare(lastHashes).raw().all(name) as [string, string | null][],
  );
  const read = (after: number) =>
    db
      .select()
      .from(table)
      .where(gt(table.id, after))
      .orderBy(asc(table.id))
      .limit(batchSize)
      .all() as RecordRow[];
  for (const rows of batches(read)) {
    const known = commitmentLookup(
      db,
      rows.map((row) => row.publicId),
    );
    for (const row of rows) {
      const where = `Record ${row.publicId} in ${name}`;
      const expected = logged.get(row.publicId);
      if (expected === undefined) yield `${where} is not in the log.`;
      else if (expected === null) yield `${where} is back, though the log says it was removed.`;
      // A text that was never committed stands for itself: it cannot lead to the logged hash.
      else if (recordHash(name, row, (place, text) => known(place, text) ?? text) !== expected) {
        yield `${where} is not as the log left it.`;
      }
    }
  }
}

function* missingRowProblems({ connection }: Desk): Generator<string> {
  for (const name of Object.keys(recordTables)) {
    const missing = connection
      .prepare(
        `select record_id from (${lastHashes}) where after_hash is not null
         and record_id not in (select public_id from ${name})`,
      )
      .raw()
      .all(name) as [string][];
    for (const [recordId] of missing)
      yield `Record ${recordId} in ${name} is gone, and the log knows of no removal.`;
  }
}

/** Role and suspension of every account whose changes the log knows. */
function* accountProblems({ db, connection }: Desk): Generator<string> {
  const logged = connection.prepare(lastHashes).raw().all("users") as [string, string | null][];
  const held = new Map(
    db
      .select()
      .from(t.users)
      .all()
      .map((user) => [user.id, user]),
  );
  for (const [id, expected] of logged) {
    const user = held.get(id);
    if (!user) yield `Account ${id} is gone, and the log knows of no removal.`;
    else if (accountHash(user) !== expected) {
      yield `The role or suspension of account ${id} (${user.name}) is not as the log left it.`;
    }
  }
}

function* captureProblems({ db, captureFolder }: Desk): Generator<string> {
  const read = (after: number) =>
    db
      .select()
      .from(t.captures)
      .where(gt(t.captures.id, after))
      .orderBy(asc(t.captures.id))
      .limit(batchSize)
      .all();
  for (const rows of batches(read)) {
    for (const row of rows) {
      if (row.bytesSha256 === null) continue;
      const path = captureBytesPath(captureFolder, row.bytesSha256);
      if (!existsSync(path)) yield `The bytes of capture ${row.publicId} are missing.`;
      else if (hashOfFile(path) !== row.bytesSha256)
        yield `The bytes of capture ${row.publicId} were changed.`;
      if (sha256(row.extractedText ?? "") !== row.textSha256) {
        yield `The text of capture ${row.publicId} was changed.`;
      }
    }
  }
}

function hashOfFile(path: string): string | undefined {
  try {
    return sha256(gunzipSync(readFileSync(path)));
  } catch {
    // What does not unpack is not what was kept.
    return undefined;
  }
}

function* versionProblems({ db, connection }: Desk): Generator<string> {
  const held = connection.prepare("select 1 from commitments where commitment = ?").pluck();
  for (const row of versionsSince(db, 0)) {
    const where = `Version ${row.number} of matter ${row.matterId}`;
    if (sha256(row.document) !== row.hash) {
      yield `${where} was changed: its hash does not hold.`;
      continue;
    }
    if (commitmentsIn(JSON.parse(row.document)).some((commitment) => !held.get(commitment))) {
      yield `${where} lacks a text.`;
    }
  }
  const texts = connection
    .prepare("select extracted_text from captures where public_id = ?")
    .pluck();
  for (const row of latestVersions(db)) {
    if (row.withdrawal !== null || sha256(row.document) !== row.hash) continue;
    const document = versionDocument(db, row.document);
    for (const problem of gateProblems(
      document,
      (id) => (texts.get(id) as string | null) ?? null,
    )) {
      yield `Version ${row.number} of “${document.matter.question}”: ${problem.message}`;
    }
  }
}

/** Compares the search index of `live`, word by word in its place, with that of `main`. */
function* searchIndexProblems(connection: Connection): Generator<string> {
  for (const schema of ["main", "live"])
    connection.exec(
      `create virtual table temp.${schema}_words using fts5vocab(${schema}, search, instance)`,
    );
  const differing = (from: string, without: string) =>
    connection
      .prepare(
        `select term from (select * from temp.${from}_words except select * from temp.${without}_words) limit 5`,
      )
      .pluck()
      .all() as string[];
  const wrong = new Set([...differing("main", "live"), ...differing("live", "main")]);
  if (wrong.size > 0)
    yield `The search index of the public record does not hold the words of its rows: ${[...wrong].join(", ")}.`;
}

/** Projects all versions into a file of its own and compares it with the public record, table by table. */
function* publicProblems(desk: Desk, dataFolder: string): Generator<string> {
  const path = publicPath(dataFolder);
  if (!existsSync(path)) {
    yield "The public record is missing; make it anew: npm run gainsay -- project --rebuild.";
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "gainsay-verify-"));
  const { connection, ...record } = openPublicWriter(join(folder, "expected.db"));
  try {
    projectVersions({ connection, ...record }, versionsSince(desk.db, 0));
    connection.prepare("attach ? as live").run(path);
    const tables = connection
      .prepare(
        "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like '\\_\\_%' escape '\\' and name not like 'sqlite\\_%' escape '\\'",
      )
      .pluck()
      .all() as string[];
    for (const table of tables) {
      const differing = (from: string, without: string) =>
        connection
          .prepare(
            `select * from ${from}.${table} except select * from ${without}.${table} limit 20`,
          )
          .all();
      const keyOf = (row: unknown) =>
        Object.values(row as object)
          .slice(0, 2)
          .join(", ");
      const missing = new Map(differing("main", "live").map((row) => [keyOf(row), row]));
      for (const row of differing("live", "main")) {
        const key = keyOf(row);
        yield missing.delete(key)
          ? `The public record has a changed row in ${table}: ${key}.`
          : `The public record has a row in ${table} that no version puts there: ${key}.`;
      }
      for (const key of missing.keys()) yield `The public record lacks a row in ${table}: ${key}.`;
    }
    yield* searchIndexProblems(connection);
  } finally {
    connection.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
