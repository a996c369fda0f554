import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, sha256 } from "@/lib/canonical";
import { exampleDocument } from "@/lib/document/example";
import { carryShared } from "./carry";
import {
  commitmentOf,
  commitmentsIn,
  commitText,
  type Json,
  withCommitments,
  withheldText,
  withTexts,
} from "./commitments";
import { openDocument, sealDocument } from "./version";

function book() {
  const texts = new Map<string, string | null>();
  const commit = (_: unknown, text: string) => {
    const made = commitText(text);
    texts.set(made.commitment, text);
    return made.commitment;
  };
  return { texts, commit };
}

describe("canonical JSON", () => {
  test("sorts keys and spells numbers as RFC 8785 does", () => {
    expect(canonicalJson({ b: [1e21, 0.1, -0], a: "é\u0001", "\u20ac": null })).toBe(
      '{"a":"é\\u0001","b":[1e+21,0.1,0],"€":null}',
    );
  });

  test("has one spelling whatever the order of the keys", () => {
    const key = fc.oneof(fc.string(), fc.constantFrom("10", "9", "__proto__"));
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue()), (object) => {
        const turned = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(object));
        // As those spell it who wrote the library for it.
        expect(canonicalJson(object)).toBe(canonicalize(object));
      }),
    );
  });
});

describe("commitments", () => {
  test("are SHA-256 of salt and text, with a new salt each time", () => {
    const made = commitText("talks");
    expect(made.commitment).toBe(sha256(`${made.salt}talks`));
    expect(made.salt).toMatch(/^[0-9a-f]{32}$/);
    expect(commitText("talks").commitment).not.toBe(made.commitment);
  });

  test("leave no free text in a sealed document, and give all of it back", () => {
    const { texts, commit } = book();
    const { skeleton, hash } = sealDocument(exampleDocument, commit);
    for (const text of texts.values())
      if (text && text.length > 12) expect(skeleton).not.toContain(text);
    expect(hash).toBe(sha256(skeleton));
    expect(openDocument(skeleton, (commitment) => texts.get(commitment))).toEqual(exampleDocument);
  });

  test("hold when a text is withheld: the skeleton and its hash are as before", () => {
    const { texts, commit } = book();
    const { skeleton } = sealDocument(exampleDocument, commit);
    const [first] = commitmentsIn(JSON.parse(skeleton));
    texts.set(first ?? "", null);
    const opened = openDocument(skeleton, (commitment) => texts.get(commitment));
    expect(JSON.stringify(opened).split(withheldText)).toHaveLength(2);
  });

  test("a key that nobody thought of is committed, not written out", () => {
    const skeleton = withCommitments(
      { id: "r1", confession: "x", type: "denies" },
      ({ recordId, field }) => `${recordId}/${field}`,
    );
    expect(skeleton).toEqual({ id: "r1", confession: { text: "r1/confession" }, type: "denies" });
  });

  test("know the record and field of a text, however deep", () => {
    const places: string[] = [];
    const record = {
      id: "outer",
      note: "a",
      rating: { score: "b" },
      list: [{ id: "inner", note: "c" }],
      names: ["d", "e"],
    };
    withCommitments(record, ({ recordId, field }, text) => {
      places.push(`${text} ${recordId} ${field}`);
      return "";
    });
    expect(places).toEqual([
      "a outer note",
      "b outer rating.score",
      "c inner note",
      "d outer names",
      "e outer names",
    ]);
  });

  test("round trip any document of records", () => {
    const record = fc.record({
      id: fc.string(),
      note: fc.string(),
      number: fc.integer(),
      of: fc.option(fc.string()),
    });
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const { texts, commit } = book();
        const skeleton = withCommitments(records, commit);
        expect(withTexts(skeleton, (commitment) => texts.get(commitment))).toEqual(records as Json);
        expect(commitmentsIn(skeleton)).toHaveLength(texts.size);
      }),
    );
  });

  test("keep salt and text apart: no two pairs of the fixed-length salt make one commitment", () => {
    expect(commitmentOf("a".repeat(32), "b")).not.toBe(commitmentOf(`${"a".repeat(31)}b`, "a"));
  });
});

describe("carrying shared records", () => {
  test("changes nothing where nothing shared changed", () => {
    expect(carryShared(exampleDocument, exampleDocument)).toEqual(exampleDocument);
  });

  test("brings the shared record, and keeps number, party and heading", () => {
    const from = structuredClone(exampleDocument);
    const [statement] = from.statements;
    if (!statement || !from.rebuttals[0]) throw new Error("The example has statements and pairs.");
    Object.assign(statement, { summary: "Newly put.", number: 9, partyId: "elsewhere" });
    Object.assign(from.rebuttals[0], { type: "denies", heading: "Another heading" });
    from.parties = [];
    const carried = carryShared(exampleDocument, from);
    expect(carried.statements[0]).toEqual({
      ...exampleDocument.statements[0],
      summary: "Newly put.",
    });
    expect(carried.rebuttals[0]).toEqual({ ...exampleDocument.rebuttals[0], type: "denies" });
    expect(carried.parties).toEqual(exampleDocument.parties);
  });

  test("has each capture once, under its own source again, where a merge of sources was undone", () => {
    const merged = structuredClone(exampleDocument);
    const [capture] = merged.captures;
    const own = merged.sources.find(({ id }) => id === capture?.sourceId);
    if (!capture || !own) throw new Error("The example has captures.");
    const kept = { ...own, id: "srcKeptaaaaa", formerIds: [own.id] };
    merged.sources.push(kept);
    capture.sourceId = kept.id;
    const { captures } = carryShared(merged, exampleDocument);
    const found = captures.filter(({ id }) => id === capture.id);
    expect(found).toEqual(exampleDocument.captures.filter(({ id }) => id === capture.id));
  });
});
