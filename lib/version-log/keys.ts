/** Keys that sign notes (C2SP signed-note, Ed25519): as lines of text, and what is done with them. */
import { createPrivateKey, createPublicKey, randomBytes, sign, verify } from "node:crypto";
import { fromBase64, refuse, sha256Of, toBase64 } from "./encoding";

/** What a signature is, by the byte before the key: that of a log, or a witness's with its time. */
const keyTypes = { log: 1, witness: 4 } as const;
export type KeyType = keyof typeof keyTypes;

/** A public key, as it is pinned by who checks. */
export interface VerifierKey {
  name: string;
  /** Eight hex digits over name, type and key. */
  id: string;
  type: KeyType;
  publicKey: Uint8Array;
}

/** A key that signs. */
export interface SignerKey extends VerifierKey {
  seed: Uint8Array;
}

// Node takes raw Ed25519 keys only in these wrappings (PKCS #8, SPKI).
const seedWrapping = Buffer.from("302e020100300506032b657004220420", "hex");
const publicWrapping = Buffer.from("302a300506032b6570032100", "hex");

const privateKeyOf = (seed: Uint8Array) =>
  createPrivateKey({ key: Buffer.concat([seedWrapping, seed]), format: "der", type: "pkcs8" });

/** Whether a name may stand in a note: something, without spaces and plus signs. */
export const isKeyName = (name: string): boolean => /^[^\s\u0085+]+$/u.test(name);

function keyId(name: string, type: KeyType, publicKey: Uint8Array): string {
  const hash = sha256Of(Buffer.from(`${name}\n`), Uint8Array.of(keyTypes[type]), publicKey);
  return Buffer.from(hash.subarray(0, 4)).toString("hex");
}

/** The key of a seed of 32 bytes under a name. */
export function keyOfSeed(name: string, seed: Uint8Array, type: KeyType = "log"): SignerKey {
  if (!isKeyName(name)) refuse(`“${name}” cannot be the name of a key.`);
  const der = createPublicKey(privateKeyOf(seed)).export({ format: "der", type: "spki" });
  const publicKey = new Uint8Array(der.subarray(publicWrapping.length));
  return { name, type, id: keyId(name, type, publicKey), publicKey, seed };
}

/** A new key of chance. */
export const newKey = (name: string): SignerKey => keyOfSeed(name, randomBytes(32));

const typed = ({ type }: VerifierKey, bytes: Uint8Array) =>
  toBase64(Buffer.concat([Uint8Array.of(keyTypes[type]), bytes]));

/** The line by which a key is pinned: "name+id+key". */
export const vkeyOf = (key: VerifierKey): string =>
  `${key.name}+${key.id}+${typed(key, key.publicKey)}`;

/** Reads such a line. Throws RefusedError where it is none of Ed25519, or its id is another key's. */
export function readVkey(line: string): VerifierKey {
  const [, name = "", id = "", key = ""] = /^([^+]*)\+([0-9a-f]{8})\+(\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(key);
  const type = (["log", "witness"] as const).find((one) => keyTypes[one] === bytes?.[0]);
  if (!isKeyName(name) || bytes?.length !== 33 || !type)
    refuse("This is no key of a log or witness.");
  const publicKey = bytes.subarray(1);
  if (keyId(name, type, publicKey) !== id) refuse(`The key of ${name} does not have the id ${id}.`);
  return { name, id, type, publicKey };
}

/** The line in which a key is kept secret, as Go writes it. */
export const secretLineOf = (key: SignerKey): string =>
  `PRIVATE+KEY+${key.name}+${key.id}+${typed(key, key.seed)}`;

/** Reads such a line. Throws RefusedError, which does not repeat it. */
export function readSecretLine(line: string): SignerKey {
  const found = /^PRIVATE\+KEY\+([^+]*)\+([0-9a-f]{8})\+(\S+)$/u.exec(line);
  const bytes = fromBase64(found?.[3] ?? "");
  if (!found || bytes?.length !== 33 || bytes[0] !== keyTypes.log)
    refuse("A line of the log’s key file is no key.");
  const key = keyOfSeed(found[1] ?? "", bytes.subarray(1));
  if (key.id !== found[2]) refuse("A line of the log’s key file has the id of another key.");
  return key;
}

/** Signs bytes; the same bytes always give the same signature. */
export const signBytes = ({ seed }: SignerKey, bytes: Uint8Array): Uint8Array =>
  sign(null, bytes, privateKeyOf(seed));

/** Whether a signature is a key's over bytes. */
export function isSigned(
  { publicKey }: VerifierKey,
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean {
  const key = Buffer.concat([publicWrapping, publicKey]);
  return verify(null, bytes, createPublicKey({ key, format: "der", type: "spki" }), signature);
}
