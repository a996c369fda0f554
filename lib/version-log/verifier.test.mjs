/** The verifiers that anybody can take away: ours for Node and browsers, and the one in Python. Both say the same of everything. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalJson, sha256 } from "@/lib/canonical";
import { commitText } from "@/lib/versions/commitments";
import { checkLog, checkProof, Refused, readKey } from "../../public/verify.mjs";
import { signCheckpoint } from "./checkpoint";
import { detailsJson } from "./details";
import { vkeyOf } from "./keys";
import { leafBytes } from "./leaf";
import {
  everyKind,
  leafAt,
  logKey,
  MemoryLog,
  origin,
  start,
  vectorLog,
  versionLog,
  versionOf,
  witnessKey,
} from "./memory-log.fixture";
import { cosignatureLine, readNote } from "./note";
import { readProof } from "./proof";
import { bundleOf } from "./tiles";
import { rootOf } from "./tree";

const keys = [vkeyOf(logKey)];
const witnesses = [vkeyOf(witnessKey)];
const ours = "public/verify.mjs";
const python = "lib/version-log/independent/verify.py";
const soak = Boolean(process.env.SOAK);
const hasPython = spawnSync("python3", ["-c", "0"]).status === 0;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gainsay-verifier-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cosigned = (proof) =>
  proof + cosignatureLine(readNote(readProof(proof).checkpoint).text, witnessKey, 1_700_000_000);

/** Writes a file into the folder and returns its path. */
function write(name, content) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** All files of a log, as a static host would serve them. */
function exported(log, name) {
  const widths = [...Array.from({ length: Math.floor(log.size / 256) }, () => 256), log.size % 256];
  const files = new Map([["checkpoint", log.checkpoint()]]);
  const path = (level, number, width) =>
    `tile/${level}/${String(number).padStart(3, "0")}${width === 256 ? "" : `.p/${width}`}`;
  for (const [number, width] of widths.entries())
    if (width > 0) for (const level of ["entries", 0]) files.set(path(level, number, width), "");
  if (log.size >= 256) files.set(path(1, 0, Math.floor(log.size / 256)), "");
  for (const name of files.keys()) files.set(name, log.file(name));
  for (const [file, content] of files) write(join(name, file), content);
  return join(folder, name);
}

/** What a verifier answers on the command line. */
function asked(...words) {
  const run = spawnSync(process.execPath, [ours, ...words], { encoding: "utf8" });
  return { code: run.status, said: run.stdout + run.stderr };
}
const askedPython = (...words) => {
  const run = spawnSync("python3", ["-B", python, ...words], { encoding: "utf8" });
  return { code: run.status, said: run.stdout + run.stderr };
};

/** Checks a log of these leaves, whose files are right. */
const rulesOf = (leaves) => {
  const log = new MemoryLog().append(leaves.map(leafBytes));
  return checkLog(async (path) => log.file(path), { keys });
};

describe("a proof", () => {
  const log = versionLog(11);
  const proof = cosigned(log.proof(4));

  test("holds, and tells its leaf, place, log and witness", async () => {
    expect(await checkProof(proof, { keys, witnesses })).toMatchObject({
      ...{ leaf: everyKind[4], index: 4, origin, size: 11 },
      cosigned: [{ name: "witness.example/w1", time: 1_700_000_000 }],
    });
    for (let index = 0; index < 11; index += 1)
      for (let size = index + 1; size <= 11; size += 1)
        expect((await checkProof(log.proof(index, size), { keys })).leaf).toEqual(everyKind[index]);
  });

  test("does not hold with any character changed", async () => {
    const held = [];
    for (let at = 0; at < proof.length; at += soak ? 1 : 3) {
      const other = proof[at] === "A" ? "B" : "A";
      const changed = proof.slice(0, at) + other + proof.slice(at + 1);
      await checkProof(changed, { keys, witnesses }).then(
        () => held.push(at),
        (error) => expect(error).toBeInstanceOf(Refused),
      );
    }
    expect(held).toEqual([]);
  });

  test("needs the witnesses that were asked for", async () => {
    await expect(checkProof(log.proof(4), { keys, witnesses })).rejects.toThrow(
      "0 witnesses signed",
    );
    await expect(checkProof(proof, { keys, witnesses, quorum: 2 })).rejects.toThrow("2 were asked");
    await expect(checkProof(proof, { keys: witnesses })).rejects.toThrow("a key that you named");
    await expect(readKey(keys[0].replace("970e", "970f"))).rejects.toThrow("does not have the id");
  });

  test("is that of the vectors, whose leaf is none of ours", async () => {
    const vector = cosigned(vectorLog(7).proof(5));
    expect(readFileSync("docs/verify.md", "utf8")).toContain(vector);
    await expect(checkProof(vector, { keys, witnesses })).rejects.toThrow("Leaf 5 is no leaf");
    await expect(checkProof(vector.replace("index 5", "index 4"), { keys })).rejects.toThrow(
      "not number 4",
    );
  });

  test("is the one that the documentation gives", async () => {
    expect(readFileSync("docs/verify.md", "utf8")).toContain(log.proof(3));
    expect((await checkProof(log.proof(3), { keys })).leaf).toMatchObject({
      number: 2,
      previous: 1,
    });
  });

  test("binds document, details and texts", async () => {
    const [question, approver, withheld] = ["Who said what?", "Ada Okafor", "gone"].map(commitText);
    const document = {
      question: { text: question.commitment },
      other: { text: withheld.commitment },
    };
    const details = JSON.parse(
      detailsJson({
        approver: approver.commitment,
        at: everyKind[1].at,
        correction: null,
        withdrawal: null,
      }),
    );
    const hashed = (value) => sha256(canonicalJson(value));
    const said = {
      ...versionOf("matterOne222", 1, null),
      document: hashed(document),
      details: hashed(details),
    };
    const proof = new MemoryLog()
      .append([start, said].map((one, at) => leafBytes(leafAt(at, one))))
      .proof(1);
    const texts = [question, approver, { ...withheld, salt: null, text: null }];
    const given = { keys, document, details, texts };
    expect((await checkProof(proof, given)).texts).toEqual({ held: 2, withheld: 1 });
    for (const wrong of [
      { document: { ...document, more: 1 } },
      { details: { ...details, approver: null } },
      { texts: [{ ...question, text: "Who said that?" }] },
      { texts: [commitText("elsewhere")] },
    ])
      await expect(checkProof(proof, { ...given, ...wrong })).rejects.toThrow(Refused);

    const [file, whole] = [
      write("bound.tlog-proof", proof),
      write("whole.json", JSON.stringify(given)),
    ];
    const all = ["--document", whole, "--details", whole, "--texts", whole];
    expect(asked("proof", file, "--key", keys[0], ...all)).toMatchObject({
      code: 0,
      said: expect.stringContaining("2 texts are the committed ones; 1 are withheld."),
    });
  });
});

describe("a whole log", () => {
  const log = versionLog(300);

  test("holds at every size, with what was kept before", async () => {
    for (const size of [0, 1, 2, 11, 255, 256, 257, 300]) {
      const part = versionLog(size);
      const seen = [0, 1, 10, 256].filter((old) => old <= size).map((old) => log.checkpoint(old));
      const found = await checkLog(async (path) => part.file(path), { keys, seen });
      expect(found).toMatchObject({ size, origin, problems: [] });
    }
  });

  test("shows what breaks the rules", async () => {
    expect((await rulesOf(everyKind)).problems).toEqual([]);
    const broken = [
      everyKind.toSpliced(0, 1),
      everyKind.toSpliced(3, 1),
      everyKind.toSpliced(2, 0, everyKind[1]),
      everyKind.with(5, { ...everyKind[5], at: everyKind[1].at }),
      everyKind.with(0, { ...everyKind[0], adopted: 5 }),
      everyKind.slice(0, 3).with(0, { ...everyKind[0], adopted: 3 }),
      everyKind.with(0, { ...everyKind[0], origin: "other.example/log" }),
      everyKind.with(4, { ...everyKind[4], document: everyKind[1].document }),
      everyKind.with(8, { ...everyKind[8], size: 9 }),
    ];
    for (const leaves of broken) expect((await rulesOf(leaves)).problems).not.toEqual([]);
  });

  test("shows every changed file, and an end that was cut off", async () => {
    const reading = (path, change) => async (asked) =>
      asked === path ? change(log.file(asked)) : log.file(asked);
    const flip = (bytes) => Buffer.from(bytes).fill(bytes[9] ^ 1, 9, 10);
    for (const path of [
      "tile/0/000",
      "tile/0/001.p/44",
      "tile/1/000.p/1",
      "tile/entries/000",
      "tile/entries/001.p/44",
    ])
      await expect(checkLog(reading(path, flip), { keys })).rejects.toThrow(Refused);
    const short = (bytes) => bytes.subarray(0, -1);
    await expect(checkLog(reading("tile/entries/001.p/44", short), { keys })).rejects.toThrow(
      "within a leaf",
    );
    const seen = [log.checkpoint()];
    const cut = versionLog(299);
    await expect(checkLog(async (path) => cut.file(path), { keys, seen })).rejects.toThrow(
      "cut off",
    );
    const rewritten = new MemoryLog().append([
      ...log.leaves.slice(0, 20),
      ...log.leaves.slice(21),
      log.leaves[20],
    ]);
    await expect(checkLog(async (path) => rewritten.file(path), { keys, seen })).rejects.toThrow(
      "first 300",
    );
    const elsewhere = signCheckpoint({ origin, size: 7, root: rootOf(vectorLog(7).read, 7) }, [
      logKey,
    ]);
    await expect(
      checkLog(async (path) => log.file(path), { keys, seen: [elsewhere] }),
    ).rejects.toThrow("first 7");
    expect(bundleOf([]).length).toBe(0);
  });
});

describe("on the command line", () => {
  test("it says what holds by its exit code", () => {
    const log = versionLog(300);
    const [file, path] = [write("a.tlog-proof", cosigned(log.proof(7))), exported(log, "log")];
    const key = ["--key", keys[0]];
    expect(asked("proof", file, ...key, "--witness", witnesses[0])).toMatchObject({
      code: 0,
      said: expect.stringContaining("It is leaf 7 of gainsay.example/log at 300 leaves."),
    });
    expect(asked("proof", file, "--key", witnesses[0]).code).toBe(1);
    expect(asked("log", path, ...key, "--seen", file)).toMatchObject({
      code: 0,
      said: expect.stringContaining("gainsay.example/log: 300 leaves"),
    });
    expect(asked("log", path).code).toBe(2);
    expect(asked("log", join(folder, "nowhere"), ...key).code).toBe(2);
  });

  test("it is one file that imports nothing but what Node has", () => {
    const text = readFileSync(ours, "utf8");
    expect(text).not.toMatch(/^\s*import\s/m);
    expect(
      [...text.matchAll(/import\("([^"]+)"\)/g)].every(([, name]) => name.startsWith("node:")),
    ).toBe(true);
  });
});

describe.runIf(hasPython)("the verifier that was written from the documentation alone", () => {
  const key = ["--key", keys[0]];

  test("says of proofs what ours says", async () => {
    const log = versionLog(70);
    for (const index of [4, 69]) {
      const file = write(`${index}.tlog-proof`, cosigned(log.proof(index)));
      expect(askedPython("proof", file, ...key, "--witness", witnesses[0])).toMatchObject({
        code: 0,
      });
    }
    const proof = cosigned(log.proof(4));
    for (const [from, to] of [
      ["index 4", "index 5"],
      ["index 4", "index 04"],
      ["\n70\n", "\n71\n"],
      ["extra eyJ", "extra eyK"],
      ["— gainsay", "- gainsay"],
      ["— witness.example/w1 dsivzgAAAABl", "— witness.example/w1 dsivzgAAAABm"],
    ]) {
      const file = write("changed.tlog-proof", proof.replace(from, to));
      expect(proof).toContain(from);
      const ours = checkProof(readFileSync(file, "utf8"), { keys, witnesses });
      await expect(ours).rejects.toThrow(Refused);
      const theirs = askedPython("proof", file, ...key, "--witness", witnesses[0]);
      expect([from, to, theirs.code]).toEqual([from, to, 1]);
    }
    const vector = write("vector.tlog-proof", cosigned(vectorLog(7).proof(5)));
    expect(askedPython("proof", vector, ...key)).toMatchObject({
      code: 1,
      said: expect.stringContaining("A leaf"),
    });
  });

  test("says of a log what ours says", () => {
    const log = versionLog(300);
    const path = exported(log, "whole");
    const seen = write("seen", log.checkpoint(256));
    expect(askedPython("log", path, ...key, "--seen", seen)).toMatchObject({ code: 0 });
    const rewritten = new MemoryLog().append([
      ...log.leaves.slice(0, 20),
      ...log.leaves.slice(21),
      log.leaves[20],
    ]);
    const other = exported(rewritten, "rewritten");
    expect(askedPython("log", other, ...key, "--seen", seen).code).toBe(1);
    expect(asked("log", other, ...key, "--seen", seen).code).toBe(1);
  });

  test("holds the example of RFC 8032", () => {
    const [key, message, signature] = [
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
      "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ];
    const script = `from ed25519 import is_signed; b = bytes.fromhex; print(is_signed(b("${key}"), b("${message}"), b("${signature}")), is_signed(b("${key}"), b("73"), b("${signature}")))`;
    const run = execFileSync("python3", ["-B", "-c", script], {
      cwd: dirname(python),
      encoding: "utf8",
    });
    expect(run.trim()).toBe("True False");
  });
});
