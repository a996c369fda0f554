/** `gainsay backup` and `gainsay restore`. */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isWithin } from "@/db/backup/folder";
import { makeBackup } from "@/db/backup/make";
import { removeOld } from "@/db/backup/remove";
import { DamagedBackupError, restoreBackup } from "@/db/backup/restore";
import { examine } from "@/db/verify";
import { readKeep } from "@/lib/backup/retention";
import { plainSettings } from "@/lib/env";
import { counted } from "@/lib/wording";
import { type Bar, progress } from "./progress";
import { WrongUse } from "./wrong-use";

export interface BackupOptions {
  recipient?: string[] | undefined;
  identity?: string | undefined;
  keep?: string | undefined;
  keys?: string | undefined;
  to?: string | undefined;
}

type Say = (line: string, data: Record<string, unknown>) => void;

/** What lies in a data folder and in no backup: who has both has everything. */
const keyFiles = ["secret"];

/** Makes a backup, and removes those that are no longer kept. Returns the exit code. */
export async function runBackup(
  dataFolder: string,
  target: string | undefined,
  options: BackupOptions,
  say: Say,
): Promise<number> {
  if (!target) throw new WrongUse("Name the folder of the backups: backup TARGET.");
  const keep = options.keep === undefined ? null : readKeep(options.keep);
  if (keep === undefined)
    throw new WrongUse(
      "--keep takes how many days, weeks and months keep a backup, such as 7,4,12.",
    );
  const recipients = options.recipient ?? [];
  if (recipients.some((one) => !/^age1[0-9a-z]+$/.test(one)))
    throw new WrongUse("--recipient takes a public key of age, such as age1….");
  const asked = { ...{ dataFolder, target, recipients }, settings: plainSettings(process.env) };
  const made = await barred("Files", (tell) => makeBackup({ ...asked, tell }));
  const keys = options.keys ? copyKeys(dataFolder, options.keys, target) : [];
  const removed = keep ? await removeOld(target, keep) : [];
  const lines = [
    `Backup ${made.name} is whole: up to log entry ${made.head.entry}, with ${counted(made.files, "file")}, ${made.added.toLocaleString("en")} of them new.`,
    keys.length > 0
      ? `The keys (${keys.join(", ")}) are in ${options.keys}.`
      : `The keys (secret, log-key) are not in it: keep them elsewhere, see docs/backup.md.`,
    ...(removed.length > 0 ? [`Removed: ${removed.join(", ")}.`] : []),
  ];
  say(lines.join("\n"), { ...made, keys, removed });
  return 0;
}

function copyKeys(dataFolder: string, folder: string, target: string): string[] {
  if (isWithin(folder, target))
    throw new WrongUse(
      "--keys takes a folder outside the backups: keys beside them protect nothing.",
    );
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const there = keyFiles.filter((name) => existsSync(join(dataFolder, name)));
  for (const name of there) copyFileSync(join(dataFolder, name), join(folder, name));
  return there;
}

/** Restores a backup into a new folder and examines it. Returns 1 where it is damaged, or something in it does not hold. */
export async function runRestore(
  backup: string | undefined,
  options: BackupOptions,
  say: Say,
): Promise<number> {
  const { to, identity, keys } = options;
  if (!backup || !to)
    throw new WrongUse("Name a backup and a new folder: restore BACKUP --to FOLDER.");
  const identities = identity ? identitiesIn(identity) : [];
  try {
    const manifest = await barred("Files", (tell) =>
      restoreBackup({ backup, to, identities, tell }),
    );
    for (const name of keys ? keyFiles : [])
      if (keys && existsSync(join(keys, name))) copyFileSync(join(keys, name), join(to, name));
    const problems = [...examine(resolve(to))].flatMap((found) =>
      "problem" in found ? [found.problem] : [],
    );
    const lines = [
      `${to} is as it was on ${manifest.at}, up to log entry ${manifest.head.entry}.`,
      ...problems,
      problems.length === 0
        ? "Everything in it holds."
        : `${counted(problems.length, "problem")}, which the backup has, too.`,
      ...Object.entries(manifest.settings).map(([name, value]) => `Set then: ${name}=${value}`),
    ];
    say(lines.join("\n"), {
      ...{ to, at: manifest.at, head: manifest.head, problems },
      settings: manifest.settings,
    });
    return problems.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof DamagedBackupError)) throw error;
    say(`${error.message}\nNothing was restored.`, { damaged: error.message });
    return 1;
  }
}

/** The keys in a file as `age-keygen` writes it. */
function identitiesIn(path: string): string[] {
  const keys = readFileSync(path, "utf8")
    .split(/\s+/)
    .filter((word) => word.startsWith("AGE-SECRET-KEY-"));
  if (keys.length === 0) throw new WrongUse(`${path} holds no key of age (AGE-SECRET-KEY-…).`);
  return keys;
}

/** Work that tells how far it is. */
async function barred<T>(
  what: string,
  work: (tell: (done: number, of: number) => void) => Promise<T>,
): Promise<T> {
  let bar: Bar | undefined;
  try {
    return await work((done, of) => {
      bar ??= progress(what, of);
      bar.to(done);
    });
  } finally {
    bar?.end();
  }
}
