/** For the tests of `verify`: an installation with a row in every table, and what somebody can do to its files. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { rebuild } from "@/db/catch-up";
import { type Connection, openWriter } from "@/db/connect";
import { logAccounts } from "@/db/desk/account-log";
import { inTransaction } from "@/db/desk/desk";
import { commandLine, readers } from "@/db/desk/machine-accounts";
import { inviteAccount, spendLink } from "@/db/desk/mutations/account-links";
import { startDraft } from "@/db/desk/mutations/drafts";
import { addTopic, changeMatter } from "@/db/desk/mutations/matters";
import { publishMatter } from "@/db/desk/mutations/publish";
import { addCommentRequest } from "@/db/desk/mutations/replies";
import { receiveReport } from "@/db/desk/mutations/reports";
import { submitForReview, writeComment } from "@/db/desk/mutations/review";
import * as t from "@/db/desk/schema";
import { signLog } from "@/db/desk/version-log/sign";
import {
  contextOf,
  holdAllChecks,
  loggedHouse,
  soloEditor,
  type TestHouse,
} from "@/db/test-support";
import { withhold } from "@/db/withholding.fixture";
import { emptyEntry } from "@/lib/desk/entry";

/** The demo in its second version, with people who sign in in every way, a text that is withheld, and all else. */
export function fullHouse(): TestHouse {
  const house = loggedHouse();
  const { desk } = house;
  const { db } = desk;
  const matter = db.select().from(t.matters).get()?.publicId ?? "";
  const solo = soloEditor(house);
  const reporter = contextOf(desk, "reporter");
  changeMatter(reporter, { record: matter, revision: 1, fields: { summary: "Newly put." } });
  addTopic(reporter, { matter, name: "Harbours" });
  addCommentRequest(reporter, {
    ...{ matter, statement: db.select().from(t.statements).get()?.publicId ?? "" },
    speaker: db.select().from(t.speakers).get()?.publicId ?? "",
    ...{ askedAt: "2026-02-03T09:00:00.000Z", channel: "e-mail", outcome: "pending" },
  });
  const change = { kind: "update", what: "A summary.", reason: "It was put newly." } as const;
  submitForReview(reporter, { matter, change });
  holdAllChecks(solo, matter);
  writeComment(solo, { matter, text: "Well put." });
  publishMatter(solo, { matter });
  receiveReport(readers(desk), {
    about: "/method",
    text: "A word is wrong.",
    name: null,
    email: "",
  });
  startDraft(reporter, { matter, body: { entry: emptyEntry(), base: emptyEntry() } });

  const invited = { name: "Ada Okafor", email: "ada@example.org", role: "editor" as const };
  const { id: userId } = spendLink(
    desk,
    inviteAccount(commandLine(desk), invited),
    { name: invited.name },
    "a hash",
  );
  inviteAccount(commandLine(desk), { ...invited, name: "Ben", email: "ben@example.org" });
  inTransaction(desk, (tx) => {
    const at = new Date().toISOString();
    logAccounts(tx, { action: "set up", at }, () => {
      tx.insert(t.passkeys)
        .values({
          ...{ id: "passkey", name: "Telephone", userId, publicKey: "key", credentialID: "one" },
          ...{ counter: 1, deviceType: "singleDevice", backedUp: false, transports: "internal" },
        })
        .run();
      tx.insert(t.twoFactors)
        .values({ id: "second", userId, secret: "secret", backupCodes: "codes" })
        .run();
      tx.update(t.users).set({ twoFactorEnabled: true }).where(eq(t.users.id, userId)).run();
    });
    const expiresAt = new Date(Date.now() + 86_400_000);
    tx.insert(t.sessions).values({ id: "session", userId, token: "token", expiresAt }).run();
    tx.insert(t.verifications)
      .values({ id: "verification", identifier: "who", value: "what", expiresAt })
      .run();
  });
  const of = db.select().from(t.commitments).where(eq(t.commitments.recordId, matter)).all();
  const old = of.find(({ field, text }) => field === "summary" && text !== "Newly put.");
  if (!old) throw new Error("The matter has no earlier summary.");
  withhold(desk, old.commitment, userId);
  signLog(desk, { dataFolder: house.folder, logKey: null });
  rebuild(desk, house.folder);
  return house;
}

export type Side = "desk" | "public";

/** A copy of an installation to be attacked again and again, always from the same state. */
export class Target {
  readonly folder: string;
  private readonly pristine: string;

  constructor(house: TestHouse) {
    this.pristine = mkdtempSync(join(tmpdir(), "gainsay-pristine-"));
    this.folder = mkdtempSync(join(tmpdir(), "gainsay-attacked-"));
    house.desk.connection.pragma("wal_checkpoint(TRUNCATE)");
    for (const name of ["desk.db", "public.db", "captures"])
      cpSync(join(house.folder, name), join(this.pristine, name), { recursive: true });
    this.restore();
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  remove(): void {
    for (const folder of [this.pristine, this.folder])
      rmSync(folder, { recursive: true, force: true });
  }

  restore(): void {
    rmSync(this.folder, { recursive: true, force: true });
    cpSync(this.pristine, this.folder, { recursive: true });
  }

  /** What somebody can do who has the file and a shell: nothing that the schema forbids is forbidden to them. */
  attack(side: Side, work: (connection: Connection) => void): void {
    const connection = openWriter(this.path(`${side}.db`));
    try {
      connection.unsafeMode(true);
      for (const setting of [
        "synchronous = off",
        "foreign_keys = off",
        "ignore_check_constraints = on",
      ])
        connection.pragma(setting);
      const triggers = connection
        .prepare("select name, sql from sqlite_schema where type = 'trigger'")
        .raw()
        .all() as [string, string][];
      for (const [name] of triggers) connection.exec(`drop trigger ${name}`);
      work(connection);
      for (const [, sql] of triggers) connection.exec(sql);
    } finally {
      connection.close();
    }
  }
}

export interface Cell {
  table: string;
  column: string;
  /** SQL that finds the row. */
  where: string;
}

/** Every row of every table of a file, those of the word indexes and of SQLite's own tables included. */
export function rowsOf(path: string): { table: string; where: string; columns: string[] }[] {
  const connection = openWriter(path);
  try {
    const tables = connection
      .prepare(
        "select name, wr from pragma_table_list where schema = 'main' and type in ('table', 'shadow') and name <> 'sqlite_schema'",
      )
      .raw()
      .all() as [string, number][];
    return tables.flatMap(([table, isWithoutRowid]) => {
      const columns = connection.pragma(`table_info(${table})`) as { name: string; pk: number }[];
      const keys = isWithoutRowid
        ? columns.filter(({ pk }) => pk > 0).map(({ name }) => name)
        : ["rowid"];
      const where = keys.map((key) => `'"${key}" = ' || quote("${key}")`).join(" || ' and ' || ");
      const rows = connection.prepare(`select ${where} from ${table}`).pluck().all() as string[];
      return rows.map((row) => ({ table, where: row, columns: columns.map(({ name }) => name) }));
    });
  } finally {
    connection.close();
  }
}

/** Every cell of those rows. */
export const cellsOf = (path: string): Cell[] =>
  rowsOf(path).flatMap(({ columns, ...row }) => columns.map((column) => ({ ...row, column })));

/** Puts another value into a cell, as near to the old one as can be. */
export function mutateCell(connection: Connection, { table, column, where }: Cell): void {
  const kind = `typeof("${column}")`;
  const nearest = `case ${kind}
    when 'text' then "${column}" || 'x'
    when 'integer' then case "${column}" when 0 then 1 when 1 then 0 else "${column}" + 1 end
    when 'real' then "${column}" + 1
    when 'blob' then cast(substr("${column}", 1, length("${column}") - 1) || x'5a' as blob)
    else __NEW__ end`;
  const [type] = (
    connection.pragma(`table_info(${table})`) as { name: string; type: string }[]
  ).filter(({ name }) => name === column);
  const fresh = /int|real/i.test(type?.type ?? "") ? "1" : "'x'";
  const set = (value: string) =>
    connection.prepare(`update ${table} set "${column}" = ${value} where ${where}`).run();
  try {
    set(nearest.replace("__NEW__", fresh));
  } catch {
    // What must be unique may be so elsewhere.
    set(`"${column}" + 100000`);
  }
}
