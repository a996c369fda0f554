/** The log as files (C2SP tlog-tiles): tiles of hashes, bundles of leaves, and how a tree grows by rows. */
import { refuse } from "./encoding";
import { type ReadHashes, rootOfFull, tileWidth } from "./tree";

/** A leaf longer than this does not fit a bundle. */
export const mostLeafBytes = 65_535;

/** How many hashes a tile level has in a tree of `size` leaves. */
export const hashesAt = (level: number, size: number): number =>
  Math.floor(size / tileWidth ** level);

/** A hash to be kept: its tile level and its place there. */
export interface KeptHash {
  level: number;
  position: number;
  hash: Uint8Array;
}

/** The hashes to keep when leaves with these hashes follow on `size` leaves. Nothing that was kept before changes. */
export function* grown(
  read: ReadHashes,
  size: number,
  leafHashes: Iterable<Uint8Array>,
): Generator<KeptHash> {
  const open: { position: number; tile: Uint8Array[] }[] = [];
  function* put(level: number, hash: Uint8Array): Generator<KeptHash> {
    open[level] ??= openTile(level);
    const held = open[level];
    yield { level, position: held.position, hash };
    held.position += 1;
    held.tile.push(hash);
    if (held.tile.length === tileWidth) yield* put(level + 1, rootOfFull(held.tile.splice(0)));
  }
  function openTile(level: number) {
    const position = hashesAt(level, size);
    const width = position % tileWidth;
    return { position, tile: width === 0 ? [] : [...read(level, position - width, width)] };
  }
  for (const hash of leafHashes) yield* put(0, hash);
}

/** A file of the log: hashes of a level, or the leaves themselves. */
export interface Tile {
  level: number | "entries";
  /** 0, 1, 2 … */
  number: number;
  /** How many it holds: 256, or fewer at the end. */
  width: number;
}

/** Whether a log of `size` leaves has such a file. */
export function hasTile({ level, number, width }: Tile, size: number): boolean {
  return number * tileWidth + width <= hashesAt(level === "entries" ? 0 : level, size);
}

/** Its path below the log's address: "tile/0/x001/234", or with the width of one that is not full "tile/1/000.p/7". */
export function tilePath({ level, number, width }: Tile): string {
  const groups = [String(number % 1000).padStart(3, "0")];
  for (let left = Math.floor(number / 1000); left > 0; left = Math.floor(left / 1000))
    groups.unshift(`x${String(left % 1000).padStart(3, "0")}`);
  return `tile/${level}/${groups.join("/")}${width === tileWidth ? "" : `.p/${width}`}`;
}

/** Reads such a path. Undefined for any other spelling. */
export function readTilePath(path: string): Tile | undefined {
  const found = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (!found) return;
  const [, level = "", number = "", width = String(tileWidth)] = found;
  const tile: Tile = {
    level: level === "entries" ? level : Number(level),
    number: Number(number.replaceAll(/[x/]/g, "")),
    width: Number(width),
  };
  return tile.width > 0 && tilePath(tile) === path ? tile : undefined;
}

/** Leaves as a bundle: each after its length in two bytes. */
export function bundleOf(leaves: Uint8Array[]): Uint8Array {
  return Buffer.concat(
    leaves.flatMap((leaf) => {
      if (leaf.length > mostLeafBytes)
        refuse(`A leaf has ${leaf.length} bytes; ${mostLeafBytes} fit.`);
      return [Uint8Array.of(Math.floor(leaf.length / 256), leaf.length % 256), leaf];
    }),
  );
}

/** The leaves of a bundle. Throws RefusedError where it ends within one. */
export function leavesIn(bundle: Uint8Array): Uint8Array[] {
  const leaves: Uint8Array[] = [];
  for (let at = 0; at < bundle.length; ) {
    const end = at + 2 + (bundle[at] ?? 0) * 256 + (bundle[at + 1] ?? 0);
    if (at + 2 > bundle.length || end > bundle.length) refuse("A bundle ends within a leaf.");
    leaves.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return leaves;
}
