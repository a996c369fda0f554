import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkpointText, openCheckpoint, readCheckpoint, signCheckpoint } from "./checkpoint";
import { fromBase64, RefusedError, readCount } from "./encoding";
import { keyOfSeed, newKey, readSecretLine, readVkey, secretLineOf, vkeyOf } from "./keys";
import { logKey, origin, vectorLeaf, vectorLog, witnessKey } from "./memory-log.fixture";
import { cosignatureLine, noteOf, readNote, signedBy } from "./note";
import { openProof, proofText, readProof } from "./proof";
import { inclusionProof } from "./tree";

const log = vectorLog(7);
const vkeys = [logKey, witnessKey].map(vkeyOf);
const keys = vkeys.map(readVkey);

/** The checkpoint at seven leaves, cosigned. */
const cosigned =
  log.checkpoint() + cosignatureLine(readNote(log.checkpoint()).text, witnessKey, 1_700_000_000);
const proof = `c2sp.org/tlog-proof@v1
extra eyJsZWFmIjo1fQ==
index 5
V/xpMuS9mWK1lrE49sJ4MJDgyvrW+4u0WYHdqJ1LkOs=
vyBMAzgepB24xuY6VD6hiAmOQRcxjhjkYW0ZjpTQTfQ=
aqmEbZ75qheDdBfUf9TDShHLqBwAKtroRLzCc89gmuA=

gainsay.example/log
7
6x0J92vweQin+mLXY5RVS3dGNqUZafd5Ea9KpRLjAxM=

— gainsay.example/log lw4+UV1XQNVXLk2YoNpYnMvsCpCyKWArIJo6cpgaoMH0QjsfRcuqAqbGKheFz7Uh/jRDb02C2PJUgz10TMjrh6Mv5wg=
— witness.example/w1 dsivzgAAAABlU/EAi1Q/8Qgqu60LygWZSSSDLX0NXHFv/R2DHWCDAkJE2koYrEzgpLk2e4whMMcJxT0gxsFNhu92FC4hv99tiGBWDw==
`;

/** Whether something is refused in a sentence; what else goes wrong is an error of ours. */
function isRefused(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch (error) {
    if (error instanceof RefusedError) return true;
    throw error;
  }
}

describe("keys", () => {
  test("are written as in the vectors", () => {
    expect(secretLineOf(logKey)).toBe(
      "PRIVATE+KEY+gainsay.example/log+970e3e51+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f",
    );
    expect(vkeys).toEqual([
      "gainsay.example/log+970e3e51+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
      "witness.example/w1+76c8afce+BE7TL2O/NfDu78sl8oouH73Ic64oNWcbDJRg9fEuRVao",
    ]);
  });

  test("are read as they were written, and in no other way", () => {
    for (const key of [logKey, newKey("another.example/log")]) {
      expect(secretLineOf(readSecretLine(secretLineOf(key)))).toBe(secretLineOf(key));
      expect(vkeyOf(readVkey(vkeyOf(key)))).toBe(vkeyOf(key));
    }
    for (const line of [
      "",
      "a+b",
      `${vkeys[0]}=`,
      vkeys[0]?.replace("970e", "970f"),
      vkeys[0]?.replace("+AQ", "+Ag"),
    ])
      expect(isRefused(() => readVkey(line ?? ""))).toBe(true);
    const secret = secretLineOf(logKey);
    for (const line of [
      secret.slice(1),
      secret.replace("970e", "970f"),
      secret.replace("+AQ", "+BA"),
      `${secret} `,
    ])
      expect(isRefused(() => readSecretLine(line))).toBe(true);
    // What goes wrong with a secret is said without it.
    expect(() => readSecretLine(`${secret}x`)).not.toThrow(/AQAB/);
    expect(isRefused(() => keyOfSeed("two words", logKey.seed))).toBe(true);
  });

  test("have another id as a witness’s than as a log’s", () => {
    expect(keyOfSeed(origin, logKey.seed, "witness").id).not.toBe(logKey.id);
  });
});

describe("a signed note", () => {
  test("is signed by whom it names, at the time a witness says", () => {
    expect(openCheckpoint(cosigned, keys)).toMatchObject({
      ...{ origin, size: 7 },
      cosigned: [{ time: 1_700_000_000 }],
    });
    expect(signedBy(readNote(cosigned), []).length).toBe(0);
  });

  test("does not hold with any character changed", () => {
    for (let at = 0; at < cosigned.length; at += 1) {
      const other = cosigned[at] === "A" ? "B" : "A";
      const changed = cosigned.slice(0, at) + other + cosigned.slice(at + 1);
      const holds = !isRefused(() => {
        if (openCheckpoint(changed, keys).cosigned.length !== 1)
          throw new RefusedError("not cosigned");
      });
      expect([at, holds]).toEqual([at, false]);
    }
  });

  test("passes over signatures of keys that are not known", () => {
    const other = newKey("other.example/log");
    const text = checkpointText({
      origin,
      size: 7,
      root: readCheckpoint(readNote(cosigned).text).root,
    });
    const note = signCheckpoint(readCheckpoint(text), [other, logKey]);
    expect(openCheckpoint(note, keys).size).toBe(7);
    // A key of another name vouches for nothing here.
    expect(isRefused(() => openCheckpoint(note, [other]))).toBe(true);
    // Nor does a witness alone.
    expect(
      isRefused(() => openCheckpoint(noteOf(text, [cosignatureLine(text, witnessKey, 1)]), keys)),
    ).toBe(true);
  });

  test("is split at its last empty line", () => {
    const text = "one\n\ntwo\n";
    const note = noteOf(text, [cosignatureLine(text, witnessKey, 5)]);
    expect(readNote(note).text).toBe(text);
    expect(signedBy(readNote(note), keys)).toMatchObject([{ time: 5 }]);
  });

  test.each([
    ["no line break at the end", (note: string) => note.slice(0, -1)],
    ["no signature", (note: string) => note.slice(0, note.indexOf("\n\n") + 2)],
    ["a hyphen for the dash", (note: string) => note.replace("—", "-")],
    ["two blanks", (note: string) => note.replace("— ", "—  ")],
    ["another line break", (note: string) => note.replaceAll("\n", "\r\n")],
    ["a control character", (note: string) => note.replace("7", "7\t")],
    ["a line between", (note: string) => note.replace("\n— w", "\nwords\n— w")],
    ["other base64", (note: string) => note.replace("lw4+", "lw4-")],
    ["too many lines", (note: string) => note + note.slice(note.indexOf("—")).repeat(60)],
  ])("is refused with %s", (_, change) => {
    expect(isRefused(() => openCheckpoint(change(cosigned), keys))).toBe(true);
  });
});

describe("a checkpoint", () => {
  test.each([
    "gainsay.example/log\n07\n6x0J92vweQin+mLXY5RVS3dGNqUZafd5Ea9KpRLjAxM=\n",
    "gainsay.example/log\n7\n6x0J92vweQin+mLXY5RVS3dGNqUZafd5Ea9KpRLjAxN=\n",
    "gainsay.example/log\n7\n6x0J92vweQin\n",
    "gainsay.example/log\n7\n",
    "gainsay.example/log\n9007199254740993\n6x0J92vweQin+mLXY5RVS3dGNqUZafd5Ea9KpRLjAxM=\n",
    "two words\n7\n6x0J92vweQin+mLXY5RVS3dGNqUZafd5Ea9KpRLjAxM=\n",
    "gainsay.example/log\n7\n6x0J92vweQin+mLXY5RVS3dGNqUZafd5Ea9KpRLjAxM=\n\n",
    "gainsay.example/log\n7\n6x0J92vweQin+mLXY5RVS3dGNqUZafd5Ea9KpRLjAxM=",
  ])("is refused where a line of it is none: %j", (text) => {
    expect(isRefused(() => readCheckpoint(text))).toBe(true);
  });

  test("may have further lines", () => {
    const text = `${checkpointText({ origin, size: 0, root: new Uint8Array(32) })}more\n`;
    expect(readCheckpoint(text)).toEqual({ origin, size: 0, root: Buffer.alloc(32) });
  });
});

describe("a proof", () => {
  test("is the file of the vectors, and holds", () => {
    const path = inclusionProof(log.read, 5, 7);
    expect(proofText({ leaf: vectorLeaf(5), index: 5, path, checkpoint: cosigned })).toBe(proof);
    expect(openProof(proof, keys)).toMatchObject({ index: 5, checkpoint: { origin, size: 7 } });
    expect(Buffer.from(openProof(proof, keys).leaf)).toEqual(vectorLeaf(5));
  });

  test("does not hold with any character changed", () => {
    for (let at = 0; at < proof.length; at += 1) {
      for (const other of ["A", "0", "\n"]) {
        if (proof[at] === other) continue;
        const changed = proof.slice(0, at) + other + proof.slice(at + 1);
        const holds = !isRefused(() => {
          if (openProof(changed, keys).checkpoint.cosigned.length !== 1)
            throw new RefusedError("not cosigned");
        });
        expect([at, other, holds]).toEqual([at, other, false]);
      }
    }
  });

  test("is refused, whatever else is given as one", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isRefused(() => readProof(text))).toBe(true);
      }),
    );
    expect(isRefused(() => openProof(proof.replace("extra eyJsZWFmIjo1fQ==\n", ""), keys))).toBe(
      true,
    );
    expect(isRefused(() => openProof(proof, []))).toBe(true);
  });
});

describe("numbers and base64", () => {
  test("have one spelling", () => {
    for (const text of ["", "00", "01", "+1", "1e3", "-1", " 1", "1.0", "9007199254740992"])
      expect([text, readCount(text)]).toEqual([text, undefined]);
    expect(readCount("9007199254740991")).toBe(Number.MAX_SAFE_INTEGER);
    for (const text of ["AA", "AA=", "AB==", "A-==", "AAAA\n", "AAAA====", " AAAA"])
      expect([text, fromBase64(text)]).toEqual([text, undefined]);
  });
});
