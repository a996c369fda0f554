/** How writes to accounts, to the links that make them and to keys are logged: each that is otherwise afterwards, by its hash. */
import { sql } from "drizzle-orm";
import { canonicalJson, sha256 } from "@/lib/canonical";
import { groupBy } from "@/lib/group";
import { commitInto, commitmentLookup } from "./commit-text";
import type { DeskDatabase, Tx } from "./desk";
import type { Commit } from "./logged-tables";
import { accounts, apiKeys, invitations, passkeys, twoFactors, users } from "./schema";
import { appendEntry } from "./write";

type Row = Record<string, unknown>;

/** Names, addresses and pictures of people: the log holds commitments of them, which can be withheld. */
const personalFields = ["name", "email", "image"];

/** A row for hashing: without empty columns, so that one which is added later changes nothing. */
const filled = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

const committed = (row: Row, recordId: string, path: string, commit: Commit): Row =>
  Object.fromEntries(
    Object.entries(filled(row)).map(([column, value]) => [
      column,
      personalFields.includes(column)
        ? { text: commit({ recordId, field: `${path}${column}` }, String(value)) }
        : value,
    ]),
  );

/** What else somebody signs in with, by the name that it has in the hash. */
const means = { accounts, passkeys, twoFactors } as const;

/** The hashes of all accounts by their ids: of the whole rows of each and of all that it can be signed in to with. */
export function accountHashes(db: DeskDatabase, commit: Commit): Map<string, string> {
  const owned = Object.entries(means).map(([name, table]) => {
    const rows = db.all<Row>(sql`select * from ${table} order by ${table.id}`);
    return [name, groupBy(rows, (row) => String(row.user_id))] as const;
  });
  const hashOf = (user: Row & { id: string }) => {
    const whole = owned.map(([name, byUser]) => [
      name,
      (byUser.get(user.id) ?? []).map((row) =>
        committed(row, user.id, `${name}.${row.id}.`, commit),
      ),
    ]);
    const row = committed(user, user.id, "", commit);
    return sha256(canonicalJson({ table: "users", row, ...Object.fromEntries(whole) }));
  };
  const rows = db.all<Row & { id: string }>(sql`select * from ${users}`);
  return new Map(rows.map((user) => [user.id, hashOf(user)]));
}

/** What opens a door by a token: one-time links, and keys for the API. */
export const tokenTables = { invitations, api_keys: apiKeys } as const;
export type TokenTable = keyof typeof tokenTables;

/**
 * The hashes of all one-time links, or of all keys, by their ids. The hash of the token salts names and addresses. When
 * a key was last used is no change of it.
 */
export function tokenHashes(db: DeskDatabase, table: TokenTable): Map<string, string> {
  const rows = db.all<Row & { id: string }>(sql`select * from ${tokenTables[table]}`);
  return new Map(
    rows.map(({ last_used_at: _, ...row }) => [
      row.id,
      sha256(canonicalJson({ table, row: filled(row) })),
    ]),
  );
}

/** Commitments that texts of accounts have; a text that was never committed stands for itself, and hashes to nothing known. */
export function knownTexts(db: DeskDatabase): Commit {
  const ids = db.select({ id: users.id }).from(users).all();
  const known = commitmentLookup(
    db,
    ids.map(({ id }) => id),
  );
  return (place, text) => known(place, text) ?? text;
}

/** What an entry says; without an actor the account itself acts. */
interface AccountEntry {
  action: string;
  actor?: string;
  at: string;
  /** An account of which there is an entry even where nothing of it changes. */
  about?: string;
}

/** Runs what writes to accounts, their links or keys, and logs each that was made, changed or taken away. */
export function logAccounts<R>(tx: Tx, entry: AccountEntry, write: () => R): R {
  const hashesNow = () => {
    return {
      users: accountHashes(tx, knownTexts(tx)),
      invitations: tokenHashes(tx, "invitations"),
      api_keys: tokenHashes(tx, "api_keys"),
    };
  };
  const before = hashesNow();
  const done = write();
  const after = hashesNow();
  for (const recordTable of ["users", "invitations", "api_keys"] as const) {
    const was = before[recordTable];
    const is = after[recordTable];
    const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
      (id) => was.get(id) !== is.get(id) || (recordTable === "users" && id === entry.about),
    );
    const hashes = recordTable === "users" ? committedHashes(tx, changed) : is;
    for (const recordId of changed) {
      const { action, actor = recordId, at } = entry;
      const beforeHash = was.get(recordId) ?? null;
      const afterHash = hashes.get(recordId) ?? null;
      appendEntry(tx, { action, actor, at, recordTable, recordId, beforeHash, afterHash });
    }
  }
  return done;
}

/** The hashes of some accounts, after their texts are committed. */
export function committedHashes(tx: Tx, ids: string[]): Map<string, string> {
  if (ids.length === 0) return new Map();
  const wanted = new Set(ids);
  const commit = commitInto(tx, ids);
  const hashes = accountHashes(tx, (place, text) =>
    wanted.has(place.recordId) ? commit(place, text) : text,
  );
  return new Map([...hashes].filter(([id]) => wanted.has(id)));
}
