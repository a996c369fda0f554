/** Every record, text and account against what the log says became of it. */
import { asc, gt } from "drizzle-orm";
import { accountHashes, knownTexts, type TokenTable, tokenHashes } from "@/db/desk/account-log";
import { commitmentLookup } from "@/db/desk/commit-text";
import { firstAccountHash, firstRecordHash } from "@/db/desk/first-format";
import {
  type LoggedRow,
  type LoggedTableName,
  loggedTables,
  recordHash,
  tableOf,
} from "@/db/desk/logged-tables";
import { users } from "@/db/desk/schema";
import { withholding } from "@/db/desk/withholding";
import { commitmentOf } from "@/lib/versions/commitments";
import type { Examined } from "./examined";
import { batches, batchSize, type Finding, problem } from "./finding";

export const tableNames = Object.keys(loggedTables) as LoggedTableName[];

/** The records of a table in batches, each with the commitments that its texts have. */
export function* recordBatches({ db }: Examined, name: LoggedTableName) {
  const table = tableOf(name);
  const read = (after: number) =>
    db
      .select()
      .from(table)
      .where(gt(table.id, after))
      .orderBy(asc(table.id))
      .limit(batchSize)
      .all() as LoggedRow[];
  yield* batches("the records", read);
}

/** The last entry of each of some records: what the log says it is now; a null hash where it was removed. */
export function lastEntries({ connection }: Examined, table: string, ids: string[]) {
  const rows = connection
    .prepare<[string, string], { id: string; entry: number; hash: string | null }>(
      `select record_id as id, max(id) as entry, after_hash as hash from log_entries
       where record_id in (select value from json_each(?)) and record_table = ? group by record_id`,
    )
    .all(JSON.stringify(ids), table);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Each record of a table as the log left it. */
export function* recordProblems(desk: Examined, name: LoggedTableName): Generator<Finding> {
  const hashOf = desk.secondFormatSince === undefined ? firstRecordHash : recordHash;
  for (const found of recordBatches(desk, name)) {
    if (!Array.isArray(found)) {
      yield found;
      continue;
    }
    const ids = found.map((row) => row.publicId);
    const known = commitmentLookup(desk.db, ids);
    const logged = lastEntries(desk, name, ids);
    for (const row of found) {
      const where = `Record ${row.publicId} in ${name}`;
      const last = logged.get(row.publicId);
      if (!last) yield problem(`${where} is not in the log.`);
      else if (last.hash === null)
        yield problem(`${where} is back, though the log says it was removed.`);
      // A text that was never committed stands for itself: it cannot lead to the logged hash.
      else if (hashOf(name, row, (place, text) => known(place, text) ?? text) !== last.hash)
        yield problem(`${where} is not as the log left it.`);
    }
  }
  const missing = desk.connection
    .prepare(
      `select record_id from (
         select record_id, max(id), after_hash from log_entries where record_table = ? group by record_id)
       where after_hash is not null and record_id not in (select public_id from ${name})`,
    )
    .pluck()
    .iterate(name) as IterableIterator<string>;
  for (const recordId of missing)
    yield problem(`Record ${recordId} in ${name} is gone, and the log knows of no removal.`);
}

interface CommitmentRow {
  commitment: string;
  record: string;
  field: string;
  salt: string | null;
  text: string | null;
  withheldAt: string | null;
  withheldReason: string | null;
}

/** Each committed text by its commitment; one that is withheld by an entry of the log that says so. */
export function* textProblems(desk: Examined): Generator<Finding> {
  const { connection, secondFormatSince } = desk;
  const rows = connection
    .prepare<[], CommitmentRow>(
      `select commitment, record_id as record, field, salt, text,
         withheld_at as withheldAt, withheld_reason as withheldReason from commitments`,
    )
    .iterate();
  let done = 0;
  for (const row of rows) {
    if (done % 10_000 === 0) yield { step: "the committed texts", done };
    done += 1;
    const where = `The committed text of ${row.field} in record ${row.record}`;
    if (row.text !== null) {
      if (commitmentOf(row.salt ?? "", row.text) !== row.commitment)
        yield problem(`${where} was changed.`);
      continue;
    }
    if (secondFormatSince === undefined) continue;
    const { recordTable, recordId, afterHash } = withholding(row);
    const last = lastEntries(desk, recordTable, [recordId]).get(recordId);
    if (last?.hash !== afterHash)
      yield problem(`${where} is gone, and the log does not say that it was withheld so.`);
  }
}

/** Each account, with all that it can be signed in to with, and each one-time link and key, as the log left it. */
export function* accountProblems(desk: Examined): Generator<Finding> {
  yield { step: "the accounts" };
  if (desk.secondFormatSince === undefined) return yield* firstAccountProblems(desk);
  const names = namesOf(desk);
  const nameOf = (id: string) => (names.has(id) ? ` (${names.get(id)})` : "");
  yield* rowProblems(desk, "users", accountHashes(desk.db, knownTexts(desk.db)), (id) => [
    `Account ${id}${nameOf(id)}`,
    `Account ${id}${nameOf(id)}, what it may do, or a way to sign in to it is not as the log left it.`,
  ]);
  yield* rowProblems(desk, "invitations", tokenHashes(desk.db, "invitations"), (id) => [
    `The one-time link ${id}`,
    `The one-time link ${id} is not as the log left it.`,
  ]);
  yield* rowProblems(desk, "api_keys", tokenHashes(desk.db, "api_keys"), (id) => [
    `The API key ${id}`,
    `The API key ${id} is not as the log left it.`,
  ]);
}

const namesOf = ({ db }: Examined) =>
  new Map(
    db
      .select({ id: users.id, name: users.name })
      .from(users)
      .all()
      .map(({ id, name }) => [id, name]),
  );

function* rowProblems(
  desk: Examined,
  table: "users" | TokenTable,
  hashes: Map<string, string>,
  words: (id: string) => [name: string, changed: string],
): Generator<Finding> {
  const ids = desk.connection
    .prepare("select distinct record_id from log_entries where record_table = ?")
    .pluck()
    .all(table) as string[];
  const logged = lastEntries(desk, table, ids);
  for (const [id, hash] of hashes) {
    const [name, changed] = words(id);
    const last = logged.get(id);
    if (!last) yield problem(`${name} is not in the log.`);
    else if (last.hash === null)
      yield problem(`${name} is back, though the log says it was taken away.`);
    else if (last.hash !== hash) yield problem(changed);
  }
  for (const { id, hash } of logged.values()) {
    if (hash !== null && !hashes.has(id))
      yield problem(`${words(id)[0]} is gone, and the log knows of no removal.`);
  }
}

/** In the log's first format: role and suspension of the accounts that it knows. */
function* firstAccountProblems(desk: Examined): Generator<Finding> {
  const held = desk.db.select().from(users).all();
  const logged = lastEntries(
    desk,
    "users",
    held.map(({ id }) => id),
  );
  for (const user of held) {
    const last = logged.get(user.id);
    if (last && last.hash !== firstAccountHash(user)) {
      yield problem(
        `The role or suspension of account ${user.id} (${user.name}) is not as the log left it.`,
      );
    }
  }
}
