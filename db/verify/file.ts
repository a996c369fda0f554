/** The database files themselves: whether they can be read, are whole, and are built as the migrations build them. */
import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { type Connection, openExaminer } from "@/db/connect";
import { type Finding, problem } from "./finding";

/** How many problems of one kind are named in one file. */
const most = 20;

/** Opens a file to be examined; where it cannot be, says why with the file's name. */
export function* openFile(path: string): Generator<Finding, Connection | undefined> {
  if (!existsSync(path)) {
    yield problem(`The file ${path} is missing.`);
    return;
  }
  try {
    const connection = openExaminer(path);
    // The first read finds out whether it is a database at all.
    connection.pragma("schema_version");
    return connection;
  } catch (error) {
    yield problem(`The file ${path} cannot be read: ${(error as Error).message}.`);
    return;
  }
}

/** Runs a part of the examination. What cannot be read is a problem of the file, and the other parts go on. */
export function* reading<R>(
  path: string,
  part: Generator<Finding, R>,
): Generator<Finding, R | undefined> {
  try {
    return yield* part;
  } catch (error) {
    // Whatever was put into the file, the examination must say so and not end.
    yield problem(`${basename(path)} cannot be read as it should: ${(error as Error).message}.`);
    return;
  }
}

/** Pages, indexes, checks, references, and the length of the file; from there on the connection sees one moment of it. */
export function* fileProblems(connection: Connection, path: string): Generator<Finding> {
  const name = basename(path);
  yield { step: `the pages of ${name}` };
  yield* lengthProblems(connection, path);
  connection.exec("begin");
  for (const { integrity_check: line } of connection.pragma(`main.integrity_check(${most})`) as {
    integrity_check: string;
  }[]) {
    if (line !== "ok") yield problem(`${name} is damaged: ${line.replaceAll("\n", " ")}.`);
  }
  const broken = connection.pragma("main.foreign_key_check") as {
    table: string;
    rowid: number;
    parent: string;
  }[];
  for (const { table, rowid, parent } of broken.slice(0, most)) {
    yield problem(
      `Row ${rowid} of ${table} in ${name} refers to a row of ${parent} that is not there.`,
    );
  }
}

/** What stands behind the last page belongs to nothing. Others may write meanwhile: only what stays is a problem. */
function* lengthProblems(connection: Connection, path: string): Generator<Finding> {
  for (let tries = 0; ; tries += 1) {
    const [moved] = connection.pragma("wal_checkpoint(PASSIVE)") as {
      log: number;
      checkpointed: number;
    }[];
    const pages = Number(connection.pragma("page_count", { simple: true }));
    const length = pages * Number(connection.pragma("page_size", { simple: true }));
    const held = statSync(path).size;
    if (held === length) return;
    const whole = moved === undefined || moved.log === moved.checkpointed;
    if (tries < 3) continue;
    if (whole) {
      yield problem(
        `${basename(path)} is ${held.toLocaleString("en")} bytes long, and its pages are ${length.toLocaleString("en")}.`,
      );
    } else yield { notice: `The length of ${basename(path)} could not be checked: it is in use.` };
    return;
  }
}

type SchemaRow = { type: string; name: string; sql: string | null };

const schemaOf = (connection: Connection) =>
  connection
    .prepare<[], SchemaRow>(
      `select type, name || case when type in ('index', 'trigger') then ' on ' || tbl_name else '' end as name, sql
       from sqlite_schema where name not like 'sqlite\\_stat%' escape '\\' order by 1, 2`,
    )
    .all();

const migrationsOf = (connection: Connection) =>
  connection
    .prepare<[], string>(
      "select hash || ' ' || created_at || ' ' || coalesce(id, '') from __drizzle_migrations order by created_at, hash",
    )
    .pluck()
    .all();

/**
 * Compares tables, indexes, triggers, the settings of the word indexes and the list of migrations with those of a file
 * that was migrated just now. Returns whether the file is of this release, so that its rows can be read.
 */
export function* schemaProblems(
  connection: Connection,
  path: string,
  fresh: Connection,
): Generator<Finding, boolean> {
  const name = basename(path);
  yield { step: `the schema of ${name}` };
  const held = new Map(schemaOf(connection).map((row) => [`${row.type} ${row.name}`, row.sql]));
  const expected = schemaOf(fresh);
  if (!held.has("table __drizzle_migrations")) {
    yield problem(`${name} has no list of migrations: it is not a database of Gainsay.`);
    return false;
  }
  const migrated = new Set(migrationsOf(connection));
  const wanted = migrationsOf(fresh);
  const lacking = wanted.filter((line) => !migrated.has(line)).length;
  if (lacking > 0 || migrated.size > wanted.length) {
    yield problem(
      lacking > 0 && migrated.size < wanted.length
        ? `${name} is of an earlier release. Bring it up first: npm run gainsay -- prepare.`
        : `The list of migrations in ${name} is not that of this release.`,
    );
    if (lacking > 0) return false;
  }
  for (const row of expected) {
    const what = `${row.type} ${row.name}`;
    if (!held.has(what)) yield problem(`${name} lacks its ${what}.`);
    else if (held.get(what) !== row.sql) yield problem(`In ${name} the ${what} was changed.`);
    held.delete(what);
  }
  for (const what of held.keys()) yield problem(`${name} has a ${what} that no migration made.`);
  for (const pragma of ["user_version", "application_id"]) {
    if (connection.pragma(pragma, { simple: true }) !== fresh.pragma(pragma, { simple: true }))
      yield problem(`The ${pragma} of ${name} was changed.`);
  }
  for (const row of expected.filter(({ sql }) => sql?.includes("USING fts5("))) {
    // The first word that leaves the index raises its version from 4 to 5 (FTS5, secure-delete).
    const settings = `select k, iif(k = 'version' and v in (4, 5), 4, v) from ${row.name}_config order by k`;
    const read = (from: Connection) => JSON.stringify(from.prepare(settings).all());
    if (read(connection) !== read(fresh))
      yield problem(`The settings of the word index ${row.name} in ${name} were changed.`);
  }
  return true;
}
