/**
 * Checks a public log of versions without asking anybody: one file without imports but Node's own, for Node 20 or later
 * and for browsers. What it checks, and every format: docs/verify.md.
 *
 *   node verify.mjs proof FILE --key VKEY [--witness VKEY …] [--quorum K] [--document F] [--details F] [--texts F]
 *   node verify.mjs log FOLDER|ADDRESS --key VKEY [--seen CHECKPOINT|PROOF …]
 *
 * Exit codes: 0 it holds, 1 it does not, 2 wrong use.
 */
const { subtle } = globalThis.crypto;
const encoder = new TextEncoder();
const tileWidth = 256;

/** What is checked does not hold; the message is a sentence. */
export class Refused extends Error {}
/** @returns {never} */
const refuse = (sentence) => {
  throw new Refused(sentence);
};

const joined = (...parts) => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
const sha256 = async (...parts) => new Uint8Array(await subtle.digest("SHA-256", joined(...parts)));
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const same = (one, other) => hex(one) === hex(other);
const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
/** Bytes of base64 in its one spelling; undefined for every other. */
const unbase64 = (text) => {
  if (!/^[0-9A-Za-z+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return base64(bytes) === text ? bytes : undefined;
};
const readCount = (text) => {
  const count = /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(count) ? count : refuse("A number is not written as numbers are.");
};
const readHash = (text) => {
  const bytes = unbase64(text);
  return bytes?.length === 32 ? bytes : refuse("A hash is not written as hashes are.");
};
/** RFC 8785: JavaScript's own spelling of strings and numbers, names in the order of their UTF-16 units. */
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
};

/** Reads "name+id+key", the line by which a key is known. */
export async function readKey(line) {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(line) ?? [];
  const bytes = unbase64(encoded ?? "");
  if (bytes?.length !== 33 || ![1, 4].includes(bytes[0]))
    refuse(`“${line}” is no key of a log or witness.`);
  if (hex((await sha256(encoder.encode(`${name}\n`), bytes)).slice(0, 4)) !== id)
    refuse(`The key of ${name} does not have the id ${id}.`);
  const key = await subtle.importKey("raw", bytes.slice(1), { name: "Ed25519" }, false, ["verify"]);
  return { name, id, isWitness: bytes[0] === 4, key };
}

const isSigned = ({ key }, signature, text) =>
  subtle.verify({ name: "Ed25519" }, key, signature, encoder.encode(text));

/** Reads a signed checkpoint and holds it against keys: one of the log's own must sign it. */
async function openCheckpoint(note, keys) {
  const end = note.lastIndexOf("\n\n");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what may not be there
  if (end < 0 || !note.endsWith("\n") || /[\0-\t\v-\x1f]/.test(note))
    refuse("This is no signed note.");
  const text = note.slice(0, end + 1);
  const [origin, size, root, ...further] = text.split("\n");
  if (!origin || !root || further.pop() !== "" || further.includes(""))
    refuse("This is no checkpoint.");
  const signed = new Map();
  for (const line of note.slice(end + 2, -1).split("\n")) {
    const [, name, encoded] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? [];
    const bytes = unbase64(encoded ?? "");
    if (!name || !bytes || bytes.length < 5) refuse("A line below the checkpoint is no signature.");
    const key = keys.find((one) => one.name === name && one.id === hex(bytes.slice(0, 4)));
    if (!key || signed.has(key)) continue;
    const signature = bytes.slice(key.isWitness ? 12 : 4);
    const time = key.isWitness ? Number(`0x${hex(bytes.slice(4, 12))}`) : undefined;
    const covered = key.isWitness ? `cosignature/v1\ntime ${time}\n${text}` : text;
    if (signature.length !== 64 || !(await isSigned(key, signature, covered)))
      refuse(`The signature of ${name} does not hold.`);
    signed.set(key, time);
  }
  const isOwn = ({ isWitness, name }) => !isWitness && name === origin;
  if (![...signed.keys()].some(isOwn))
    refuse(`The checkpoint of ${origin} is not signed by a key that you named.`);
  const cosigned = [...signed]
    .filter(([key]) => key.isWitness)
    .map(([{ name }, time]) => ({ name, time }));
  return { origin, size: readCount(size), root: readHash(root), cosigned };
}

const leafHash = (leaf) => sha256(Uint8Array.of(0), leaf);
const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);

/** The root to which a path leads from a leaf (RFC 9162, 2.1.3.2). */
async function rootByPath(leaf, index, size, path) {
  if (index >= size) refuse(`The log has ${size} leaves; there is no leaf ${index}.`);
  const half = (count) => Math.floor(count / 2);
  let [at, last, root] = [index, size - 1, await leafHash(leaf)];
  for (const hash of path) {
    if (last === 0) refuse("The proof is longer than the tree is high.");
    if (at % 2 === 1 || at === last) {
      root = await nodeHash(hash, root);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else root = await nodeHash(root, hash);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? root : refuse("The proof ends below the root.");
}

/** What stands in a leaf of each kind, beside what stands in all. */
const version = ["matter", "number", "previous", "document", "details"];
const members = {
  start: ["origin", "key", "adopted", "before"],
  version,
  withdrawal: version,
  withholding: ["texts", "reason"],
  merge: ["table", "from", "into"],
  release: ["release", "manifest", "size"],
  head: [],
  restore: ["size", "lost"],
  key: ["key", "use"],
};

/** Reads the bytes of a leaf: canonical JSON in ASCII, with just the members of its kind. */
function readLeaf(bytes, index) {
  try {
    const leaf = JSON.parse(new TextDecoder().decode(bytes));
    const names = ["at", "chain", "format", "kind", ...members[leaf.kind]].sort();
    const isWhole =
      same(encoder.encode(canonical(leaf)), bytes) &&
      bytes.every((byte) => byte >= 0x20 && byte < 0x7f) &&
      canonical(Object.keys(leaf)) === canonical(names) &&
      leaf.format === "gainsay-leaf/1" &&
      new Date(leaf.at).toISOString() === leaf.at;
    if (isWhole) return leaf;
  } catch {
    // What is no JSON, or has no known kind or time, is no leaf either.
  }
  return refuse(`Leaf ${index} is no leaf of a log of versions.`);
}

/** What must hold from leaf to leaf; gives what is off with the next one, a sentence each. */
function sequence() {
  const versions = new Map();
  let [position, adopted, at] = [0, 0, ""];
  return (leaf) => {
    const off = [];
    const where = `Leaf ${position}`;
    const isVersion = leaf.kind === "version" || leaf.kind === "withdrawal";
    if ((leaf.kind === "start") !== (position === 0))
      off.push(`${where} is ${position ? "a second start" : "no start"}.`);
    if (leaf.kind === "start") adopted = leaf.adopted;
    else if (position <= adopted && !isVersion)
      off.push(`${where} is no version, and ${adopted} were adopted.`);
    if (leaf.at < at) off.push(`${where} is dated before the leaf in front of it.`);
    if (isVersion) {
      const last = versions.get(leaf.matter);
      const expected = (last?.number ?? 0) + 1;
      if (leaf.number !== expected)
        off.push(
          `${where} is version ${leaf.number} of matter ${leaf.matter}, where version ${expected} should stand.`,
        );
      if (leaf.previous !== (last?.position ?? null))
        off.push(`${where} does not name the version that it follows.`);
      if (
        leaf.kind === "withdrawal" &&
        (last?.kind !== "version" || last.document !== leaf.document)
      )
        off.push(`${where} withdraws what did not stand on the record.`);
      versions.set(leaf.matter, { ...leaf, position });
    }
    if ((leaf.kind === "release" || leaf.kind === "restore") && leaf.size > position)
      off.push(`${where} speaks of leaves that came after it.`);
    at = leaf.at;
    position += 1;
    return { off, isShort: position <= adopted };
  };
}

const proofLine = "c2sp.org/tlog-proof@v1";

/**
 * Checks a proof, and what else is given of its version: the document, details, and texts with their salts, as parsed JSON.
 * Keys are lines; at least `quorum` of the witnesses must have signed. Throws Refused; says what was proved.
 */
export async function checkProof(
  text,
  { keys, witnesses = [], quorum = witnesses.length && 1, document, details, texts },
) {
  const end = text.indexOf("\n\n");
  const [first, extra, place, ...hashes] = text.slice(0, Math.max(end, 0)).split("\n");
  const bytes = extra?.startsWith("extra ") ? unbase64(extra.slice(6)) : undefined;
  if (first !== proofLine || !bytes || !place?.startsWith("index ") || hashes.length > 63)
    refuse("This is no proof of a leaf of a log.");
  const index = readCount(place.slice(6));
  const checkpoint = await openCheckpoint(
    text.slice(end + 2),
    await Promise.all([...keys, ...witnesses].map(readKey)),
  );
  if (!same(await rootByPath(bytes, index, checkpoint.size, hashes.map(readHash)), checkpoint.root))
    refuse(`The leaf is not number ${index} of the log at ${checkpoint.size} leaves.`);
  if (checkpoint.cosigned.length < quorum)
    refuse(`${checkpoint.cosigned.length} witnesses signed; ${quorum} were asked for.`);
  const leaf = readLeaf(bytes, index);
  const hashOf = async (value) => hex(await sha256(encoder.encode(canonical(value))));
  if (document !== undefined && (await hashOf(document)) !== leaf.document)
    refuse("The document is not that of the leaf.");
  if (details !== undefined && (await hashOf(details)) !== leaf.details)
    refuse("The details are not those of the leaf.");
  const committed = new Set(canonical([document ?? null, details ?? null]).match(/[0-9a-f]{64}/g));
  const told = { held: 0, withheld: 0 };
  for (const { commitment, salt, text: words } of texts ?? []) {
    if (!committed.has(commitment))
      refuse(`A text is given for ${commitment}, which neither document nor details name.`);
    if (typeof words !== "string") told.withheld += 1;
    else if (hex(await sha256(encoder.encode(salt + words))) === commitment) told.held += 1;
    else refuse(`The text given for ${commitment} is not the one that was committed.`);
  }
  return { leaf, index, ...checkpoint, texts: told };
}

/**
 * Checks a whole log: every leaf, tile and rule. `read` gives the bytes at a path below the log's address; `seen` are
 * checkpoints or proofs kept from before. Throws Refused at what cannot be gone on from; returns all else that is off.
 */
export async function checkLog(read, { keys: lines, seen = [] }) {
  const keys = await Promise.all(lines.map(readKey));
  const part = (text) => (text.startsWith(proofLine) ? text.slice(text.indexOf("\n\n") + 2) : text);
  const now = await openCheckpoint(new TextDecoder().decode(await read("checkpoint")), keys);
  const kept = await Promise.all([
    ...seen.map(part).map((note) => openCheckpoint(note, keys)),
    now,
  ]);
  for (const { origin, size } of kept) {
    if (origin !== now.origin) refuse(`What you kept is of ${origin}; this is ${now.origin}.`);
    if (size > now.size)
      refuse(`You saw ${size} leaves, and the log has ${now.size}: its end was cut off.`);
  }
  const problems = [];
  const levels = [];
  const next = sequence();
  let found = { off: [], isShort: false };
  const compareKept = async (size) => {
    for (const old of kept.filter((one) => one.size === size))
      if (!same(await rootOfLevels(levels), old.root))
        refuse(`The first ${size} leaves are not those of the checkpoint at ${size}.`);
  };
  await compareKept(0);
  for (let size = 0; size < now.size; ) {
    const width = Math.min(tileWidth, now.size - size);
    const leaves = leavesOf(await read(pathOf("entries", size / tileWidth, width)));
    if (leaves.length !== width)
      refuse(`A bundle holds ${leaves.length} leaves; ${width} belong there.`);
    for (const bytes of leaves) {
      const leaf = readLeaf(bytes, size);
      if (size === 0 && leaf.origin !== now.origin)
        problems.push("The log’s start names another log.");
      found = next(leaf);
      problems.push(...found.off);
      await put(levels, 0, await leafHash(bytes), read);
      size += 1;
      await compareKept(size);
    }
  }
  for (const [level, { number, tile }] of levels.entries())
    if (tile.length > 0) await compareTile(read, level, number, tile);
  if (found.isShort) problems.push("Fewer leaves follow than the start says were adopted.");
  return { ...now, problems };
}

/** Takes a hash into a level of tiles; a full tile is compared with the log's, and its root goes into the level above. */
async function put(levels, level, hash, read) {
  levels[level] ??= { number: 0, tile: [] };
  const held = levels[level];
  held.tile.push(hash);
  if (held.tile.length < tileWidth) return;
  const tile = held.tile.splice(0);
  await compareTile(read, level, held.number, tile);
  held.number += 1;
  await put(levels, level + 1, await rootOfNodes(tile), read);
}

async function compareTile(read, level, number, tile) {
  const path = pathOf(level, number, tile.length);
  if (!same(await read(path), joined(...tile)))
    refuse(`${path} does not hold the hashes of the leaves.`);
}

async function rootOfNodes(nodes) {
  if (nodes.length === 1) return nodes[0];
  let left = 1;
  while (left * 2 < nodes.length) left *= 2;
  return nodeHash(await rootOfNodes(nodes.slice(0, left)), await rootOfNodes(nodes.slice(left)));
}

/** What is open in each level goes after what the levels above hold. */
async function rootOfLevels(levels) {
  let root;
  for (const { tile } of levels) {
    const nodes = root ? [...tile, root] : tile;
    if (nodes.length > 0) root = await rootOfNodes(nodes);
  }
  return root ?? sha256();
}

function pathOf(level, number, width) {
  const groups = [String(number % 1000).padStart(3, "0")];
  for (let left = Math.floor(number / 1000); left > 0; left = Math.floor(left / 1000))
    groups.unshift(`x${String(left % 1000).padStart(3, "0")}`);
  return `tile/${level}/${groups.join("/")}${width === tileWidth ? "" : `.p/${width}`}`;
}

function leavesOf(bundle) {
  const leaves = [];
  for (let at = 0; at < bundle.length; ) {
    const end = at + 2 + bundle[at] * 256 + bundle[at + 1];
    if (!(end <= bundle.length)) refuse("A bundle ends within a leaf.");
    leaves.push(bundle.slice(at + 2, end));
    at = end;
  }
  return leaves;
}

const usage = `Use: node verify.mjs proof FILE --key VKEY [--witness VKEY …] [--quorum K] [--document F] [--details F] [--texts F]
     node verify.mjs log FOLDER|ADDRESS --key VKEY [--seen CHECKPOINT|PROOF …]`;

/** Reads from a folder, or from an address. */
function readerOf(place, readFile) {
  return async (path) => {
    if (!/^https?:\/\//.test(place)) return new Uint8Array(await readFile(`${place}/${path}`));
    const answer = await fetch(`${place.replace(/\/$/, "")}/${path}`);
    if (!answer.ok) refuse(`${answer.url} answers with ${answer.status}.`);
    return new Uint8Array(await answer.arrayBuffer());
  };
}

/** The command line. */
async function main(words) {
  const { readFile } = await import("node:fs/promises");
  const { parseArgs } = await import("node:util");
  const text = { type: "string" };
  const several = { ...text, multiple: true, default: [] };
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      key: several,
      witness: several,
      seen: several,
      quorum: text,
      document: text,
      details: text,
      texts: text,
    },
  });
  const [command, place, ...more] = positionals;
  if (!["proof", "log"].includes(command) || !place || more.length > 0 || values.key.length === 0)
    throw new Error(usage);
  /** A file of JSON; of one that holds several things, that of one of these names. */
  const json = async (path, ...names) => {
    if (path === undefined) return undefined;
    const value = JSON.parse(await readFile(path, "utf8"));
    return names.reduce((found, name) => found ?? value[name], undefined) ?? value;
  };
  if (command === "log") {
    const seen = await Promise.all(values.seen.map((path) => readFile(path, "utf8")));
    const { origin, size, root, problems } = await checkLog(readerOf(place, readFile), {
      keys: values.key,
      seen,
    });
    console.log(
      [
        ...problems,
        `${origin}: ${size} leaves, root ${base64(root)}.`,
        problems.length ? "It does not hold." : "It holds.",
      ].join("\n"),
    );
    return problems.length ? 1 : 0;
  }
  const proven = await checkProof(await readFile(place, "utf8"), {
    keys: values.key,
    witnesses: values.witness,
    quorum: values.quorum && readCount(values.quorum),
    document: await json(values.document, "document", "sealed"),
    details: await json(values.details, "details"),
    texts: await json(values.texts, "texts"),
  });
  const signers = proven.cosigned.map(
    ({ name, time }) => `Seen by ${name} at ${new Date(time * 1000).toISOString()}.`,
  );
  const { held, withheld } = proven.texts;
  const said = values.texts
    ? [`${held} texts are the committed ones; ${withheld} are withheld.`]
    : [];
  console.log(
    [
      canonical(proven.leaf),
      `It is leaf ${proven.index} of ${proven.origin} at ${proven.size} leaves.`,
      ...signers,
      ...said,
      "It holds.",
    ].join("\n"),
  );
  return 0;
}

/** Whether this file is what Node was asked to run. */
async function isCommand(path) {
  if (!path) return false;
  const { realpath } = await import("node:fs/promises");
  const { pathToFileURL } = await import("node:url");
  return import.meta.url === pathToFileURL(await realpath(path).catch(() => path)).href;
}

if (await isCommand(globalThis.process?.argv?.[1]))
  process.exitCode = await main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    return error instanceof Refused ? 1 : 2;
  });
