/** The log of versions at the desk: that whatever becomes public has its leaf, that it is signed, and that it never forks. */
import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rebuild } from "@/db/catch-up";
import { bulkAt } from "@/db/desk/bulk";
import { type Desk, openDesk } from "@/db/desk/desk";
import { addVersion } from "@/db/desk/mutations/add-version";
import { changeMatter } from "@/db/desk/mutations/matters";
import { publishMatter, withdrawMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import * as t from "@/db/desk/schema";
import { beginLog, originOf } from "@/db/desk/version-log/begin";
import { hashesIn, leafAt, logSize } from "@/db/desk/version-log/rows";
import { signLog } from "@/db/desk/version-log/sign";
import { generate } from "@/db/generate/generate";
import { accounts } from "@/db/generate/publishing";
import { emptyHouse, loggedHouse, soloEditor, type TestHouse } from "@/db/test-support";
import { verify } from "@/db/verify";
import { Target } from "@/db/verify/attack-house";
import { withhold } from "@/db/withholding.fixture";
import { openCheckpoint } from "@/lib/version-log/checkpoint";
import { readVkey } from "@/lib/version-log/keys";
import { type Leaf, leafBytes } from "@/lib/version-log/leaf";
import { openProof, proofText } from "@/lib/version-log/proof";
import { consistencyProof, inclusionProof, isConsistent } from "@/lib/version-log/tree";
import { sharedFingerprints } from "@/lib/versions/fingerprints";
import { catchUp } from "./catch-up";

const place = (folder: string) => ({ dataFolder: folder, logKey: null });
const url = "https://gainsay.example";

/** The demo with its log, signed. */
function begun() {
  const house = loggedHouse();
  const { desk, folder } = house;
  const note = () => signLog(desk, place(folder)) ?? "";
  const matter = desk.db.select().from(t.matters).get()?.publicId ?? "";
  return { house, desk, folder, matter, note };
}

const leavesOf = ({ connection }: Desk): Leaf[] =>
  Array.from({ length: logSize(connection) }, (_, position) => leafAt(connection, position));

function keysOf(desk: Desk) {
  const [start] = leavesOf(desk);
  return start?.kind === "start" ? [readVkey(start.key)] : [];
}

let edition = 0;
/** Publishes another version of the demo. */
function publishAgain({ house, matter }: { house: TestHouse; matter: string }): void {
  const editor = soloEditor(house);
  const { revision } = house.desk.db.select().from(t.matters).get() ?? { revision: 0 };
  edition += 1;
  changeMatter(editor, { record: matter, revision, fields: { summary: `Edition ${edition}.` } });
  const change = { kind: "update", what: "A summary.", reason: "It was put newly." } as const;
  submitForReview(editor, { matter, change });
  publishMatter(editor, { matter });
}

const holds = (folder: string) => expect([...verify(folder)]).toEqual([]);

describe("the log of versions", () => {
  test("has a leaf for each thing that becomes public, which proofs show to anybody", () => {
    const log = begun();
    const { desk, folder, matter, house } = log;
    const first = log.note();
    publishAgain(log);
    const summary = desk.db
      .select()
      .from(t.commitments)
      .all()
      .find(({ recordId, field }) => recordId === matter && field === "summary");
    withhold(desk, summary?.commitment ?? "", soloEditor(house).actorId);
    withdrawMatter(soloEditor(house), { matter, reason: "It was the demonstration." });
    rebuild(desk, folder);
    const note = log.note();
    const leaves = leavesOf(desk);
    expect(leaves.map(({ kind }) => kind)).toEqual([
      ...["start", "version", "version", "withholding", "withdrawal"],
    ]);
    expect(leaves[0]).toMatchObject({ origin: "gainsay.example/log", adopted: 1, before: null });
    expect(leaves[2]).toMatchObject({ matter, number: 2, previous: 1 });
    expect(leaves[3]).toMatchObject({ texts: [summary?.commitment] });
    expect(leaves[4]).toMatchObject({
      number: 3,
      previous: 2,
      document: (leaves[2] as { document: string }).document,
    });
    holds(folder);

    const keys = keysOf(desk);
    const read = hashesIn(desk.connection);
    const [old, now] = [first, note].map((one) => openCheckpoint(one, keys));
    if (!old || !now) throw new Error("Nothing was signed.");
    expect(isConsistent(old, now, consistencyProof(read, old.size, now.size))).toBe(true);
    for (const [index, leaf] of leaves.entries()) {
      const path = inclusionProof(read, index, now.size);
      const proof = proofText({ leaf: leafBytes(leaf), index, path, checkpoint: note });
      expect(Buffer.from(openProof(proof, keys).leaf)).toEqual(leafBytes(leaf));
    }
  });

  test("begins once, with a key for its owner alone", () => {
    const { desk, folder } = begun();
    const before = readFileSync(join(folder, "log-key"), "utf8");
    expect(beginLog(desk, { ...place(folder), url })).toBeUndefined();
    expect(readFileSync(join(folder, "log-key"), "utf8")).toBe(before);
    expect(statSync(join(folder, "log-key")).mode & 0o777).toBe(0o600);
    expect(before).toMatch(/^PRIVATE\+KEY\+gainsay\.example\/log\+[0-9a-f]{8}\+\S{44}\n$/);
  });

  test("begins before anything is published, and then adopts nothing", () => {
    const house = emptyHouse();
    expect(beginLog(house.desk, { ...place(house.folder), url })).toBe(0);
    signLog(house.desk, place(house.folder));
    rebuild(house.desk, house.folder);
    holds(house.folder);
  });

  test("is a trial of its own on a machine that nobody else reaches", () => {
    for (const address of ["http://localhost:3000", "http://127.0.0.1:3100", "http://[::1]:80"])
      expect(originOf(address)).toMatch(/^localhost\/\w{8}\/log$/);
    expect(originOf("http://localhost:3000")).not.toBe(originOf("http://localhost:3000"));
    expect(originOf("https://record.example:8443")).toBe("record.example:8443/log");
  });

  test("gets a leaf on a day without one, and one alone", () => {
    const log = begun();
    const { desk, house } = log;
    const [start] = leavesOf(desk);
    const tomorrow = new Date(Date.parse(start?.at ?? "") + 86_400_000);
    const editor = { ...soloEditor(house), now: () => tomorrow };
    const { revision } = desk.db.select().from(t.matters).get() ?? { revision: 0 };
    for (const step of [0, 1])
      changeMatter(editor, {
        record: log.matter,
        revision: revision + step,
        fields: { summary: `Day ${step}.` },
      });
    expect(leavesOf(desk).map(({ kind }) => kind)).toEqual(["start", "version", "head"]);
    rebuild(desk, log.folder);
    holds(log.folder);
  });

  test("is signed after a crash as it would have been before it", () => {
    const log = begun();
    publishAgain(log);
    // The machine stops here: the leaf is written, and nothing is signed.
    const again = openDesk(log.folder);
    const note = signLog(again, place(log.folder));
    again.connection.close();
    rmSync(join(log.folder, "log-latest"));
    expect(log.note()).toBe(note);
    expect(readFileSync(join(log.folder, "log-latest"), "utf8")).toBe(note);
    expect(log.desk.db.select().from(t.logCheckpoints).all()).toHaveLength(2);
  });

  test("is not signed without its key, and what is published goes on", () => {
    const log = begun();
    const key = readFileSync(join(log.folder, "log-key"));
    rmSync(join(log.folder, "log-key"));
    publishAgain(log);
    expect(log.note).toThrow("key of the log of versions is gone");
    expect(existsSync(join(log.folder, "log-key"))).toBe(false);
    catchUp(log.desk, log.folder);
    holds(log.folder);
    writeFileSync(join(log.folder, "log-key"), key);
    expect(openCheckpoint(log.note(), keysOf(log.desk)).size).toBe(3);
  });

  test("is not gone on with from an older copy, which would fork it", () => {
    const log = begun();
    log.desk.connection.pragma("wal_checkpoint(TRUNCATE)");
    const copy = join(log.folder, "copy.db");
    copyFileSync(join(log.folder, "desk.db"), copy);
    publishAgain(log);
    log.note();
    log.desk.connection.close();
    for (const end of ["-wal", "-shm"]) rmSync(join(log.folder, `desk.db${end}`), { force: true });
    copyFileSync(copy, join(log.folder, "desk.db"));

    const desk = openDesk(log.folder);
    const house = { desk, folder: log.folder };
    expect(() => publishAgain({ house, matter: log.matter })).toThrow("Nothing can be published");
    expect(() => signLog(desk, place(log.folder))).toThrow("Nothing can be published");
    expect([...verify(log.folder)].join("\n")).toContain("is not in this desk.db");
    // What is withheld goes at once all the same; its leaf waits.
    const [text] = desk.db.select().from(t.commitments).all();
    withhold(desk, text?.commitment ?? "", soloEditor(house).actorId);
    expect(logSize(desk.connection)).toBe(2);
    desk.connection.close();
  });
});

test("a made-up record is adopted whole, and what is written in bulk afterwards has its leaves", () => {
  const { desk, folder } = emptyHouse();
  for (const _ of generate(desk, { statements: 60, pairs: 20, seed: 3 }));
  const versions = desk.db.select().from(t.versions).all().length;
  expect(beginLog(desk, { ...place(folder), url })).toBe(versions);
  const [version] = desk.db.select().from(t.versions).all();
  const matter = desk.db
    .select()
    .from(t.matters)
    .all()
    .find(({ id }) => id === version?.matterId);
  if (!version || !matter) throw new Error("Nothing was made up.");
  const act = { actorId: accounts.editor, verb: "publish", at: new Date().toISOString() };
  bulkAt(desk).write(act, (writer) => {
    for (const what of ["Once.", "Twice."])
      addVersion(writer, {
        ...{ matter, approvedBy: accounts.editor },
        sealed: { skeleton: version.document, hash: version.hash },
        fingerprints: sharedFingerprints(version.document),
        change: { kind: "update", what, reason: "To try." },
      });
  });
  catchUp(desk, folder);
  const leaves = leavesOf(desk);
  expect(leaves.filter(({ kind }) => kind === "version" || kind === "withdrawal")).toHaveLength(
    versions + 2,
  );
  expect(leaves.at(-1)).toMatchObject({ matter: matter.publicId, previous: leaves.length - 2 });
  holds(folder);
});

describe("what somebody does to it who has the database", () => {
  let target: Target;
  beforeAll(() => {
    const log = begun();
    publishAgain(log);
    withdrawMatter(soloEditor(log.house), { matter: log.matter, reason: "It was a trial." });
    log.note();
    rebuild(log.desk, log.folder);
    target = new Target(log.house);
  });
  afterAll(() => target.remove());

  test.each<[string, string]>([
    [
      "takes the last leaf",
      "delete from log_leaves where position = 3; delete from log_hashes where position = 3",
    ],
    [
      "takes all of it",
      "delete from log_leaves; delete from log_hashes; delete from log_checkpoints",
    ],
    [
      "changes a leaf",
      `update log_leaves set entry = cast(replace(cast(entry as text), '"number":2', '"number":3') as blob) where position = 2`,
    ],
    [
      "changes a byte of a leaf",
      "update log_leaves set entry = cast(cast(entry as text) || ' ' as blob) where position = 1",
    ],
    [
      "gives two leaves each other’s places",
      "update log_leaves set position = -5 where position = 2; update log_leaves set position = 2 where position = 3; update log_leaves set position = 3 where position = -5",
    ],
    ["changes a hash", "update log_hashes set hash = zeroblob(32) where position = 1"],
    ["adds a hash", "insert into log_hashes values (1, 0, zeroblob(32))"],
    [
      "changes a signature",
      "update log_checkpoints set note = replace(note, '/log ', '/log A') where size = 2",
    ],
    ["moves a checkpoint", "update log_checkpoints set size = 3 where size = 2"],
    [
      "says of a leaf that it is of another entry",
      "update log_leaves set log_id = 1 where position = 2",
    ],
    [
      "says of the start that it is of an entry",
      "update log_leaves set log_id = 1 where position = 0",
    ],
    [
      "adds a leaf",
      `insert into log_leaves select 4, cast(json_set(cast(entry as text), '$.kind', 'head') as blob), null from log_leaves where position = 3`,
    ],
  ])("is found: %s", (_, sql) => {
    target.restore();
    expect([...verify(target.folder)]).toEqual([]);
    target.attack("desk", (connection) => {
      connection.pragma("ignore_check_constraints = on");
      connection.exec(sql);
    });
    expect([...verify(target.folder)].join("\n")).toContain("log of versions");
  });
});
