import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MemoryLog, vectorLeaf, vectorLog } from "./memory-log.fixture";
import { bundleOf, hashesAt, leavesIn, readTilePath, tilePath } from "./tiles";
import { consistencyProof, inclusionProof, leafHash, type ReadHashes, rootOf } from "./tree";

/** Reads hashes out of the files of a log, as whoever has no more of it does. */
const fromTiles =
  (log: MemoryLog): ReadHashes =>
  (level, from, count) => {
    const number = Math.floor(from / 256);
    const width = Math.min(256, hashesAt(level, log.size) - number * 256);
    const tile = log.file(tilePath({ level, number, width }));
    if (!tile) throw new Error(`There is no tile ${number} at level ${level}.`);
    const at = from - number * 256;
    return Array.from({ length: count }, (_, step) =>
      tile.slice((at + step) * 32, (at + step + 1) * 32),
    );
  };

describe("the files of a log", () => {
  test("are the same however it grew", () => {
    const whole = vectorLog(70_000);
    const grown = new MemoryLog();
    for (let size = 0, step = 1; size < 70_000; size += step, step = (step * 7 + 3) % 1000 || 1)
      grown.append(
        Array.from({ length: Math.min(step, 70_000 - size) }, (_, at) => vectorLeaf(size + at)),
      );
    expect(grown.levels.map((level) => level.length)).toEqual([70_000, 273, 1]);
    expect(Buffer.concat(grown.levels.flat()).equals(Buffer.concat(whole.levels.flat()))).toBe(
      true,
    );
    expect(rootOf(whole.read, 65_536)).toEqual(whole.levels[2]?.[0]);
  });

  test("are all that proofs are made of", () => {
    for (const size of [1, 2, 70, 255, 256, 257, 300, 512, 1000]) {
      const log = vectorLog(size);
      const read = fromTiles(log);
      expect(rootOf(read, size)).toEqual(rootOf(log.read, size));
      for (let index = 0; index < size; index += 61) {
        expect(inclusionProof(read, index, size)).toEqual(inclusionProof(log.read, index, size));
        expect(consistencyProof(read, index, size)).toEqual(
          consistencyProof(log.read, index, size),
        );
      }
    }
  });

  test("begin no tile above before the one below is full", () => {
    expect(vectorLog(255).file("tile/1/000.p/1")).toBeUndefined();
    const full = vectorLog(256);
    expect(full.file("tile/0/000")?.length).toBe(256 * 32);
    expect(full.file("tile/1/000.p/1")).toEqual(Buffer.from(rootOf(full.read, 256)));
    expect(full.file("tile/0/001.p/1")).toBeUndefined();
    expect(vectorLog(0).file("tile/0/000.p/0")).toBeUndefined();
  });

  test("have one path each", () => {
    const known = {
      "tile/0/000": { level: 0, number: 0, width: 256 },
      "tile/2/x001/x234/067.p/7": { level: 2, number: 1_234_067, width: 7 },
      "tile/entries/x001/000.p/255": { level: "entries", number: 1000, width: 255 },
    } as const;
    for (const [path, tile] of Object.entries(known)) {
      expect(tilePath(tile)).toBe(path);
      expect(readTilePath(path)).toEqual(tile);
    }
    for (const path of [
      ...[
        "tile/00/000",
        "tile/0/0",
        "tile/0/x000/001",
        "tile/0/001/002",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
      ],
      ...[
        "tile/0/000.p/07",
        "tile/entries/000/",
        "tile/-1/000",
        "tile/data/000",
        "tile/0/x001/x002",
        "",
      ],
    ])
      expect([path, readTilePath(path)]).toEqual([path, undefined]);
    fc.assert(
      fc.property(
        fc.nat(63),
        fc.nat(2 ** 31),
        fc.integer({ min: 1, max: 256 }),
        (level, number, width) => {
          expect(readTilePath(tilePath({ level, number, width }))).toEqual({
            level,
            number,
            width,
          });
        },
      ),
    );
  });

  test("hold leaves in bundles, each after its length", () => {
    expect(Buffer.from(bundleOf([vectorLeaf(0)])).toString("latin1")).toBe('\x00\x0a{"leaf":0}');
    expect(() => bundleOf([new Uint8Array(65_536)])).toThrow("65535 fit");
    expect(leavesIn(bundleOf([new Uint8Array(65_535)]))[0]?.length).toBe(65_535);
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 600 })), (leaves) => {
        expect(leavesIn(bundleOf(leaves))).toEqual(leaves.map((leaf) => Buffer.from(leaf)));
      }),
    );
    const bundle = bundleOf([vectorLeaf(0), vectorLeaf(1)]);
    for (let end = 1; end < bundle.length; end += 1)
      if (end !== 12) expect(() => leavesIn(bundle.subarray(0, end))).toThrow("ends within a leaf");
    expect(leafHash(vectorLeaf(1))).toEqual(leafHash(leavesIn(bundle)[1] as Uint8Array));
  });
});
