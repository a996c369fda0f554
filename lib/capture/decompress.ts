import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { CaptureFailure } from "./failure";

const decompressors = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * A body without the compression that its Content-Encoding names, as a stream: whoever reads may stop before a small
 * body has become a huge one. Throws a CaptureFailure on an encoding that was not asked for.
 */
export function decompressed(body: Readable, contentEncoding: string): Readable {
  const names = contentEncoding
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name && name !== "identity");
  const [name] = names;
  if (name === undefined) return body;
  // Each layer multiplies what the one below it holds; honest sites use one.
  if (names.length > 1) throw new CaptureFailure("The page is compressed more than once.");
  if (!Object.hasOwn(decompressors, name)) {
    throw new CaptureFailure(`The page is compressed in a way that is not read (${name}).`);
  }
  const through = decompressors[name as keyof typeof decompressors]();
  // An error anywhere in the pipeline ends it, and whoever reads the end of it is told.
  pipeline(body, through, () => {});
  return through;
}
