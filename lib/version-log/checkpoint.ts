/** Checkpoints (C2SP tlog-checkpoint): how many leaves a log has, and the root over them, signed. */
import { readCount, readHash, refuse, toBase64 } from "./encoding";
import { isKeyName, type SignerKey, type VerifierKey } from "./keys";
import { noteOf, readNote, type Signed, signatureLine, signedBy } from "./note";
import type { Tree } from "./tree";

export interface Checkpoint extends Tree {
  /** The log's name, which is its keys' too. */
  origin: string;
}

/** What is signed: three lines. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

/** Reads that text; further lines may follow, and say nothing to us. Throws RefusedError. */
export function readCheckpoint(text: string): Checkpoint {
  const [origin = "", size = "", root = "", ...further] = text.split("\n");
  const read = { size: readCount(size), root: readHash(root) };
  const isWhole = further.pop() === "" && further.every((line) => line !== "");
  if (!isKeyName(origin) || read.size === undefined || !read.root || !isWhole)
    refuse("This is no checkpoint of a log.");
  return { origin, size: read.size, root: read.root };
}

/** A checkpoint with the signatures of the log's keys. */
export function signCheckpoint(checkpoint: Checkpoint, keys: readonly SignerKey[]): string {
  const text = checkpointText(checkpoint);
  return noteOf(
    text,
    keys.map((key) => signatureLine(text, key)),
  );
}

/** A checkpoint that somebody signed whose key is known. */
export interface SignedCheckpoint extends Checkpoint {
  text: string;
  /** By witnesses among the keys. */
  cosigned: Signed[];
}

/** Reads a checkpoint that one of the log's own keys signs. Throws RefusedError where none of these does. */
export function openCheckpoint(note: string, keys: readonly VerifierKey[]): SignedCheckpoint {
  const read = readNote(note);
  const checkpoint = readCheckpoint(read.text);
  const signed = signedBy(read, keys);
  if (!signed.some(({ key }) => key.type === "log" && key.name === checkpoint.origin))
    refuse(`The checkpoint of ${checkpoint.origin} is not signed by a key that is known.`);
  const cosigned = signed.filter(({ key }) => key.type === "witness");
  return { ...checkpoint, text: read.text, cosigned };
}
