/** Backups: made while the desk is written to, read back equal, and refused where any of their bytes is off. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { openReader } from "@/db/connect";
import { addParty, openMatter } from "@/db/desk/mutations/matters";
import { exportedHouse } from "@/db/exported.fixture";
import { soloEditor } from "@/db/test-support";
import { verify } from "@/db/verify";
import { makeBackup } from "./make";
import { removeOld } from "./remove";
import { DamagedBackupError, restoreBackup } from "./restore";

/** So many in `npm test`, the figures of docs/backup.md with SOAK=1. */
const [drills, damages] = process.env.SOAK ? [50, 100] : [1, 9];

const scratch = mkdtempSync(join(tmpdir(), "gainsay-backup-"));
let house: Awaited<ReturnType<typeof exportedHouse>>;
beforeAll(async () => {
  house = await exportedHouse();
});
afterAll(() => {
  house.end();
  rmSync(scratch, { recursive: true });
});

let made = 0;
const fresh = (name: string) => join(scratch, `${name}-${++made}`);
/** Backups are named by the second: each is a minute after the one before. */
const minute = () => new Date(Date.UTC(2026, 11, 1, 3, ++made));
const asked = (target: string, recipients: string[] = []) => ({
  ...{ dataFolder: house.folder, target, recipients, settings: { GAINSAY_SOLO: "1" } },
  now: minute,
});

/** Every row of every table of a database. */
function rowsOf(path: string): Record<string, unknown[]> {
  const connection = openReader(path);
  const tables = connection
    .prepare("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all() as string[];
  const rows = tables.map((name) => [name, connection.prepare(`select * from "${name}"`).all()]);
  connection.close();
  return Object.fromEntries(rows);
}

function expectEqual(folder: string) {
  for (const name of ["desk.db", "public.db"])
    expect(rowsOf(join(folder, name)), name).toEqual(rowsOf(join(house.folder, name)));
  const captures = readdirSync(join(folder, "captures"), { recursive: true }) as string[];
  expect(captures.length).toBeGreaterThan(1);
  expect(captures.sort()).toEqual(
    (readdirSync(join(house.folder, "captures"), { recursive: true }) as string[]).sort(),
  );
  for (const name of captures.filter((one) => one.endsWith(".gz")))
    expect(readFileSync(join(folder, "captures", name))).toEqual(
      readFileSync(join(house.folder, "captures", name)),
    );
  expect([...verify(folder)]).toEqual([]);
}

test("comes back equal, encrypted or not; a second one adds only what is new", async () => {
  const key = await generateIdentity();
  for (const identities of [[], [key]]) {
    const target = fresh("backups");
    const recipients = await Promise.all(identities.map(identityToRecipient));
    const first = await makeBackup(asked(target, recipients));
    expect(first.added).toBe(first.files);
    const to = fresh("restored");
    const { settings } = await restoreBackup({ backup: join(target, first.name), to, identities });
    expect(settings).toEqual({ GAINSAY_SOLO: "1" });
    expectEqual(to);
    const second = await makeBackup(asked(target, recipients));
    expect(second).toMatchObject({ files: first.files, added: 0 });
    expect(existsSync(join(target, second.name, "secret"))).toBe(false);
    if (identities.length === 0) continue;
    const other = { backup: join(target, first.name), to: fresh("restored") };
    await expect(restoreBackup({ ...other, identities: [] })).rejects.toThrow(/encrypted/);
    const wrong = [await generateIdentity()];
    await expect(restoreBackup({ ...other, identities: wrong })).rejects.toThrow(
      DamagedBackupError,
    );
    expect(existsSync(other.to)).toBe(false);
  }
});

test("made while the desk is written to, it is the desk of one moment", async () => {
  const editor = soloEditor(house);
  const write = () => {
    const matter = openMatter(editor, { slug: `m-${++made}`, question: "And?", summary: "So." });
    addParty(editor, { matter: matter.publicId, name: "U.S.", positionInShort: "Yes." });
    catchUp(house.desk, house.folder);
  };
  for (let drill = 0; drill < drills; drill++) {
    const target = fresh("backups");
    const { name, head } = await makeBackup({ ...asked(target), tell: write });
    const to = fresh("restored");
    await restoreBackup({ backup: join(target, name), to, identities: [] });
    expect([...verify(to)]).toEqual([]);
    const entries = rowsOf(join(to, "desk.db")).log_entries as { id: number; hash: string }[];
    expect(entries.at(-1)).toMatchObject({ id: head.entry, hash: head.hash });
    const now = rowsOf(join(house.folder, "desk.db")).log_entries ?? [];
    expect(now.length).toBeGreaterThan(entries.length);
    expect(now.slice(0, entries.length)).toEqual(entries);
    rmSync(to, { recursive: true });
  }
});

test("a damaged one is refused, by the name of what is off, and leaves nothing behind", async () => {
  const whole = fresh("backups");
  const { name } = await makeBackup(asked(whole));
  const files = (readdirSync(whole, { recursive: true }) as string[])
    .filter((path) => statSync(join(whole, path)).isFile())
    .sort();
  expect(files.length).toBeGreaterThan(5);
  for (let at = 0; at < damages; at++) {
    const target = fresh("damaged");
    cpSync(whole, target, { recursive: true });
    const path = join(target, files[at % files.length] ?? "");
    const { size } = statSync(path);
    const place = Math.floor((size * ((at * 0.618) % 1)) / 1);
    if (at % 3 === 0) truncateSync(path, place);
    else if (at % 3 === 1) rmSync(path);
    else {
      const bytes = readFileSync(path);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << (at % 8));
      writeFileSync(path, bytes);
    }
    const to = fresh("restored");
    const refused = restoreBackup({ backup: join(target, name), to, identities: [] });
    await expect(refused, `${files[at % files.length]} ${at % 3}`).rejects.toThrow(
      DamagedBackupError,
    );
    expect(readdirSync(scratch).filter((one) => one.includes("restor"))).not.toContain(to);
    expect(existsSync(to)).toBe(false);
    rmSync(target, { recursive: true });
  }
});

describe("refuses", () => {
  test("to write over anything, to lie inside the data folder, and to be made twice at once", async () => {
    const target = fresh("backups");
    const { name } = await makeBackup(asked(target));
    const backup = join(target, name);
    await expect(restoreBackup({ backup, to: house.folder, identities: [] })).rejects.toThrow(
      /not empty/,
    );
    await expect(makeBackup(asked(join(house.folder, "backups")))).rejects.toThrow(/elsewhere/);
    const [one, two] = [makeBackup(asked(target)), makeBackup(asked(target))];
    await expect(two).rejects.toThrow(/just now/);
    await one;
  });

  test("to make one of a desk that is not whole, and leaves none then", async () => {
    const folder = fresh("data");
    cpSync(house.folder, folder, { recursive: true });
    const bytes = readFileSync(join(folder, "desk.db"));
    bytes.fill(0x5a, 8192, 16_384);
    writeFileSync(join(folder, "desk.db"), bytes);
    const target = fresh("backups");
    await expect(makeBackup({ ...asked(target), dataFolder: folder })).rejects.toThrow(
      /damaged|malformed|whole/,
    );
    expect(readdirSync(target).filter((one) => one !== "files")).toEqual([]);
  });
});

test("those no longer kept go, with the bytes that none of the others has", async () => {
  const target = fresh("backups");
  const gone = join(house.folder, "captures", "aa", `${"a".repeat(64)}.gz`);
  mkdirSync(dirname(gone), { recursive: true });
  writeFileSync(gone, "of a page that was withheld since");
  const names = [(await makeBackup(asked(target))).name];
  const stored = () => readdirSync(join(target, "files"), { recursive: true }).length;
  const before = stored();
  rmSync(dirname(gone), { recursive: true });
  for (let n = 0; n < 2; n++) names.push((await makeBackup(asked(target))).name);
  made += 24 * 60;
  const newest = (await makeBackup(asked(target))).name;
  expect(stored()).toBe(before);
  expect(await removeOld(target, { days: 2, weeks: 0, months: 0 })).toEqual(names.slice(0, 2));
  expect(stored()).toBe(before - 1);
  const to = fresh("restored");
  await restoreBackup({ backup: join(target, newest), to, identities: [] });
  expect([...verify(to)]).toEqual([]);
});
