/** Signed notes (C2SP signed-note) and the cosignatures of witnesses (C2SP tlog-cosignature). */
import { fromBase64, refuse, toBase64 } from "./encoding";
import { isKeyName, isSigned, type SignerKey, signBytes, type VerifierKey } from "./keys";

/** A line below a note. */
export interface SignatureLine {
  name: string;
  id: string;
  signature: Uint8Array;
}

export interface Note {
  /** Ends with a line break. */
  text: string;
  signatures: SignatureLine[];
}

const mostSignatures = 100;

const lineOf = ({ name, id }: VerifierKey, signature: Uint8Array) =>
  `— ${name} ${toBase64(Buffer.concat([Buffer.from(id, "hex"), signature]))}\n`;

/** The line with which a log signs a text. */
export const signatureLine = (text: string, key: SignerKey): string =>
  lineOf(key, signBytes(key, Buffer.from(text)));

const cosigned = (text: string, time: number) =>
  Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);

/** The line with which a witness says that at a time (in seconds since 1970) it saw a text and nothing that contradicts it. */
export function cosignatureLine(text: string, key: SignerKey, time: number): string {
  const seconds = Buffer.alloc(8);
  seconds.writeBigUInt64BE(BigInt(time));
  return lineOf(key, Buffer.concat([seconds, signBytes(key, cosigned(text, time))]));
}

/** A note of a text and the lines that sign it. */
export function noteOf(text: string, lines: string[]): string {
  return `${text}\n${lines.join("")}`;
}

/** Reads a note without looking whether its signatures hold. Throws RefusedError. */
export function readNote(note: string): Note {
  const end = note.lastIndexOf("\n\n");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what may not be there
  if (end < 0 || !note.endsWith("\n") || /[\0-\t\v-\x1f]/.test(note))
    refuse("This is no signed note.");
  const lines = note.slice(end + 2, -1).split("\n");
  if (lines.length > mostSignatures) refuse("The note has too many signatures.");
  return { text: note.slice(0, end + 1), signatures: lines.map(readLine) };
}

function readLine(line: string): SignatureLine {
  const [, name = "", encoded = ""] = /^— ([^ ]+) ([^ ]+)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!isKeyName(name) || !bytes || bytes.length < 5)
    refuse("A line below the note is no signature.");
  return {
    name,
    id: Buffer.from(bytes.subarray(0, 4)).toString("hex"),
    signature: bytes.subarray(4),
  };
}

/** Who signed a note; of a witness, when. */
export interface Signed {
  key: VerifierKey;
  /** Seconds since 1970. */
  time?: number;
}

/**
 * By which of these keys a note is signed, each once. Lines of other keys say nothing. Throws RefusedError where a line
 * of one of them does not hold.
 */
export function signedBy({ text, signatures }: Note, keys: readonly VerifierKey[]): Signed[] {
  const found = new Map<VerifierKey, Signed>();
  for (const line of signatures) {
    const key = keys.find(({ name, id }) => name === line.name && id === line.id);
    if (!key || found.has(key)) continue;
    found.set(
      key,
      signedAs(text, key, line.signature) ?? refuse(`The signature of ${key.name} does not hold.`),
    );
  }
  return [...found.values()];
}

function signedAs(text: string, key: VerifierKey, signature: Uint8Array): Signed | undefined {
  if (key.type === "log") return isSigned(key, Buffer.from(text), signature) ? { key } : undefined;
  if (signature.length !== 72) return;
  const time = Number(Buffer.from(signature).readBigUInt64BE());
  if (!Number.isSafeInteger(time)) return;
  return isSigned(key, cosigned(text, time), signature.subarray(8)) ? { key, time } : undefined;
}
