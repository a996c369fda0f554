/** Bytes on their way into a backup and out of it: packed, encrypted, counted and hashed, a piece at a time. */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable, Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { Decrypter, Encrypter } from "age-encryption";

export interface Sum {
  bytes: number;
  sha256: string;
}

/** A stream that passes everything on, and knows afterwards what went through it. */
function summing() {
  const hash = createHash("sha256");
  let bytes = 0;
  const stream = new Transform({
    transform(piece: Buffer, _, done) {
      hash.update(piece);
      bytes += piece.length;
      done(null, piece);
    },
  });
  return { stream, sum: (): Sum => ({ bytes, sha256: hash.digest("hex") }) };
}

type Bytes = AsyncIterable<Uint8Array>;
type Step = (source: Bytes) => Bytes;

/** A step of the library for age, which works on streams of the web. */
const age = (work: (stream: ReadableStream<Uint8Array>) => Promise<ReadableStream<Uint8Array>>) =>
  async function* (source: Bytes): Bytes {
    const stream = Readable.toWeb(Readable.from(source)) as ReadableStream<Uint8Array>;
    yield* (await work(stream)) as unknown as Bytes;
  };

/** Encrypts for these recipients (`age1…`). */
export function encryptingFor(recipients: readonly string[]): Step {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return age((stream) => encrypter.encrypt(stream));
}

/** Decrypts with these identities (`AGE-SECRET-KEY-1…`). */
export function decryptingWith(identities: readonly string[]): Step {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return age((stream) => decrypter.decrypt(stream));
}

const asItIs: Step = (source) => source;

/** How the files of a backup lie there. */
export interface Lying {
  /** Whether it is packed with gzip. */
  isPacked: boolean;
  /** What encrypts or decrypts it; none where it is as it was. */
  cipher?: Step | undefined;
}

/** Writes a file of the data folder into a backup, to the disk. Returns what it was before it was packed. */
export async function store(
  path: string,
  target: string,
  { isPacked, cipher }: Lying,
): Promise<Sum> {
  const { stream, sum } = summing();
  const packed = isPacked ? [stream, createGzip({ level: 3 })] : [stream];
  await run(createReadStream(path), ...packed, cipher ?? asItIs, newFile(target));
  await sync(target);
  return sum();
}

/** Brings a file of a backup back to where `target` says, or only reads it. Returns what came out. */
export async function fetchBack(
  path: string,
  target: string | null,
  { isPacked, cipher }: Lying,
): Promise<Sum> {
  const { stream, sum } = summing();
  const unpacked = isPacked ? [createGunzip(), stream] : [stream];
  await run(
    createReadStream(path),
    cipher ?? asItIs,
    ...unpacked,
    target ? newFile(target) : nowhere(),
  );
  if (target) await sync(target);
  return sum();
}

/** What is in a file. */
export const sumOf = (path: string): Promise<Sum> => fetchBack(path, null, { isPacked: false });

/** Nobody but its owner reads it. */
const newFile = (path: string) => createWriteStream(path, { flags: "wx", mode: 0o600 });
const nowhere = () => new Writable({ write: (_, __, done) => done() });

/** A pipeline of as many steps as there are: its type counts them. */
const run = (...steps: (Step | NodeJS.ReadableStream | NodeJS.WritableStream)[]): Promise<void> =>
  pipeline(steps as unknown as Parameters<typeof pipeline>[0][]);

async function sync(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
