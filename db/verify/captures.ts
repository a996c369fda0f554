/** The bytes of captures: each whole and as it was kept, and nothing else in their folder. */
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, inflateRawSync } from "node:zlib";
import { asc, gt } from "drizzle-orm";
import { captureBytesPath } from "@/db/desk/capture-bytes";
import { captures } from "@/db/desk/schema";
import { sha256 } from "@/lib/canonical";
import { limits } from "@/lib/capture/limits";
import type { Examined } from "./examined";
import { batches, batchSize, type Finding, problem } from "./finding";

/** Every capture's text and bytes by their hashes. */
export function* captureProblems({ db }: Examined, folder: string): Generator<Finding> {
  const read = (after: number) =>
    db
      .select()
      .from(captures)
      .where(gt(captures.id, after))
      .orderBy(asc(captures.id))
      .limit(batchSize)
      .all();
  for (const found of batches("the captures", read)) {
    if (!Array.isArray(found)) {
      yield found;
      continue;
    }
    for (const { publicId, bytesSha256, byteLength, extractedText, textSha256 } of found) {
      if (bytesSha256 === null) continue;
      const path = captureBytesPath(folder, bytesSha256);
      if (!existsSync(path)) yield problem(`The bytes of capture ${publicId} are missing.`);
      else {
        const bytes = unpacked(path, byteLength ?? 0);
        if (!bytes || bytes.length !== byteLength || sha256(bytes) !== bytesSha256)
          yield problem(`The bytes of capture ${publicId} were changed.`);
      }
      if (sha256(extractedText ?? "") !== textSha256)
        yield problem(`The text of capture ${publicId} was changed.`);
    }
  }
}

/** Header and trailer of a gzip file with one member and no fields of its own (RFC 1952). */
const headerLength = 10;
const trailerLength = 8;
const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0]);
/** The last byte of the header names the system that packed: Unix, Windows, macOS. */
const systems = [3, 10, 19];

/**
 * The bytes in a capture's file, where it is exactly what was kept: one packed member, from the first byte of the file to
 * the last, no more than `most` bytes long. Undefined for anything else.
 */
function unpacked(path: string, most: number): Buffer | undefined {
  // A link could lead anywhere, and to other bytes tomorrow.
  if (!lstatSync(path).isFile()) return;
  const file = readFileSync(path);
  if (file.length < headerLength + trailerLength) return;
  if (!file.subarray(0, header.length).equals(header)) return;
  if (!systems.includes(file[header.length] ?? 0)) return;
  try {
    const packed = file.subarray(headerLength);
    const options = { info: true, maxOutputLength: Math.max(most, 1) } as const;
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    if (engine.bytesWritten + headerLength + trailerLength !== file.length) return;
    if (file.readUInt32LE(file.length - trailerLength) !== crc32(buffer)) return;
    return file.readUInt32LE(file.length - 4) === buffer.length % 2 ** 32 ? buffer : undefined;
  } catch {
    // What does not unpack is not what was kept.
    return;
  }
}

/** Files beside the captures: bytes that nothing names are what a crash may leave, anything else does not belong here. */
export function* strayProblems({ connection }: Examined, folder: string): Generator<Finding> {
  yield { step: "the folder of the captures" };
  if (!existsSync(folder)) return;
  const named = new Set(
    connection
      .prepare("select bytes_sha256 from captures where bytes_sha256 is not null")
      .pluck()
      .all(),
  );
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = join(folder, entry.name);
    if (!entry.isDirectory() || !/^[0-9a-f]{2}$/.test(entry.name)) {
      yield problem(`${place} is not a capture, and does not belong among them.`);
      continue;
    }
    for (const file of readdirSync(place, { withFileTypes: true })) {
      const hash = /^([0-9a-f]{64})\.gz$/.exec(file.name)?.[1];
      const path = join(place, file.name);
      if (!file.isFile() || !hash?.startsWith(entry.name))
        yield problem(`${path} is not a capture, and does not belong among them.`);
      else if (!named.has(hash)) {
        const bytes = unpacked(path, mostUnnamed);
        yield bytes && sha256(bytes) === hash
          ? {
              notice: `${path} holds bytes that no capture names; a crash while capturing leaves such.`,
            }
          : problem(`${path} is not a capture, and does not belong among them.`);
      }
    }
  }
}

/** What no capture names is not unpacked beyond this: nothing longer is ever kept. */
const mostUnnamed = Math.max(limits.bytes, 4 * limits.text);
