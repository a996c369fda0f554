/**
 * The leaves of the log: what each says that happened, as one canonical JSON object. A leaf never goes away, so it holds
 * ids, numbers, words of closed lists, hashes and commitments alone: no text, name or address of a page.
 */
import { z } from "zod";
import { canonicalJson } from "@/lib/canonical";
import { mergedTables } from "@/lib/merged";
import { releaseName } from "@/lib/release/release";
import { readHash, refuse } from "./encoding";
import { isKeyName } from "./keys";
import { mostLeafBytes } from "./tiles";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const publicId = z.string().regex(/^[0-9A-Za-z_-]{1,40}$/);
const count = z.int().nonnegative();
const keyName = z.string().max(200).refine(isKeyName);
const vkey = z
  .string()
  .max(300)
  .regex(/^[^\s+]+\+[0-9a-f]{8}\+[0-9A-Za-z+/=]+$/);

/** So many texts are withheld in one leaf at most. */
export const mostTexts = 500;

const always = {
  /** When it was written, UTC; never before the leaf in front. */
  at: z.string().refine(isInstant),
  /** The hash of the last entry of the desk's own log in the transaction that wrote it. */
  chain: hash,
  format: z.literal("gainsay-leaf/1"),
};

const version = {
  ...always,
  matter: publicId,
  /** 1, 2, 3 … of the matter. */
  number: z.int().min(1),
  /** The place in the log of the version before it; null: it is the first. */
  previous: count.nullable(),
  /** The version's hash. A withdrawal repeats that of the version before it. */
  document: hash,
  /** The hash of what else is told of a version, see details.ts. */
  details: hash,
};

const leaf = z.discriminatedUnion("kind", [
  z.strictObject({
    ...always,
    kind: z.literal("start"),
    origin: keyName,
    key: vkey,
    /** How many leaves follow that were public before there was a log: their order is the desk's word alone. */
    adopted: count,
    /** The log that it goes on from, as its last known checkpoint names it. */
    before: z
      .strictObject({
        origin: keyName,
        size: count,
        root: z.string().refine((root) => readHash(root) !== undefined),
      })
      .nullable(),
  }),
  z.strictObject({ ...version, kind: z.literal("version") }),
  z.strictObject({ ...version, kind: z.literal("withdrawal") }),
  z.strictObject({
    ...always,
    kind: z.literal("withholding"),
    /** Commitments, sorted. */
    texts: z.array(hash).min(1).max(mostTexts).refine(isSortedOnce),
    /** The commitment of the public reason. */
    reason: hash,
  }),
  z.strictObject({
    ...always,
    kind: z.literal("merge"),
    table: z.enum(mergedTables),
    from: publicId,
    into: publicId,
  }),
  z.strictObject({
    ...always,
    kind: z.literal("release"),
    release: z.string().regex(releaseName),
    /** SHA-256 of its list of checksums. */
    manifest: hash,
    /** How many leaves it covers. */
    size: count,
  }),
  z.strictObject({ ...always, kind: z.literal("head") }),
  z.strictObject({
    ...always,
    kind: z.literal("restore"),
    /** How many leaves the backup had. */
    size: count,
    /** The `chain` that was public last, and is gone. */
    lost: hash,
  }),
  z.strictObject({
    ...always,
    kind: z.literal("key"),
    key: vkey,
    use: z.enum(["added", "dropped", "lost", "stolen"]),
  }),
]);

export type Leaf = z.infer<typeof leaf>;
export type LeafKind = Leaf["kind"];
/** What a leaf says beside its time, chain and format. */
export type Said<K extends LeafKind = LeafKind> = K extends unknown
  ? Omit<Extract<Leaf, { kind: K }>, "at" | "chain" | "format">
  : never;

function isInstant(text: string): boolean {
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text;
}

function isSortedOnce(texts: string[]): boolean {
  return texts.every((text, at) => at === 0 || (texts[at - 1] as string) < text);
}

/** The bytes of a leaf. Throws where it cannot be one. */
export function leafBytes(content: Leaf): Uint8Array {
  const bytes = Buffer.from(canonicalJson(leaf.parse(content)));
  if (bytes.length > mostLeafBytes) refuse(`A leaf would have ${bytes.length} bytes.`);
  return bytes;
}

/** Reads a leaf. Throws RefusedError for what is none, and for any other spelling of one. */
export function readLeaf(bytes: Uint8Array): Leaf {
  if (bytes.length > mostLeafBytes || bytes.some((byte) => byte < 0x20 || byte > 0x7e))
    refuse("A leaf is not plain ASCII of the length that a leaf may have.");
  const text = Buffer.from(bytes).toString("latin1");
  const read = leaf.safeParse(parsed(text));
  // A name that stands twice parses too, so the spelling is compared.
  if (!read.success || canonicalJson(read.data) !== text)
    refuse("This is no leaf of a log of versions.");
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
