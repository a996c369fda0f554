/** The bytes of captures: outside the database, compressed, under their SHA-256. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync, gzip, gzipSync } from "node:zlib";
import { sha256 } from "@/lib/canonical";
import { newPublicId } from "@/lib/public-id";

/** Where the bytes with a hash lie. */
export function captureBytesPath(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), `${hash}.gz`);
}

/**
 * Keeps bytes and says what a record holds of them. Bytes that no record comes to name do no harm. Where so many are kept
 * that all are waited for together, none is waited for by itself (`synced` false).
 */
export function keepBytes(folder: string, bytes: Uint8Array, synced = true) {
  const { kept, path, draft } = placeOf(folder, bytes);
  if (existsSync(path)) return kept;
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  const file = openSync(draft, "wx");
  try {
    try {
      writeFileSync(file, gzipSync(bytes));
      if (synced) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    // A full disk leaves no half of them.
    rmSync(draft, { force: true });
    throw error;
  }
  return kept;
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (!isThere(error)) throw error;
  }
}

/**
 * The same while everybody else is answered: packing holds a thread for up to a second where bytes are made to be slow
 * to pack, and so may a disk.
 */
export async function keepBytesAside(folder: string, bytes: Uint8Array) {
  const { kept, path, draft } = placeOf(folder, bytes);
  if (existsSync(path)) return kept;
  await mkdir(dirname(path)).catch((error: unknown) => {
    if (!isThere(error)) throw error;
  });
  const packed = await promisify(gzip)(bytes);
  const file = await open(draft, "wx");
  try {
    try {
      await file.writeFile(packed);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return kept;
}

/**
 * Whether a folder that was to be made is there already. Made recursively it would be no error, and yet what a read-only
 * disk refuses is told by Node as "no such file" then, of which nobody can tell why nothing was saved.
 */
const isThere = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "EEXIST";

/** What a record holds of bytes, and where they go. */
function placeOf(folder: string, bytes: Uint8Array) {
  const kept = { bytesSha256: sha256(bytes), byteLength: bytes.length };
  const path = captureBytesPath(folder, kept.bytesSha256);
  // Under another name until they are whole and on the disk: a crash leaves all of them or none.
  return { kept, path, draft: `${path}.${newPublicId()}` };
}

/** The bytes with a hash. Throws where they are not there. */
export function readBytes(folder: string, hash: string): Uint8Array {
  return gunzipSync(readFileSync(captureBytesPath(folder, hash)));
}
