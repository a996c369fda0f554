import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { sha256Of, toBase64 } from "./encoding";
import { vectorLeaf, vectorLog } from "./memory-log.fixture";
import {
  consistencyProof,
  inclusionProof,
  isConsistent,
  leafHash,
  nodeHash,
  rootByInclusion,
  rootOf,
} from "./tree";

const sizes = [...Array.from({ length: 71 }, (_, size) => size), 255, 256, 257, 300];
const log = vectorLog(300);

/** The root as RFC 6962 defines it, leaf by leaf. */
function definedRoot(hashes: Uint8Array[]): Uint8Array {
  if (hashes.length < 2) return hashes[0] ?? sha256Of();
  let left = 1;
  while (left * 2 < hashes.length) left *= 2;
  return nodeHash(definedRoot(hashes.slice(0, left)), definedRoot(hashes.slice(left)));
}
const hashes = log.leaves.map(leafHash);
const roots = new Map(sizes.map((size) => [size, definedRoot(hashes.slice(0, size))]));
const rootAt = (size: number) => roots.get(size) as Uint8Array;
const treeAt = (size: number) => ({ size, root: rootAt(size) });

/** The proof altered in every way that somebody might try. */
function altered(proof: Uint8Array[]): Uint8Array[][] {
  const flipped = proof.map((hash, at) => {
    const changed = Uint8Array.from(hash);
    changed[at % 32] = (changed[at % 32] ?? 0) ^ (1 << (at % 8));
    return proof.with(at, changed);
  });
  const swapped = proof.length > 1 ? [[...proof].reverse()] : [];
  return [
    ...flipped,
    ...swapped,
    proof.slice(1),
    proof.slice(0, -1),
    [...proof, another],
    [another, ...proof],
  ].filter(
    (one) =>
      one.length !== proof.length ||
      one.some((hash, at) => Buffer.compare(hash, proof[at] as Uint8Array) !== 0),
  );
}

/** Every altered proof is tried up to 32 leaves, of more some; all where SOAK is set. */
const isPassedOver = (at: number, size: number) =>
  !process.env.SOAK && size > 32 && (at + size) % 11 !== 0;

/** What did not come out as it must: an assertion for each of a hundred thousand would take longer than they do. */
let wrong: string[] = [];
beforeEach(() => {
  wrong = [];
});
const check = (holds: boolean | undefined, what: string) => {
  if (!holds) wrong.push(what);
};
const another = sha256Of(Buffer.from("another"));

describe("the tree", () => {
  test("gives the roots of the vectors", () => {
    expect(toBase64(leafHash(vectorLeaf(0)))).toBe("ei8pAKsPP6+18lAbzaO9GQo+06RGCfFHPBvhq4O7Smc=");
    const expected = {
      0: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
      1: "ei8pAKsPP6+18lAbzaO9GQo+06RGCfFHPBvhq4O7Smc=",
      2: "Vh1g+4L/rsh++ra4QJFWwqZei74fr2kfJfNwn4aCySM=",
      3: "ZMVzYVX0M8wK16ctOeg7ZUdOOiyefGeEVaHM3r03a14=",
      7: "6x0J92vweQin+mLXY5RVS3dGNqUZafd5Ea9KpRLjAxM=",
      8: "2VQMBaRB/88x/RWIqE3T2jnsMQPjSL3tXPK5KMKRlaQ=",
    };
    for (const [size, root] of Object.entries(expected))
      expect(toBase64(rootOf(log.read, Number(size)))).toBe(root);
    expect(consistencyProof(log.read, 3, 7).map(toBase64)).toEqual([
      "69FrCywETpocdAcG3pf2t00ca1sH8ynb0x6HsAKs1/s=",
      "b7NYSQXl18qnCpgdPuhphBppqrIY7Bl1sgdtzoqBmWo=",
      "Vh1g+4L/rsh++ra4QJFWwqZei74fr2kfJfNwn4aCySM=",
      "6J9eMsf3jWlcQbgLzDqkD9nseAhbUD7WD2Qs0l3QZVA=",
    ]);
  });

  test("has the root that is defined, at every size", () => {
    for (const size of sizes) expect(rootOf(log.read, size)).toEqual(rootAt(size));
  });

  test("proves that each leaf is in it, and nothing by an altered proof", () => {
    for (const size of sizes) {
      for (let index = 0; index < size; index += 1) {
        const leaf = hashes[index] as Uint8Array;
        const proof = inclusionProof(log.read, index, size);
        const rootBy = (path: Uint8Array[], at = index, of = size, from = leaf) => {
          const root = rootByInclusion(from, at, of, path);
          return root && Buffer.compare(root, rootAt(size)) === 0;
        };
        check(rootBy(proof), `leaf ${index} of ${size}`);
        if (isPassedOver(index, size)) continue;
        for (const other of altered(proof))
          check(!rootBy(other), `leaf ${index} of ${size} by an altered proof`);
        check(!rootBy(proof, index, size, another), `another leaf ${index} of ${size}`);
        for (const at of [index - 1, index + 1, size].filter((one) => one >= 0))
          check(!rootBy(proof, at), `leaf ${index} of ${size} at ${at}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("proves that each older one is its beginning, and nothing by an altered proof", () => {
    for (const size of sizes) {
      for (const old of sizes.filter((one) => one <= size)) {
        const proof = consistencyProof(log.read, old, size);
        check(isConsistent(treeAt(old), treeAt(size), proof), `${old} in ${size}`);
        if (isPassedOver(old, size)) continue;
        for (const other of altered(proof))
          check(!isConsistent(treeAt(old), treeAt(size), other), `${old} in ${size}, altered`);
        check(!isConsistent({ size: old, root: another }, treeAt(size), proof), `not ${old}`);
        check(old === size || !isConsistent(treeAt(size), treeAt(old), proof), `${size} in ${old}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("refuses what is not within it", () => {
    expect(() => inclusionProof(log.read, 7, 7)).toThrow(RangeError);
    expect(() => inclusionProof(log.read, -1, 7)).toThrow(RangeError);
    expect(() => inclusionProof(log.read, 0.5, 7)).toThrow(RangeError);
    expect(() => consistencyProof(log.read, 8, 7)).toThrow(RangeError);
    expect(rootByInclusion(hashes[0] as Uint8Array, 0, 0, [])).toBeUndefined();
  });

  test("proves to anybody who kept any two of its sizes", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (one, other) => {
        const [old, size] = one < other ? [one, other] : [other, one];
        const at = (leaves: number) => ({ size: leaves, root: rootOf(log.read, leaves) });
        expect(isConsistent(at(old), at(size), consistencyProof(log.read, old, size))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test("counts past what 32 bits hold", () => {
    const size = 2 ** 40 + 3;
    // All leaves the same: each hash of a level is that of any other there.
    const ofHeight = [leafHash(vectorLeaf(0))];
    while (ofHeight.length < 48)
      ofHeight.push(nodeHash(ofHeight.at(-1) as Uint8Array, ofHeight.at(-1) as Uint8Array));
    const read = (level: number, _: number, count: number) =>
      Array.from({ length: count }, () => ofHeight[8 * level] as Uint8Array);
    const root = rootOf(read, size);
    const index = 2 ** 39 + 12_345;
    expect(
      rootByInclusion(ofHeight[0] as Uint8Array, index, size, inclusionProof(read, index, size)),
    ).toEqual(root);
    const old = { size: 2 ** 33 + 1, root: rootOf(read, 2 ** 33 + 1) };
    expect(isConsistent(old, { size, root }, consistencyProof(read, old.size, size))).toBe(true);
  });
});
