/** Proofs in one file (C2SP tlog-proof): a leaf, its path to the root, and the checkpoint that signs the root. */
import { openCheckpoint, type SignedCheckpoint } from "./checkpoint";
import { fromBase64, isSame, readCount, readHash, refuse, toBase64 } from "./encoding";
import type { VerifierKey } from "./keys";
import { leafHash, rootByInclusion } from "./tree";

const firstLine = "c2sp.org/tlog-proof@v1";

export interface Proof {
  /** The bytes of the leaf, which our files carry; the standard leaves open what stands there. */
  leaf: Uint8Array;
  index: number;
  path: Uint8Array[];
  /** A signed note. */
  checkpoint: string;
}

/** A proof as a file. */
export function proofText({ leaf, index, path, checkpoint }: Proof): string {
  const lines = [firstLine, `extra ${toBase64(leaf)}`, `index ${index}`, ...path.map(toBase64)];
  return `${lines.join("\n")}\n\n${checkpoint}`;
}

/** Reads such a file without looking whether it holds. Throws RefusedError. */
export function readProof(text: string): Proof {
  const end = text.indexOf("\n\n");
  const [first, extra = "", place = "", ...hashes] = text.slice(0, Math.max(end, 0)).split("\n");
  const leaf = extra.startsWith("extra ") ? fromBase64(extra.slice(6)) : undefined;
  const index = place.startsWith("index ") ? readCount(place.slice(6)) : undefined;
  if (first !== firstLine || !leaf || index === undefined || hashes.length > 63)
    refuse("This is no proof of a leaf of a log.");
  const path = hashes.map((hash) => readHash(hash) ?? refuse("A hash of the proof is none."));
  return { leaf, index, path, checkpoint: text.slice(end + 2) };
}

/** A proof that holds. */
export interface Proven {
  leaf: Uint8Array;
  index: number;
  checkpoint: SignedCheckpoint;
}

/** Reads a proof and holds it against keys that are known. Throws RefusedError where it does not hold. */
export function openProof(text: string, keys: readonly VerifierKey[]): Proven {
  const { leaf, index, path, checkpoint: note } = readProof(text);
  const checkpoint = openCheckpoint(note, keys);
  const root = rootByInclusion(leafHash(leaf), index, checkpoint.size, path);
  if (!root || !isSame(root, checkpoint.root))
    refuse(`The leaf is not number ${index} of the log at ${checkpoint.size} leaves.`);
  return { leaf, index, checkpoint };
}
