/**
 * What somebody can do who has the files and a shell, and what `verify` says of it. The table of attacks and some cells
 * are tried with every test; where SOAK is set, every cell and every row of both files.
 */
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { deflateRawSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Connection } from "@/db/connect";
import { examine, verify } from "@/db/verify";
import { sha256 } from "@/lib/canonical";
import {
  type Cell,
  cellsOf,
  fullHouse,
  mutateCell,
  rowsOf,
  type Side,
  Target,
} from "./attack-house";

const soak = Boolean(process.env.SOAK);

let target: Target;
beforeAll(() => {
  target = new Target(fullHouse());
});
afterAll(() => target.remove());

const problems = () => [...verify(target.folder)];

/** Attacks a fresh copy and says what is found. */
function foundAfter(side: Side, work: (connection: Connection) => void): string[] {
  target.restore();
  target.attack(side, work);
  return problems();
}

const run = (sql: string) => (connection: Connection) => {
  connection.exec(sql);
};

/** Gives two rows each other's inner keys: whatever refers to the one refers to the other. */
const swapKeys = (table: string, first = 1, second = 2) =>
  run(`update ${table} set id = -1 where id = ${first};
       update ${table} set id = ${first} where id = ${second};
       update ${table} set id = ${second} where id = -1;`);

/** Changes the schema as it is written down, as no statement could. */
const rewriteSchema = (sql: string) => (connection: Connection) => {
  connection.pragma("writable_schema = on");
  connection.exec(`update sqlite_schema set ${sql}`);
  connection.pragma("writable_schema = off");
};

test("nothing is off before anything is done", () => {
  target.restore();
  expect([...examine(target.folder)].filter((finding) => !("step" in finding))).toEqual([]);
});

type Attack = [name: string, side: Side, work: (connection: Connection) => void, says: RegExp];

const attacks: Attack[] = [
  ...["0", "-7", "9007199254740993"].map(
    (key): Attack => [
      `a record under the key ${key}`,
      "desk",
      run(
        `insert into topics (id, public_id, slug, name) values (${key}, 'slippedInxxx', 'x', 'X')`,
      ),
      /^Record slippedInxxx in topics is not in the log\.$/,
    ],
  ),
  [
    "an entry of the log before the first",
    "desk",
    run(`insert into log_entries select 0, at, actor, action, record_table, record_id, before_hash,
      after_hash, previous_hash, 'x' from log_entries where id = 1`),
    /^Log entry 0 stands where entry 1 should/,
  ],
  [
    "the place of a text that an earlier version has",
    "desk",
    run("update commitments set field = 'x' where text is null"),
    /^A text of Version 1 of matter .* is held as that of another record or field/,
  ],
  [
    "lengths that rank what is found",
    "public",
    run("update search_docsize set sz = x'05' where id = (select min(id) from search_docsize)"),
    /public record lacks a row in search_docsize/,
  ],
  [
    "counts that rank what is found",
    "public",
    run("delete from search_data where id = 1"),
    /search index of the public record counts other rows and words than it has/,
  ],
  ["two speakers change keys", "desk", swapKeys("speakers"), /in speakers is not as the log/],
  ["two parties change keys", "desk", swapKeys("parties"), /in parties is not as the log/],
  ["two captures’ keys", "desk", swapKeys("points"), /in points is not as the log/],
  [
    "a key that nothing refers to",
    "desk",
    run("update comments set id = 77"),
    /in comments is not as/,
  ],
  [
    "an administrator put in",
    "desk",
    run(
      "insert into users (id, name, email, role) values ('eve', 'Eve', 'eve@x.org', 'administrator')",
    ),
    /^Account eve \(Eve\) is not in the log\.$/,
  ],
  [
    "a password",
    "desk",
    run("update accounts set password = 'mine'"),
    /^Account .* \(Ada Okafor\), .*way to sign in/,
  ],
  [
    "a name",
    "desk",
    run("update users set name = 'Eve' where name = 'Ada Okafor'"),
    /\(Eve\), what it may do/,
  ],
  [
    "an e-mail address",
    "desk",
    run("update users set email = 'eve@x.org' where name = 'Ada Okafor'"),
    /\(Ada Okafor\), what/,
  ],
  [
    "a role",
    "desk",
    run("update users set role = 'administrator' where name = 'Ada Okafor'"),
    /\(Ada Okafor\), what/,
  ],
  [
    "a role of the machine",
    "desk",
    run("update users set role = 'administrator' where id = 'gainsay-readers'"),
    /\(A reader\), what/,
  ],
  [
    "a suspension",
    "desk",
    run("update users set suspended_at = 1 where name = 'Ada Okafor'"),
    /\(Ada Okafor\), what/,
  ],
  [
    "a second factor off",
    "desk",
    run(
      "update users set two_factor_enabled = 0 where name = 'Ada Okafor'; delete from two_factors",
    ),
    /\(Ada Okafor\), what/,
  ],
  ["a passkey taken", "desk", run("delete from passkeys"), /\(Ada Okafor\), what/],
  [
    "a passkey put in",
    "desk",
    run(`insert into passkeys (id, user_id, public_key, credential_id, counter, device_type, backed_up)
         select 'mine', user_id, 'k', 'c', 0, 'd', 0 from passkeys`),
    /\(Ada Okafor\), what/,
  ],
  [
    "a way to sign in given to somebody else",
    "desk",
    run("update accounts set user_id = 'test-reporter'"),
    /\(reporter\), what/,
  ],
  [
    "an account taken out",
    "desk",
    run("delete from users where id = 'gainsay-readers'"),
    /^Account gainsay-readers is gone/,
  ],
  [
    "an invitation’s role",
    "desk",
    run("update invitations set role = 'administrator' where used_at is null"),
    /^The one-time link .* is not as/,
  ],
  [
    "a used invitation opened",
    "desk",
    run("update invitations set used_at = null where used_at is not null"),
    /^The one-time link/,
  ],
  [
    "an invitation put in",
    "desk",
    run(
      "insert into invitations (id, token_hash, kind, role, expires_at) values ('x', 'y', 'first', 'administrator', 9e15)",
    ),
    /^The one-time link x is not in the log/,
  ],
  [
    "a version in the middle taken out",
    "desk",
    run("delete from corrections; delete from versions where number = 1"),
    /Version 2 of matter .* stands where version 1 should/,
  ],
  [
    "the newest version taken out",
    "desk",
    run("delete from corrections; delete from versions where number = 2"),
    /in versions is gone/,
  ],
  [
    "a version’s number",
    "desk",
    run("update versions set number = 7 where number = 2"),
    /Version 7 .* stands where version 2/,
  ],
  [
    "a version’s time",
    "desk",
    run("update versions set published_at = '2001-01-01T00:00:00.000Z' where number = 2"),
    /is dated 1 Jan 2001, .*, before the version that it follows/,
  ],
  [
    "a correction taken out",
    "desk",
    run("delete from corrections"),
    /does not have the one correction/,
  ],
  [
    "a text nulled as if withheld",
    "desk",
    run(`update commitments set salt = null, text = null, withheld_at = '2026-02-03T09:00:00.000Z', withheld_reason = 'A court.'
         where field = 'question'`),
    /^The committed text of question in record .* is gone, and the log does not say that it was withheld so/,
  ],
  [
    "the reason of a withholding",
    "desk",
    run("update commitments set withheld_reason = 'None.' where text is null"),
    /was withheld so/,
  ],
  [
    "a quotation moved",
    "desk",
    run("update quotations set statement_id = 1 where id = 3"),
    /in quotations is not as/,
  ],
  [
    "a text of a capture, with its hash",
    "desk",
    (connection) => {
      const text = "Something else.";
      connection
        .prepare("update captures set extracted_text = ?, text_sha256 = ?")
        .run(text, sha256(text));
    },
    /in captures is not as/,
  ],
  [
    "the first entries of the log change places",
    "desk",
    swapKeys("log_entries", 5, 6),
    /^Log entry 5 /,
  ],
  [
    "an entry of the log taken out",
    "desk",
    run("delete from log_entries where id = 9"),
    /stands where entry 9/,
  ],
  [
    "what a matter is known to show",
    "desk",
    run("delete from published_records where rowid = 1"),
    /published_records/,
  ],
  [
    "a matter that shows nothing",
    "desk",
    run("insert into published_records (matter_id, record_id) values (1, 'x')"),
    /record x is not what/,
  ],
  [
    "what was sent to review",
    "desk",
    run("update submission_documents set document = '{}' where rowid = 1"),
    /submission_documents says was sent with/,
  ],
  [
    "words of a statement",
    "desk",
    run("update statement_words set words = 'other' where rowid = 2"),
    /words by which statement 1 is found/,
  ],
  [
    "words of no statement",
    "desk",
    run("insert into statement_words (rowid, words) values (9998, 'other')"),
    /words by which statement 4999/,
  ],
  [
    "an index of words emptied",
    "desk",
    run("delete from statement_words_data where id > 100"),
    /damaged: .*statement_words/,
  ],
  [
    "a counter of keys",
    "desk",
    run("update sqlite_sequence set seq = 1 where name = 'speakers'"),
    /counter of inner keys of speakers/,
  ],
  [
    "a reference to nothing",
    "desk",
    run("update drafts set author_id = 'nobody'"),
    /of drafts in desk.db refers to a row of users/,
  ],
  [
    "a value outside its list",
    "desk",
    run("update rebuttals set type = 'refutes' where id = 1"),
    /desk.db is damaged: CHECK constraint failed in rebuttals/,
  ],
  [
    "a check broken",
    "desk",
    run("update drafts set body = '{'"),
    /desk.db is damaged: CHECK constraint failed in drafts/,
  ],
  [
    "a trigger more",
    "desk",
    run("create trigger more after insert on comments begin select 1; end"),
    /desk.db has a trigger more on comments that no migration made/,
  ],
  ["a table more", "desk", run("create table more (x)"), /desk.db has a table more/],
  ["a view more", "desk", run("create view more as select 1"), /desk.db has a view more/],
  [
    "an index dropped",
    "desk",
    run("drop index versions_by_number"),
    /desk.db lacks its index versions_by_number/,
  ],
  [
    "a column more",
    "desk",
    run("alter table comments add more text"),
    /In desk.db the table comments was changed/,
  ],
  [
    "STRICT taken away",
    "desk",
    rewriteSchema("sql = replace(sql, ') STRICT', ')') where name = 'comments'"),
    /table comments was changed/,
  ],
  [
    "a check taken away",
    "desk",
    rewriteSchema("sql = replace(sql, 'number >= 1', '1') where name = 'versions'"),
    /table versions was changed/,
  ],
  [
    "a migration forgotten",
    "desk",
    run("update __drizzle_migrations set hash = 'x' where rowid = 2"),
    /desk.db/,
  ],
  [
    "a migration more",
    "desk",
    run("insert into __drizzle_migrations (hash, created_at) values ('x', 1)"),
    /list of migrations in desk.db/,
  ],
  [
    "a row of the public record",
    "public",
    run("update statements set summary = 'Other.'"),
    /public record has a changed row in statements/,
  ],
  [
    "a row taken from it",
    "public",
    run("delete from answers where place = 1"),
    /public record lacks a row in answers/,
  ],
  [
    "a row put into it",
    "public",
    run("insert into matter_topics values ('m', 't', 's', 'n', '', 0)"),
    /has a row in matter_topics that no version/,
  ],
  [
    "its head set back",
    "public",
    run("update projection set log_head = log_head - 1"),
    /public record/,
  ],
  [
    "its head set forward",
    "public",
    run("update projection set log_head = 10000"),
    /has a row in projection that no version/,
  ],
  [
    "its newest version taken, and its head set back",
    "public",
    run("delete from versions where number = 2; update projection set log_head = log_head - 13"),
    /lacks version 2|changed row/,
  ],
  [
    "a withheld text put back",
    "public",
    run("update texts set salt = 's', text = 'What it was.' where text is null"),
    /public record has a row in texts/,
  ],
  [
    "its search index emptied",
    "public",
    run("insert into search (search) values ('delete-all')"),
    /search/,
  ],
  [
    "its index dropped",
    "public",
    run("drop index statements_by_speaker"),
    /public.db lacks its index/,
  ],
  [
    "its trigger more",
    "public",
    run("create trigger more after insert on texts begin select 1; end"),
    /public.db has a trigger more/,
  ],
  [
    "settings of its search",
    "public",
    run("update search_config set v = 0 where k = 'secure-delete'"),
    /settings of the word index search in public.db/,
  ],
];

describe("in a database", () => {
  test.each(attacks)("%s (%s)", (_name, side, work, says) => {
    expect(foundAfter(side, work).filter((line) => says.test(line))).not.toEqual([]);
  });

  test.each<Side>(["desk", "public"])("bytes after the last page of %s.db", (side) => {
    target.restore();
    appendFileSync(target.path(`${side}.db`), Buffer.alloc(4096));
    expect(problems().join()).toMatch(`${side}.db is `);
  });

  test.each<[string, (path: string) => void, RegExp]>([
    ["is missing", (path) => rmSync(path), /is missing/],
    ["is cut", (path) => truncateSync(path, 40_000), /malformed|damaged|cannot be read/],
    ["is empty", (path) => truncateSync(path, 0), /desk\.db|public\.db/],
    [
      "is something else",
      (path) => writeFileSync(path, "Not a database at all. ".repeat(999)),
      /cannot be read: file is not a database/,
    ],
    ["has a page overwritten", (path) => overwrite(path, 3 * 4096, 4096), /damaged|cannot be read/],
  ])("a file that %s is named, and nothing is made in its place", (_name, harm, says) => {
    for (const [file, name] of [
      ["desk.db", "desk.db"],
      ["public.db", "public"],
    ] as const) {
      target.restore();
      harm(target.path(file));
      const before = readdirSync(target.folder);
      const found = problems().filter((line) => says.test(line));
      expect(found.join("\n")).toContain(name);
      const made = readdirSync(target.folder).filter((one) => !before.includes(one));
      expect(made.filter((one) => !/-(wal|shm)$/.test(one))).toEqual([]);
    }
  });
});

function overwrite(path: string, from: number, length: number): void {
  const bytes = readFileSync(path);
  bytes.fill(0x5a, from, from + length);
  writeFileSync(path, bytes);
}

describe("among the captures", () => {
  const folder = () => target.path("captures");
  const file = () => {
    const [place = ""] = readdirSync(folder());
    const [name = ""] = readdirSync(join(folder(), place));
    return join(folder(), place, name);
  };
  const rewrite = (change: (bytes: Buffer) => Buffer) => () =>
    writeFileSync(file(), change(readFileSync(file())));
  const stray = (...path: string[]) => {
    mkdirSync(join(folder(), ...path.slice(0, -1)), { recursive: true });
    writeFileSync(join(folder(), ...path), "x");
  };

  test.each<[string, () => void, RegExp]>([
    ["a byte more", () => appendFileSync(file(), "x"), /bytes of capture .* were changed/],
    ["a second member", () => appendFileSync(file(), gzipSync("more")), /were changed/],
    ["an empty second member", () => appendFileSync(file(), gzipSync("")), /were changed/],
    ["a byte less", rewrite((bytes) => bytes.subarray(0, -1)), /were changed/],
    ["nothing left", rewrite(() => Buffer.alloc(0)), /were changed/],
    ["a name in the header", rewrite(withName), /were changed/],
    [
      "a time in the header",
      rewrite((bytes) =>
        Buffer.concat([bytes.subarray(0, 4), Buffer.from([1]), bytes.subarray(5)]),
      ),
      /were changed/,
    ],
    [
      "the length in the trailer",
      rewrite((bytes) => Buffer.concat([bytes.subarray(0, -4), Buffer.from([1, 0, 0, 0])])),
      /were changed/,
    ],
    [
      "the checksum in the trailer",
      rewrite((bytes) =>
        Buffer.concat([bytes.subarray(0, -8), Buffer.alloc(4), bytes.subarray(-4)]),
      ),
      /were changed/,
    ],
    ["other bytes, well packed", rewrite(() => gzipSync("Something else.")), /were changed/],
    ["a bomb", rewrite(() => gzipSync(Buffer.alloc(50_000_000))), /were changed/],
    ["taken out", () => rmSync(file()), /are missing/],
    [
      "a link to the same bytes",
      () => {
        const path = file();
        renameSync(path, target.path("elsewhere.gz"));
        symlinkSync(target.path("elsewhere.gz"), path);
      },
      /were changed/,
    ],
    ["a stray file", () => stray("notes.txt"), /notes\.txt is not a capture/],
    ["a stray folder", () => stray("other", "notes.txt"), /other is not a capture/],
    ["a stray file beside a capture", () => stray("ab", "notes.gz"), /notes\.gz is not a capture/],
    [
      "a draft that was never whole",
      () => stray("ab", `${"ab".repeat(32)}.gz.aBcDeF`),
      /aBcDeF is not a capture/,
    ],
    [
      "a file under the name of other bytes",
      () => stray("ab", `${"ab".repeat(32)}.gz`),
      /ab\.gz is not a capture/,
    ],
  ])("%s", (_name, harm, says) => {
    target.restore();
    harm();
    expect(problems().join("\n")).toMatch(says);
  });

  test("whole bytes that no capture names are told and are no problem: a crash leaves them", () => {
    target.restore();
    const bytes = Buffer.from("Kept, and never recorded.");
    const hash = sha256(bytes);
    mkdirSync(join(folder(), hash.slice(0, 2)), { recursive: true });
    writeFileSync(join(folder(), hash.slice(0, 2), `${hash}.gz`), gzipSync(bytes));
    const findings = [...examine(target.folder)].filter((finding) => !("step" in finding));
    expect(findings).toEqual([
      { notice: expect.stringContaining(`${hash}.gz holds bytes that no capture names`) },
    ]);
  });

  test.runIf(soak)("every byte of a file", { timeout: 3_600_000 }, () => {
    target.restore();
    const path = file();
    const bytes = readFileSync(path);
    const missed = [...bytes.keys()].filter((at) => {
      const other = Buffer.from(bytes);
      other[at] = (other[at] ?? 0) ^ 0x11;
      writeFileSync(path, other);
      return problems().length === 0;
    });
    console.log(`captures: ${bytes.length - missed.length} of ${bytes.length} bytes found`);
    expect(missed).toEqual([]);
  });
});

/** The same bytes, packed as they were, behind a header that gives the file a name. */
function withName(bytes: Buffer): Buffer {
  const header = Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]);
  return Buffer.concat([
    header,
    Buffer.from("a.txt\0"),
    deflateRawSync(gunzipSync(bytes)),
    bytes.subarray(-8),
  ]);
}

/** What may change unseen, and why; docs/what-verify-finds.md says the same. */
const accepted: [RegExp, why: string][] = [
  [/^desk (sessions|verifications|drafts)\b/, "changes too often for the log"],
  [/_idx(\.segid| row) .* and "term" = X''$/, "the first page of a segment is found without it"],
  [/^desk submission_documents row/, "submissions of earlier releases have none either"],
  [/^desk last_changes\.log_id\b/, "what was taken out of a matter is told by nothing else"],
  [/_config\.v where "k" = 'version'$/, "the word index raises it itself, from 4 to 5"],
];

interface Tally {
  tried: number;
  missed: string[];
}

/** Tries each of some attacks on a fresh copy. */
function tally(
  side: Side,
  named: { name: string; work: (connection: Connection) => void }[],
): Tally {
  const missed = named.filter(({ work }) => foundAfter(side, work).length === 0);
  // What is found in an untouched copy too was never found at all.
  target.restore();
  expect(problems()).toEqual([]);
  return { tried: named.length, missed: missed.map(({ name }) => `${side} ${name}`) };
}

const unforeseen = ({ missed }: Tally) =>
  missed.filter((name) => !accepted.some(([known]) => known.test(name)));

function report(what: string, { tried, missed }: Tally): void {
  const lines = missed.map((name) => `  ${name}`);
  console.log([`${what}: ${tried - missed.length} of ${tried} found`, ...lines].join("\n"));
}

const byCell = (cell: Cell) => ({
  name: `${cell.table}.${cell.column} where ${cell.where}`,
  work: (connection: Connection) => mutateCell(connection, cell),
});

describe.each<Side>(["desk", "public"])("every cell and row of %s.db", (side) => {
  const cells = () => cellsOf(target.path(`${side}.db`));

  test("some cells, of every kind", () => {
    target.restore();
    const all = cells();
    const some = all.filter((_, index) => index % Math.ceil(all.length / 10) === 3);
    expect(unforeseen(tally(side, some.map(byCell)))).toEqual([]);
  });

  test.runIf(soak)("every cell", { timeout: 7_200_000 }, () => {
    target.restore();
    const tried = tally(side, cells().map(byCell));
    report(`cells of ${side}.db`, tried);
    expect(unforeseen(tried)).toEqual([]);
  });

  test.runIf(soak)("every row taken out", { timeout: 7_200_000 }, () => {
    target.restore();
    const rows = rowsOf(target.path(`${side}.db`));
    const out = rows.map(({ table, where }) => ({
      name: `${table} row ${where}`,
      work: run(`delete from ${table} where ${where}`),
    }));
    const tried = tally(side, out);
    report(`rows of ${side}.db taken out`, tried);
    expect(unforeseen(tried)).toEqual([]);
  });
});
