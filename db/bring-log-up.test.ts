/** A log of an earlier release, brought up to the second format; made here as that release wrote it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bringLogUp } from "@/db/bring-log-up";
import { catchUp, rebuild } from "@/db/catch-up";
import { openScratch } from "@/db/connect";
import { commitmentLookup } from "@/db/desk/commit-text";
import { firstAccountHash, firstRecordHash } from "@/db/desk/first-format";
import { keepLastChanges } from "@/db/desk/last-changes";
import { loggedTables, requireRecord } from "@/db/desk/logged-tables";
import { commandLine } from "@/db/desk/machine-accounts";
import { inviteAccount } from "@/db/desk/mutations/account-links";
import { changeRole } from "@/db/desk/mutations/accounts";
import { changeMatter } from "@/db/desk/mutations/matters";
import { withdrawMatter } from "@/db/desk/mutations/publish";
import { wrotePartOf } from "@/db/desk/queries/authorship";
import { listChangedMatters } from "@/db/desk/queries/changes";
import { getMatterDocument } from "@/db/desk/queries/document";
import { versionsSince } from "@/db/desk/queries/versions";
import { commitments, logEntries, users, versions } from "@/db/desk/schema";
import { beginLog } from "@/db/desk/version-log/begin";
import { migrateFile } from "@/db/migrate";
import { contextOf, demoHouse, type TestHouse } from "@/db/test-support";
import { verify } from "@/db/verify";
import { fullHouse } from "@/db/verify/attack-house";
import { recordBatches, tableNames } from "@/db/verify/records";
import { nextEntry } from "@/lib/log/chain";

/** Writes the log anew as the first format has it: an entry for each write that the log has, without accounts' own. */
function inFirstFormat(house: TestHouse): TestHouse {
  const { db, connection } = house.desk;
  const triggers = connection
    .prepare("select name, sql from sqlite_schema where type = 'trigger'")
    .raw()
    .all() as [string, string][];
  for (const [name] of triggers) connection.exec(`drop trigger ${name}`);
  const first = new Map<string, string>();
  for (const name of tableNames) {
    for (const rows of recordBatches({ ...house.desk, secondFormatSince: undefined }, name)) {
      if (!Array.isArray(rows)) continue;
      const known = commitmentLookup(
        db,
        rows.map((row) => row.publicId),
      );
      for (const row of rows)
        first.set(
          row.publicId,
          firstRecordHash(name, row, (place, text) => known(place, text) ?? text),
        );
    }
  }
  for (const user of db.select().from(users).all()) first.set(user.id, firstAccountHash(user));
  const written = db.select().from(logEntries).all();
  const last = new Map(written.map((entry) => [entry.recordId, entry.id]));
  // That release had no log of versions.
  for (const table of ["log_entries", "log_leaves", "log_hashes", "log_checkpoints"])
    connection.exec(`delete from ${table}`);
  rmSync(join(house.folder, "log-latest"), { force: true });
  let head: ReturnType<typeof nextEntry> | undefined;
  for (const { id, ...entry } of written) {
    const isRecord = Object.hasOwn(loggedTables, entry.recordTable);
    const isAccount = entry.recordTable === "users" && entry.action === "change a role";
    if (!isRecord && !isAccount) continue;
    const hash = (which: string | null) =>
      which &&
      (last.get(entry.recordId) === id ? (first.get(entry.recordId) ?? null) : `then ${which}`);
    head = nextEntry(head, {
      ...entry,
      beforeHash: entry.beforeHash && `then ${entry.beforeHash}`,
      afterHash: hash(entry.afterHash),
    });
    db.insert(logEntries).values(head).run();
  }
  // As it is when a desk of an earlier release is opened.
  connection.exec("delete from last_changes; delete from last_changes_head");
  keepLastChanges(connection);
  for (const [, sql] of triggers) connection.exec(sql);
  rebuild(house.desk, house.folder);
  return house;
}

const logOf = ({ desk }: TestHouse) => desk.db.select().from(logEntries).all();

describe("a log of the first format", () => {
  test("is brought up in one go: an entry for each record, account and link, and all holds then", () => {
    const house = inFirstFormat(fullHouse());
    const before = logOf(house);
    expect([...verify(house.folder)]).toContain(
      "The log is of an earlier release. Bring it up: npm run gainsay -- prepare.",
    );
    const live = tableNames
      .map((name) => house.desk.connection.prepare(`select count(*) from ${name}`).pluck().get())
      .concat(
        ["users", "invitations"].map((name) =>
          house.desk.connection.prepare(`select count(*) from ${name}`).pluck().get(),
        ),
      )
      .reduce<number>((sum, count) => sum + Number(count), 0);
    // And the mark of the format, and the one text that is withheld.
    expect(bringLogUp(house.desk)).toEqual({ entries: live + 2 });
    const after = logOf(house);
    expect(after.slice(0, before.length)).toEqual(before);
    // The public record takes the withheld text out once more: it goes by the log, which did not say so.
    expect(catchUp(house.desk, house.folder)).toBe(1);
    expect([...verify(house.folder)]).toEqual([]);
    expect(bringLogUp(house.desk)).toEqual({ entries: 0 });

    const place = { dataFolder: house.folder, logKey: null, url: "https://gainsay.example" };
    expect(beginLog(house.desk, place)).toBe(house.desk.db.select().from(versions).all().length);
    expect([...verify(house.folder)]).toEqual([]);
  });

  test("says nothing new of any record: nothing is published twice, changed or written anew by it", () => {
    const house = inFirstFormat(fullHouse());
    const { db } = house.desk;
    const versions = [...versionsSince(db, 0)];
    const changed = listChangedMatters(db);
    bringLogUp(house.desk);
    expect([...versionsSince(db, 0)]).toEqual(versions);
    // The withheld text, which the log did not tell of.
    expect(catchUp(house.desk, house.folder)).toBe(1);
    expect(catchUp(house.desk, house.folder)).toBe(0);
    expect(listChangedMatters(db)).toEqual(changed);
    const { id, publicId } = db.select().from(loggedTables.matters).all()[0] ?? {
      id: 0,
      publicId: "",
    };
    const document = getMatterDocument(db, publicId);
    for (const actor of ["test-reporter", commandLine(house.desk).actorId])
      expect(wrotePartOf(db, actor, document, id)).toBe(false);
    const reporter = contextOf(house.desk, "reporter");
    const { revision } = requireRecord(db, "matters", publicId);
    changeMatter(reporter, { record: publicId, revision, fields: { summary: "Other." } });
    expect(wrotePartOf(db, reporter.actorId, getMatterDocument(db, publicId), id)).toBe(true);
    expect(listChangedMatters(db)).toMatchObject([{ id: publicId, actor: reporter.actorId }]);
  });

  test("stays as it is where something is off, which is named; accepted, the log keeps the list", () => {
    const house = inFirstFormat(demoHouse());
    const before = logOf(house);
    house.desk.connection.exec("update statements set summary = 'Other.' where id = 1");
    const id = house.desk.connection
      .prepare("select public_id from statements where id = 1")
      .pluck()
      .get();
    const problems = [`Record ${id} in statements is not as the log left it.`];
    expect(bringLogUp(house.desk)).toEqual({ problems });
    expect(logOf(house)).toEqual(before);
    expect(bringLogUp(house.desk, { accept: true })).toMatchObject({ entries: expect.any(Number) });
    expect(logOf(house).map(({ action }) => action)).toContain("accept what is off");
    const kept = house.desk.db.select().from(commitments).all();
    expect(kept.filter(({ recordId }) => recordId === "accepted").map(({ text }) => text)).toEqual(
      problems,
    );
    expect([...verify(house.folder)].join("\n")).not.toContain("is not as the log left it");
  });

  test("takes no entry before it is brought up", () => {
    const house = inFirstFormat(demoHouse());
    const invited = { name: "Ada", email: "ada@example.org", role: "editor" as const };
    expect(() => inviteAccount(commandLine(house.desk), invited)).toThrow(
      "The log of this desk is of an earlier release.",
    );
    bringLogUp(house.desk);
    inviteAccount(commandLine(house.desk), invited);
  });

  test("finds a swap of inner keys from then on, and a role changed before it", () => {
    const house = demoHouse();
    const { actorId: account } = contextOf(house.desk, "reporter");
    changeRole(contextOf(house.desk, "administrator"), { account, role: "editor" });
    inFirstFormat(house);
    house.desk.connection.exec(`update users set role = 'administrator' where id = '${account}'`);
    expect(bringLogUp(house.desk)).toMatchObject({ problems: [expect.stringContaining(account)] });
  });
});

describe.each(["desk", "public"])("the migrations of %s", (side) => {
  test("make the same file step by step, over releases, and at once", () => {
    const journal = "meta/_journal.json";
    const folder = mkdtempSync(join(tmpdir(), "gainsay-migrations-"));
    cpSync(join(process.cwd(), "drizzle", side), folder, { recursive: true });
    const whole = JSON.parse(readFileSync(join(folder, journal), "utf8"));
    const schemaAfter = (releases: number[]) => {
      const connection = openScratch(":memory:");
      for (const length of releases) {
        const entries = whole.entries.slice(0, length);
        writeFileSync(join(folder, journal), JSON.stringify({ ...whole, entries }));
        migrateFile(connection, folder);
      }
      return connection
        .prepare("select type, name, tbl_name, sql from sqlite_schema order by type, name")
        .all();
    };
    const all: number = whole.entries.length;
    const steps = Array.from({ length: all }, (_, index) => index + 1);
    expect(schemaAfter(steps)).toEqual(schemaAfter([all]));
    rmSync(folder, { recursive: true });
  });
});

test("a matter is withdrawn, and its log brought up, in either order", () => {
  const house = inFirstFormat(demoHouse());
  bringLogUp(house.desk);
  const { publicId: matter } = house.desk.db.select().from(loggedTables.matters).get() ?? {
    publicId: "",
  };
  withdrawMatter(contextOf(house.desk, "editor"), { matter, reason: "It was a trial." });
  catchUp(house.desk, house.folder);
  expect([...verify(house.folder)]).toEqual([]);
});
