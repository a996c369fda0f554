/**
 * The tree over the leaves of the log (RFC 6962, RFC 9162), with SHA-256. Its hashes are kept by levels of tiles, and each
 * is written once: level 0 are the leaves' hashes, level 1 the roots of 256 of them, and so on. Everything else is made of
 * those. Numbers of leaves pass 2³² one day, so nothing is shifted.
 */
import { isSame, sha256Of } from "./encoding";

/** So many hashes of a level have one hash in the level above. */
export const tileWidth = 256;
const heightOfTile = 8;

/** Reads `count` hashes of a tile level, from the one numbered `from` on. All of them are there. */
export type ReadHashes = (level: number, from: number, count: number) => Uint8Array[];

const ofLeaf = Uint8Array.of(0);
const ofNode = Uint8Array.of(1);

/** The hash of a leaf. */
export const leafHash = (leaf: Uint8Array): Uint8Array => sha256Of(ofLeaf, leaf);

/** The hash over two. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256Of(ofNode, left, right);

/** The root over 2ⁿ hashes. */
export function rootOfFull(hashes: Uint8Array[]): Uint8Array {
  let row = hashes;
  while (row.length > 1)
    row = Array.from({ length: row.length / 2 }, (_, at) =>
      nodeHash(row[2 * at] as Uint8Array, row[2 * at + 1] as Uint8Array),
    );
  return row[0] as Uint8Array;
}

/** The largest power of two that is smaller than `size`, which is 2 or more. */
function splitOf(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** The root over leaves `from` to before `to`, a part of the tree that begins where a subtree of its size does. */
function rootOfPart(read: ReadHashes, from: number, to: number): Uint8Array {
  const roots: Uint8Array[] = [];
  for (let at = from; at < to; ) {
    let height = 0;
    while (at + 2 ** (height + 1) <= to) height += 1;
    const inLevel = 2 ** (height % heightOfTile);
    const level = Math.floor(height / heightOfTile);
    roots.push(rootOfFull(read(level, (at / 2 ** height) * inLevel, inLevel)));
    at += 2 ** height;
  }
  return roots.reduceRight((right, left) => nodeHash(left, right));
}

/** The root of the tree of the first `size` leaves. That of none is the hash of nothing. */
export function rootOf(read: ReadHashes, size: number): Uint8Array {
  return size === 0 ? sha256Of() : rootOfPart(read, 0, size);
}

/** The hashes that prove that leaf `index` is in the tree of `size` leaves, from the leaf upwards. */
export function inclusionProof(read: ReadHashes, index: number, size: number): Uint8Array[] {
  requireOrder(index, size - 1);
  const path: Uint8Array[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const isLeft = index < middle;
    path.push(isLeft ? rootOfPart(read, middle, to) : rootOfPart(read, from, middle));
    [from, to] = isLeft ? [from, middle] : [middle, to];
  }
  return path.reverse();
}

/** The hashes that prove that the tree of `old` leaves is the beginning of that of `size`. Of none, and of all, none. */
export function consistencyProof(read: ReadHashes, old: number, size: number): Uint8Array[] {
  requireOrder(old, size);
  if (old === 0) return [];
  const proof: Uint8Array[] = [];
  let [from, to] = [0, size];
  while (old !== to) {
    const middle = from + splitOf(to - from);
    const isLeft = old <= middle;
    proof.push(isLeft ? rootOfPart(read, middle, to) : rootOfPart(read, from, middle));
    [from, to] = isLeft ? [from, middle] : [middle, to];
  }
  // Who checks knows the old tree's root where that is a whole part of the new one.
  if (from > 0) proof.push(rootOfPart(read, from, to));
  return proof.reverse();
}

function requireOrder(first: number, then: number): void {
  const areCounts = [first, then].every((count) => Number.isSafeInteger(count) && count >= 0);
  if (!areCounts || first > then) throw new RangeError(`${first} is not within ${then}.`);
}

const half = (count: number) => Math.floor(count / 2);

/** The root to which an inclusion proof leads from a leaf's hash. Undefined where it leads nowhere. */
export function rootByInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: Uint8Array[],
): Uint8Array | undefined {
  if (index >= size) return;
  let [at, last, root] = [index, size - 1, leaf];
  for (const hash of path) {
    if (last === 0) return;
    if (at % 2 === 1 || at === last) {
      root = nodeHash(hash, root);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else root = nodeHash(root, hash);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? root : undefined;
}

/** A tree as a checkpoint names it. */
export interface Tree {
  size: number;
  root: Uint8Array;
}

/** Whether a proof shows that one tree is the beginning of another. */
export function isConsistent(old: Tree, now: Tree, proof: Uint8Array[]): boolean {
  if (old.size > now.size) return false;
  if (old.size === now.size) return proof.length === 0 && isSame(old.root, now.root);
  if (old.size === 0) return proof.length === 0 && isSame(old.root, sha256Of());
  let [at, last] = [old.size - 1, now.size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  const [first, ...rest] = at === 0 ? [old.root, ...proof] : proof;
  if (!first) return false;
  let [before, after] = [first, first];
  for (const hash of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      before = nodeHash(hash, before);
      after = nodeHash(hash, after);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else after = nodeHash(after, hash);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && isSame(before, old.root) && isSame(after, now.root);
}
