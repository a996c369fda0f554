import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, sha256 } from "@/lib/canonical";
import { detailsHash, detailsJson } from "./details";
import { RefusedError } from "./encoding";
import { type Leaf, leafBytes, readLeaf } from "./leaf";
import { everyKind, leafAt, start, versionOf } from "./memory-log.fixture";
import { sequenceProblems } from "./sequence";

const [, first] = everyKind as [Leaf, Leaf];
const bytes = (text: string) => Buffer.from(text);
const problems = (leaves: Leaf[]) => [...sequenceProblems(leaves)];

describe("a leaf", () => {
  test("of each kind is read as it was written, and is short", () => {
    for (const leaf of everyKind) {
      expect(readLeaf(leafBytes(leaf))).toEqual(leaf);
      expect(leafBytes(leaf).length).toBeLessThan(420);
    }
  });

  test("lacks nothing and holds nothing else", () => {
    for (const leaf of everyKind) {
      for (const name of Object.keys(leaf)) {
        const { [name]: _, ...rest } = leaf as unknown as Record<string, unknown>;
        expect(() => readLeaf(bytes(canonicalJson(rest)))).toThrow("no leaf");
      }
      expect(() => readLeaf(bytes(canonicalJson({ ...leaf, note: "a word" })))).toThrow("no leaf");
      expect(() => leafBytes({ ...leaf, note: "a word" } as unknown as Leaf)).toThrow();
    }
  });

  test("has one spelling", () => {
    const text = Buffer.from(leafBytes(first)).toString();
    for (const other of [
      ...[
        ` ${text}`,
        `${text}\n`,
        text.replace(":1,", ":1.0,"),
        text.replace('"number":1', '"number":1,"number":1'),
      ],
      ...[
        text.replace("matterOne", "\\u006datterOne"),
        text.replace("{", '{"at":"x",'),
        "[]",
        "null",
        "{",
        "",
      ],
    ])
      expect(() => readLeaf(bytes(other))).toThrow(RefusedError);
    expect(() => readLeaf(bytes(text.replace("matterOne", "mätterOne")))).toThrow("ASCII");
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 0x20, max: 0x7e }), (at, code) => {
        const other = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
        try {
          expect(Buffer.from(leafBytes(readLeaf(bytes(other)))).toString()).toBe(other);
        } catch (error) {
          expect(String(error)).toContain("no leaf");
        }
      }),
    );
  });

  test.each([
    ["a time of no day", { ...first, at: "2026-02-30T09:00:00.000Z" }],
    ["a time without its thousandths", { ...first, at: "2026-02-03T09:00:00Z" }],
    ["a version 0", { ...first, number: 0 }],
    ["a hash in capitals", { ...first, document: sha256("x").toUpperCase() }],
    [
      "texts out of order",
      leafAt(0, {
        kind: "withholding",
        texts: ["a", "b"].map(sha256).sort().reverse(),
        reason: sha256("r"),
      }),
    ],
    [
      "a text twice",
      leafAt(0, { kind: "withholding", texts: [sha256("a"), sha256("a")], reason: sha256("r") }),
    ],
    [
      "too many texts",
      leafAt(0, {
        kind: "withholding",
        texts: Array.from({ length: 501 }, (_, at) => sha256(`${at}`)).sort(),
        reason: sha256("r"),
      }),
    ],
  ])("is refused with %s", (_, leaf) => {
    expect(() => leafBytes(leaf as Leaf)).toThrow();
    expect(() => readLeaf(bytes(canonicalJson(leaf)))).toThrow("no leaf");
  });

  test("fits a bundle with as many texts as one may have", () => {
    const texts = Array.from({ length: 500 }, (_, at) => sha256(`${at}`)).sort();
    expect(
      leafBytes(leafAt(0, { kind: "withholding", texts, reason: sha256("r") })).length,
    ).toBeLessThan(65_535);
  });
});

describe("details", () => {
  test("bind what the document leaves out", () => {
    const details = { approver: sha256("a"), at: first.at, correction: null, withdrawal: null };
    expect(detailsJson(details)).toBe(
      `{"approver":"${sha256("a")}","at":"2026-02-03T09:01:00.000Z","correction":null,"format":"gainsay-details/1","withdrawal":null}`,
    );
    const correction = { kind: "update", reason: sha256("r"), what: sha256("w") } as const;
    const others = [
      { ...details, approver: null },
      { ...details, correction },
      { ...details, withdrawal: sha256("x") },
    ];
    expect(new Set([details, ...others].map(detailsHash)).size).toBe(4);
  });
});

describe("leaves one after the other", () => {
  test("hold", () => {
    expect(problems([])).toEqual([]);
    expect(problems(everyKind)).toEqual([]);
  });

  test("show every leaf that is left out, doubled or moved", () => {
    // What names nothing before it, and nothing after it names, can be missed by the tree alone.
    const named = [0, 1, 3, 4];
    for (const at of named) expect(problems(everyKind.toSpliced(at, 1))).not.toEqual([]);
    for (const at of [0, 1, 2, 3, 4])
      expect(problems(everyKind.toSpliced(at, 0, everyKind[at] as Leaf))).not.toEqual([]);
    for (let at = 0; at + 1 < everyKind.length; at += 1) {
      const [one, other] = everyKind.slice(at, at + 2) as [Leaf, Leaf];
      expect(problems(everyKind.toSpliced(at, 2, other, one))).not.toEqual([]);
    }
  });

  test.each<[string, Leaf[]]>([
    ["no start", [leafAt(0, versionOf("m", 1, null))]],
    ["a time that goes back", [leafAt(5, start), leafAt(4, versionOf("m", 1, null))]],
    [
      "a gap",
      [leafAt(0, start), leafAt(1, versionOf("m", 1, null)), leafAt(2, versionOf("m", 3, 1))],
    ],
    [
      "another previous",
      [leafAt(0, start), leafAt(1, versionOf("m", 1, null)), leafAt(2, versionOf("m", 2, 0))],
    ],
    [
      "a withdrawal of nothing",
      [leafAt(0, start), leafAt(1, { ...versionOf("m", 1, null), kind: "withdrawal" } as never)],
    ],
    [
      "fewer adopted than said",
      [leafAt(0, { ...start, adopted: 2 } as never), leafAt(1, versionOf("m", 1, null))],
    ],
    [
      "something else among the adopted",
      [leafAt(0, { ...start, adopted: 1 } as never), leafAt(1, { kind: "head" })],
    ],
    [
      "a release of what is to come",
      [
        leafAt(0, start),
        leafAt(1, { kind: "release", release: "2026-02-03", manifest: sha256("s"), size: 2 }),
      ],
    ],
  ])("show %s", (_, leaves) => {
    expect(problems(leaves)).not.toEqual([]);
  });
});
