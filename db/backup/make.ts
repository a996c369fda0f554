/** Makes a backup of a data folder while it is in use, and reads it back before it counts as one. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { backUp, openReader } from "@/db/connect";
import { publicPath } from "@/db/public/files";
import {
  type BackedUpFile,
  backupFormat,
  backupName,
  listOf,
  type Manifest,
} from "@/lib/backup/manifest";
import { encryptingFor, fetchBack, type Sum, store, sumOf } from "./bytes";
import { alone, backupsIn, isWithin, listedIn, names, storedPath } from "./folder";
import { requireWhole } from "./whole";

export interface Asked {
  dataFolder: string;
  /** The folder of all backups; made where it is not there. */
  target: string;
  /** Who can read it (`age1…`); without one it is not encrypted. */
  recipients: readonly string[];
  /** What the manifest says of the settings, by the names of their variables; no secrets. */
  settings: Record<string, string>;
  now?: () => Date;
  /** Is told how many files were looked at, of how many. */
  tell?: (done: number, of: number) => void;
}

export interface Made {
  name: string;
  head: Manifest["head"];
  files: number;
  /** How many of them no earlier backup had. */
  added: number;
}

/** Makes one. Throws where it cannot be made whole, and leaves nothing that looks like one then. */
export async function makeBackup(asked: Asked): Promise<Made> {
  const target = resolve(asked.target);
  if (isWithin(target, asked.dataFolder))
    throw new Error("A backup inside the data folder is lost with it: name a folder elsewhere.");
  mkdirSync(target, { recursive: true, mode: 0o700 });
  return alone(target, async () => {
    const at = (asked.now ?? (() => new Date()))();
    const name = backupName(at);
    const folder = join(target, name);
    if (existsSync(folder)) throw new Error(`There is a backup ${name} already.`);
    const partial = join(target, `.${name}`);
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { mode: 0o700 });
    try {
      const cipher = asked.recipients.length > 0 ? encryptingFor(asked.recipients) : undefined;
      // The public record first: the desk is never behind it.
      const databases = [];
      const ours = publicPath(asked.dataFolder);
      if (existsSync(ours)) databases.push((await storeDatabase(ours, partial, cipher)).row);
      const desk = await storeDatabase(join(asked.dataFolder, "desk.db"), partial, cipher);
      databases.push(desk.row);
      const head = desk.head ?? { entry: 0, hash: "" };
      const { files, added } = await storeFiles(asked, target, cipher);
      const manifest: Manifest = {
        ...{ format: backupFormat, at: at.toISOString(), head, isEncrypted: Boolean(cipher) },
        databases,
        files: { count: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) },
        settings: asked.settings,
      };
      await writeSynced(join(partial, names.list), listOf(files));
      await writeSynced(join(partial, names.manifest), `${JSON.stringify(manifest, null, 2)}\n`);
      await writeSums(partial);
      renameSync(partial, folder);
      return { name, head, files: files.length, added };
    } catch (error) {
      rmSync(partial, { recursive: true, force: true });
      throw error;
    }
  });
}

type Cipher = ReturnType<typeof encryptingFor> | undefined;

async function storeDatabase(path: string, partial: string, cipher: Cipher) {
  const name = basename(path) as Manifest["databases"][number]["name"];
  const copy = join(partial, name);
  await backUp(path, copy);
  requireWhole(copy);
  const head = headOf(copy);
  const stored = cipher ? (`${name}.gz.age` as const) : (`${name}.gz` as const);
  const sum = await store(copy, join(partial, stored), { isPacked: true, cipher });
  if (!cipher) {
    const back = await fetchBack(join(partial, stored), null, { isPacked: true });
    if (back.sha256 !== sum.sha256)
      throw new Error(`${stored} does not read back as it was written.`);
  }
  rmSync(copy);
  return { row: { name, ...sum, stored }, head };
}

/** Where the log of a copied desk ends; undefined of the public record. */
function headOf(path: string): Manifest["head"] | undefined {
  if (basename(path) !== "desk.db") return;
  const connection = openReader(path);
  try {
    const row = connection
      .prepare("select id as entry, hash from log_entries order by id desc limit 1")
      .get();
    return (row as Manifest["head"] | undefined) ?? { entry: 0, hash: "" };
  } finally {
    connection.close();
  }
}

/** Captures by their names; of releases all that is no file being made. */
const isKept = (path: string) =>
  /^captures\/[0-9a-f]{2}\/[0-9a-f]{64}\.gz(\.tsr)?$/.test(path) ||
  (path.startsWith("releases/") && !/\/\./.test(path));

function filesOf(dataFolder: string): string[] {
  return ["captures", "releases"].flatMap((part) => {
    const folder = join(dataFolder, part);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dataFolder.length + 1))
      .filter(isKept)
      .sort();
  });
}

async function storeFiles({ dataFolder, tell }: Asked, target: string, cipher: Cipher) {
  const last = backupsIn(target).at(-1);
  const before = new Map((last ? listedIn(join(target, last)) : []).map((row) => [row.path, row]));
  const paths = filesOf(resolve(dataFolder));
  const files: BackedUpFile[] = [];
  let added = 0;
  for (const [index, path] of paths.entries()) {
    tell?.(index, paths.length);
    const place = join(dataFolder, path);
    // What was removed since, as by a withholding, is not there to be kept.
    const state = statSync(place, { throwIfNoEntry: false });
    if (!state) continue;
    const known = before.get(path);
    const isKnown = known?.bytes === state.size && known.modified === state.mtimeMs;
    const sum: Sum = isKnown ? known : await sumOf(place);
    const stored = storedPath(target, sum, Boolean(cipher));
    if (!existsSync(stored)) {
      await storeOnce(place, stored, sum, cipher);
      added += 1;
    }
    files.push({ path, bytes: sum.bytes, modified: state.mtimeMs, sha256: sum.sha256 });
  }
  tell?.(paths.length, paths.length);
  return { files, added };
}

async function storeOnce(place: string, stored: string, sum: Sum, cipher: Cipher): Promise<void> {
  mkdirSync(dirname(stored), { recursive: true, mode: 0o700 });
  const fresh = `${stored}.new`;
  rmSync(fresh, { force: true });
  const read = await store(place, fresh, { isPacked: false, cipher });
  const back = cipher ? read : await sumOf(fresh);
  if (read.sha256 !== sum.sha256 || back.sha256 !== sum.sha256)
    throw new Error(`${place} changed while it was read: make the backup again.`);
  renameSync(fresh, stored);
}

const writeSynced = (path: string, text: string) =>
  writeFile(path, text, { mode: 0o600, flush: true });

/** The sums of all files of a backup, as `sha256sum --check` reads them. */
async function writeSums(partial: string): Promise<void> {
  const lines = [];
  for (const name of readdirSync(partial).sort())
    lines.push(`${(await sumOf(join(partial, name))).sha256}  ${name}\n`);
  await writeSynced(join(partial, names.sums), lines.join(""));
}
