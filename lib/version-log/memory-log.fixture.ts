/** For tests: a log in memory, with the files that it would serve, and leaves as a desk might write them. */
import { sha256 } from "@/lib/canonical";
import { signCheckpoint } from "./checkpoint";
import { keyOfSeed, type SignerKey, vkeyOf } from "./keys";
import { type Leaf, leafBytes, type Said } from "./leaf";
import { proofText } from "./proof";
import { bundleOf, grown, hasTile, readTilePath } from "./tiles";
import { inclusionProof, leafHash, type ReadHashes, rootOf } from "./tree";

export const origin = "gainsay.example/log";
export const logKey = keyOfSeed(
  origin,
  Uint8Array.from({ length: 32 }, (_, at) => at),
);
export const witnessKey = keyOfSeed("witness.example/w1", new Uint8Array(32).fill(0x20), "witness");

export class MemoryLog {
  readonly leaves: Uint8Array[] = [];
  readonly levels: Uint8Array[][] = [];

  get size(): number {
    return this.leaves.length;
  }

  read: ReadHashes = (level, from, count) => {
    const hashes = (this.levels[level] ?? []).slice(from, from + count);
    if (hashes.length !== count)
      throw new Error(`Level ${level} lacks ${from} to ${from + count}.`);
    return hashes;
  };

  append(leaves: Uint8Array[]): this {
    const added = grown(this.read, this.size, leaves.map(leafHash));
    for (const { level, position, hash } of added) {
      this.levels[level] ??= [];
      const row = this.levels[level];
      if (row.length !== position) throw new Error(`Level ${level} goes on at ${row.length}.`);
      row.push(hash);
    }
    this.leaves.push(...leaves);
    return this;
  }

  checkpoint(size = this.size, keys: SignerKey[] = [logKey]): string {
    return signCheckpoint({ origin, size, root: rootOf(this.read, size) }, keys);
  }

  proof(index: number, size = this.size): string {
    return proofText({
      leaf: this.leaves[index] as Uint8Array,
      index,
      path: inclusionProof(this.read, index, size),
      checkpoint: this.checkpoint(size),
    });
  }

  /** What is served at a path below the log's address. */
  file(path: string): Uint8Array | undefined {
    if (path === "checkpoint") return Buffer.from(this.checkpoint());
    const tile = readTilePath(path);
    if (!tile || !hasTile(tile, this.size)) return;
    const from = tile.number * 256;
    return tile.level === "entries"
      ? bundleOf(this.leaves.slice(from, from + tile.width))
      : Buffer.concat(this.read(tile.level, from, tile.width));
  }
}

/** Leaf `number` of the vectors: no leaf of a log of versions, but of a tree. */
export const vectorLeaf = (number: number): Uint8Array => Buffer.from(`{"leaf":${number}}`);

/** A log of so many of them. */
export const vectorLog = (size: number): MemoryLog =>
  new MemoryLog().append(Array.from({ length: size }, (_, number) => vectorLeaf(number)));

/** A leaf that says something, `minute` minutes after the beginning. */
export const leafAt = (minute: number, said: Said): Leaf =>
  ({
    ...said,
    at: new Date(Date.UTC(2026, 1, 3, 9, minute)).toISOString(),
    chain: sha256(`chain ${minute}`),
    format: "gainsay-leaf/1",
  }) as Leaf;

export const start: Said = {
  kind: "start",
  origin,
  key: vkeyOf(logKey),
  adopted: 0,
  before: null,
};

/** The leaf of version `number` of a matter. */
export const versionOf = (matter: string, number: number, previous: number | null): Said => ({
  kind: "version",
  ...{ matter, number, previous },
  document: sha256(`${matter} ${number}`),
  details: sha256(`details of ${matter} ${number}`),
});

/** Leaves of every kind, in an order that holds. */
export const everyKind: Leaf[] = [
  start,
  versionOf("matterOne222", 1, null),
  versionOf("matterTwo222", 1, null),
  versionOf("matterOne222", 2, 1),
  { ...versionOf("matterOne222", 3, 3), kind: "withdrawal", document: sha256("matterOne222 2") },
  { kind: "head" },
  { kind: "withholding", texts: ["a", "b"].map(sha256).sort(), reason: sha256("reason") },
  { kind: "merge", table: "speakers", from: "speakerTwo22", into: "speakerOne22" },
  { kind: "release", release: "2026-02-03", manifest: sha256("sums"), size: 8 },
  { kind: "restore", size: 7, lost: sha256("lost") },
  { kind: "key", key: vkeyOf(logKey), use: "added" },
].map((said, minute) => leafAt(minute, said as Said));

/** A log of leaves that hold: those of every kind, and versions of many matters after them. */
export function versionLog(size: number): MemoryLog {
  const more = Array.from({ length: Math.max(0, size - everyKind.length) }, (_, at) =>
    leafAt(everyKind.length + at, versionOf(`matter-${at}`, 1, null)),
  );
  return new MemoryLog().append([...everyKind, ...more].slice(0, size).map(leafBytes));
}
