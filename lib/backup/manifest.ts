/** What a backup says of itself: `manifest.json` and the list of its files. docs/backup.md tells the format. Pure. */
import { z } from "zod";

export const backupFormat = "gainsay-backup/1";

const sum = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.number().int().nonnegative();

/** A database of a backup: as it was, and as it lies there, packed and perhaps encrypted. */
const database = z.strictObject({
  name: z.enum(["desk.db", "public.db"]),
  bytes: size,
  sha256: sum,
  stored: z.string().regex(/^(desk|public)\.db\.gz(\.age)?$/),
});

const manifest = z.strictObject({
  format: z.literal(backupFormat),
  /** When the desk was copied, in UTC. */
  at: z.iso.datetime(),
  /** The last entry of the private log: its number and hash. */
  head: z.strictObject({ entry: size, hash: z.string() }),
  isEncrypted: z.boolean(),
  databases: z.array(database),
  files: z.strictObject({ count: size, bytes: size }),
  /** Settings that are no secrets, by the names of their variables. */
  settings: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof manifest>;

/** A file of a backup other than the databases: a capture's bytes, or part of a release. */
const file = z.strictObject({
  /** "captures/ab/ab…gz": where it lies in the data folder. */
  path: z
    .string()
    .regex(/^(captures|releases)(\/[\w.-]+)+$/)
    .refine((path) => !path.split("/").some((part) => /^\.+$/.test(part))),
  bytes: size,
  /** When it was last written, in milliseconds since 1970: what is as long and as old is not read again. */
  modified: z.number(),
  sha256: sum,
});
export type BackedUpFile = z.infer<typeof file>;

/** Throws where a text is no manifest. */
export const readManifest = (text: string): Manifest => manifest.parse(JSON.parse(text));

/** One file a line. */
export const listOf = (files: readonly BackedUpFile[]): string =>
  files.map((row) => `${JSON.stringify(row)}\n`).join("");

/** Throws where a line is none of a list. */
export const readList = (text: string): BackedUpFile[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => file.parse(JSON.parse(line)));

/** The name of a backup made at a time: "2026-12-01T03-20-22Z", later ones after earlier ones. */
export const backupName = (at: Date): string =>
  `${at.toISOString().slice(0, 19).replaceAll(":", "-")}Z`;

/** When a backup of that name was made; null where that is no backup's name. */
export function timeOfBackup(name: string): Date | null {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\dZ)$/.exec(name);
  const at = parts && new Date(`${parts[1]}:${parts[2]}:${parts[3]}`);
  return at && !Number.isNaN(at.getTime()) ? at : null;
}
