/** Draws share images one after another, and keeps the last ones: a link that goes round is asked for by many at once. */
import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { ofProcess } from "@/lib/of-process";
import { drawSheet } from "./draw";
import type { Sheet } from "./sheet";

/** So many wait at most: an image takes a few tenths of a second. */
const mostWaiting = 20;
const mostBytes = 16 * 1024 * 1024;

/** More images are asked for than can be drawn in time. */
export class TooManyError extends Error {
  override name = "TooManyError";
}

const held = () =>
  ofProcess("share-images", () => ({
    pictures: new LRUCache<string, Buffer>({
      maxSize: mostBytes,
      sizeCalculation: (it) => it.length,
    }),
    waiting: new Map<string, Promise<Buffer>>(),
    last: Promise.resolve() as Promise<unknown>,
  }));

/** The picture of a sheet as PNG: of equal sheets it is drawn once. Throws `TooManyError`. */
export async function drawInTurn(sheet: Sheet): Promise<Buffer> {
  const state = held();
  const key = createHash("sha256").update(JSON.stringify(sheet)).digest("base64");
  const kept = state.pictures.get(key) ?? state.waiting.get(key);
  if (kept) return kept;
  if (state.waiting.size >= mostWaiting) throw new TooManyError();
  const drawn = state.last.then(() => drawSheet(sheet));
  state.last = drawn.catch(() => {});
  state.waiting.set(key, drawn);
  try {
    const picture = await drawn;
    state.pictures.set(key, picture);
    return picture;
  } finally {
    state.waiting.delete(key);
  }
}
