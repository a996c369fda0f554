import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rebuild } from "@/db/catch-up";
import { openDesk } from "@/db/desk/desk";
import { publicPath, publicReader } from "@/db/public/files";
import { listNewestSlugs } from "@/db/public/queries/matters";
import { DamagedFileError, LostDeskError } from "@/lib/errors";
import {
  type Connection,
  expectedPragmas,
  inImmediateTransaction,
  openWriter,
  patiently,
  serverBusyTimeout,
  whyUnwritable,
} from "./connect";
import { demoHouse, emptyHouse, thrownBy } from "./test-support";

function pragmasOf(connection: Connection) {
  return Object.fromEntries(
    Object.keys(expectedPragmas).map((name) => [name, connection.pragma(name, { simple: true })]),
  );
}

describe("connection settings", () => {
  test("the desk's writer", () => {
    const { connection } = openDesk(emptyHouse().folder);
    expect(pragmasOf(connection)).toEqual(expectedPragmas);
    connection.close();
  });

  test("any other writer", () => {
    const connection = openWriter(join(emptyHouse().folder, "other.db"));
    expect(pragmasOf(connection)).toEqual(expectedPragmas);
    connection.close();
  });

  test("the public record's reader, which cannot write", () => {
    const { connection } = publicReader(demoHouse().folder);
    expect(pragmasOf(connection)).toEqual(expectedPragmas);
    expect(() => connection.exec("delete from matters")).toThrow("readonly");
  });
});

describe("a lock that another process holds", () => {
  /** A file with one table, and two connections: one that waits as the server does, one that holds the lock. */
  function twoWriters() {
    const path = join(emptyHouse().folder, "shared.db");
    const ours = openWriter(path);
    ours.exec("create table kept (word text) strict");
    ours.pragma(`busy_timeout = ${serverBusyTimeout}`);
    const theirs = openWriter(path);
    theirs.exec("begin immediate");
    const keep = () =>
      inImmediateTransaction(ours, () => ours.prepare("insert into kept values ('ours')").run());
    const count = () => ours.prepare("select count(*) from kept").pluck().get();
    return { ours, theirs, keep, count };
  }

  test("is waited for while everybody else goes on, and the write is made once", async () => {
    const { ours, theirs, keep, count } = twoWriters();
    const written = patiently(ours, keep);
    // Others have their turn while it waits; only then is the lock given back.
    for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setImmediate(done));
    expect(count()).toBe(0);
    theirs.exec("rollback");
    await written;
    expect(count()).toBe(1);
  });

  test("that stays is told of, and nothing is kept", async () => {
    const { ours, keep, count } = twoWriters();
    const error = await patiently(ours, keep).catch((reason: unknown) => reason);
    expect(whyUnwritable(error)).toBe("Someone else is writing to the record just now. Try again.");
    expect(count()).toBe(0);
  });

  test("never makes what was committed again", async () => {
    const { ours, theirs, keep, count } = twoWriters();
    theirs.exec("rollback");
    const twice = patiently(ours, () => {
      keep();
      theirs.exec("begin immediate");
      keep();
    });
    await expect(twice).rejects.toThrow("locked");
    expect(count()).toBe(1);
  });
});

describe("what keeps from writing", () => {
  test.each([
    ["SQLITE_FULL", /disk is full, so nothing was saved/],
    ["ENOSPC", /disk is full, so nothing was saved/],
    ["SQLITE_IOERR_WRITE", /cannot write its files just now, so nothing was saved/],
    ["SQLITE_CANTOPEN", /cannot write its files just now/],
    ["SQLITE_READONLY", /cannot write its files just now/],
    ["EROFS", /cannot write its files just now/],
  ])("%s is said in a sentence, whatever wraps it", (code, sentence) => {
    const error = Object.assign(new Error("inner"), { code });
    expect(whyUnwritable(error)).toMatch(sentence);
    expect(whyUnwritable(new Error("outer", { cause: error }))).toMatch(sentence);
  });

  test("other errors are not taken for it", () => {
    const broken = Object.assign(new Error("UNIQUE"), { code: "SQLITE_CONSTRAINT_UNIQUE" });
    expect([broken, new Error("no"), "SQLITE_FULL", undefined].map(whyUnwritable)).toEqual(
      Array(4).fill(undefined),
    );
  });

  test("a full disk: the write fails whole, and works again once there is room", () => {
    const { desk } = demoHouse();
    const { connection } = desk;
    const pages = Number(connection.pragma("page_count", { simple: true }));
    connection.pragma(`max_page_count = ${pages}`);
    const fill = () =>
      inImmediateTransaction(connection, () =>
        connection.exec("create table filled as select randomblob(100000) as bytes"),
      );
    const error = thrownBy(Error, fill);
    expect(whyUnwritable(error)).toMatch(/disk is full, so nothing was saved/);
    connection.pragma("max_page_count = 1000000");
    fill();
  });
});

describe("a file that is lost or damaged", () => {
  const noDatabase = "This is no database. ".repeat(1000);

  test("desk.db damaged: named, and nothing is made in its place", () => {
    const { folder, desk } = demoHouse();
    desk.connection.close();
    const path = join(folder, "desk.db");
    for (const end of ["-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
    writeFileSync(path, noDatabase);
    expect(thrownBy(DamagedFileError, () => openDesk(folder)).message).toBe(
      `${path} is damaged, or is no database.`,
    );
    expect(readFileSync(path, "utf8")).toBe(noDatabase);
  });

  test("desk.db gone beside what came of it: no new newsroom", () => {
    const { folder, desk } = demoHouse();
    desk.connection.close();
    const path = join(folder, "desk.db");
    copyFileSync(path, `${path}.kept`);
    for (const end of ["", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
    expect(thrownBy(LostDeskError, () => openDesk(folder)).message).toBe(
      `${folder} holds a public record and captures but no desk.db, which they were made from. Put desk.db back from a copy; or, to begin anew, move what is left away or choose another folder with GAINSAY_DATA.`,
    );
    copyFileSync(`${path}.kept`, path);
    openDesk(folder).connection.close();
  });

  test("public.db damaged: named, and made anew from the versions", async () => {
    const { folder, desk } = demoHouse();
    const path = publicPath(folder);
    for (const end of ["-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
    writeFileSync(path, noDatabase);
    expect(thrownBy(DamagedFileError, () => publicReader(folder)).path).toBe(path);
    rebuild(desk, folder);
    expect(await listNewestSlugs(1, publicReader(folder))).toEqual(["us-cuba-negotiations"]);
  });
});
