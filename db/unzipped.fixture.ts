/** Takes a zip archive apart by its central directory, and holds every checksum. */
import { crc32, inflateRawSync } from "node:zlib";

/** The files of an archive, in its order. */
export function unzipped(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error("No entry where one should be.");
    const [method, crc, size] = [10, 16, 20].map((offset) =>
      offset === 10 ? bytes.readUInt16LE(at + offset) : bytes.readUInt32LE(at + offset),
    );
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((o) => bytes.readUInt16LE(at + o));
    const local = bytes.readUInt32LE(at + 42);
    const begins = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const held = bytes.subarray(begins, begins + (size ?? 0));
    const file = method === 8 ? inflateRawSync(held) : Buffer.from(held);
    if (crc32(file) !== crc) throw new Error("A file is not whole.");
    files.set(bytes.toString("utf8", at + 46, at + 46 + name), file);
    at += 46 + name + extra + comment;
  }
  return files;
}
