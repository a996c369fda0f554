import { describe, expect, it } from "vitest";
import { manyVoices } from "@/lib/comparison/many.fixture";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { withheldText } from "@/lib/versions/commitments";
import { matterSheet, pairSheet, personSheet, pointSheet, statementSheet } from "./sheets";

const origin = "https://gainsay.example";
const of = (document: MatterDocument, approvedBy: string | null = null) => ({
  version: { number: 3, publishedAt: "2026-02-03T09:00:00.000Z", approvedBy, document },
  origin,
});
const [demoPair] = exampleDocument.rebuttals;
const [claim, reply] = exampleDocument.statements;
if (!demoPair || !claim || !reply) throw new Error("The example has a pair.");
const plain = (text: string | undefined) => text?.replace(/[\u2068\u2069]/g, "");

describe("pictures of a version", () => {
  it("show both sides of a pair, what vouches for them and what is lacking", () => {
    const sheet = pairSheet(of(exampleDocument), demoPair.id);
    expect(sheet.title).toBe("Have the United States and Cuba begun negotiations?");
    expect(sheet.sides.map(({ name, when, form }) => [plain(name), when, form])).toEqual([
      ["Donald Trump", "1 Feb 2026, dated two ways", "Reported"],
      ["Carlos Fernandez de Cossio", "on or before 2 Feb 2026", "Reported"],
    ]);
    expect(sheet.joint).toMatchObject({ word: "Partly denies", isAnswer: true });
    expect(plain(sheet.joint?.sentence)).toBe("Denied: that talks, or negotiations, have begun.");
    expect(sheet.cited.as).toBe("Gainsay, version 3, 3 Feb 2026.");
    expect(sheet.address).toBe(
      `gainsay.example/matters/${exampleDocument.matter.slug}/v/3/pairs/${demoPair.id}`,
    );
    expect(sheet.doubts[0]).toBe("Not checked by a second person.");
    expect(pairSheet(of(exampleDocument, "Ann Editor"), demoPair.id).doubts).not.toContain(
      "Not checked by a second person.",
    );
  });
  it("put marks round a speaker’s own words alone", () => {
    for (const { id } of exampleDocument.statements) {
      const [side] = statementSheet(of(exampleDocument), id).sides;
      const { form, text = "" } = side?.words ?? {};
      expect(/^(… )?“.*”( …)?$/su.test(text)).toBe(form === "verbatim");
    }
  });
  it("say of a statement without a reply what was done to find one, and what it answers itself", () => {
    const [, beside] = statementSheet(of(exampleDocument), reply.id).sides;
    expect(beside?.name).toBe("No reply on record");
    expect(beside?.instead?.isGap).toBe(true);
    const [, answered] = statementSheet(of(exampleDocument), demoPair.claimId).sides;
    expect(answered?.name).toBe("On record in answer");
    expect(answered?.instead?.lead).toContain("partly denies");
  });
  it("show one stance a party on a point, and of how many statements", () => {
    const sheet = pointSheet(of(manyVoices), 1);
    expect(sheet.joint).toBeNull();
    expect(sheet.sides.length).toBeGreaterThan(1);
    for (const side of sheet.sides) expect(side.stance).toBeDefined();
    expect(() => pointSheet(of(manyVoices), 99)).toThrow("Nothing is published at this address.");
  });
  it("hold no withheld words", () => {
    const withheld = {
      ...exampleDocument,
      quotations: exampleDocument.quotations.map((row) => ({ ...row, text: withheldText })),
    };
    const sheet = matterSheet(of(withheld));
    expect(sheet.sides.map((side) => side.words)).toEqual([null, null]);
    expect(sheet.sides[0]?.instead?.lead).toBe("Words withheld by law");
  });
});

it("a picture of a person says that their page follows the record", () => {
  const sheet = personSheet(
    {
      speaker: { name: "Ann Archer", slug: "ann-archer" },
      changedAt: "2026-02-03T09:00:00.000Z",
      role: { title: "Mayor" },
      positions: { points: [] },
      ledger: { summary: { statements: 2, points: 1 } },
    },
    origin,
  );
  expect(sheet.title).toBe("Ann Archer, Mayor");
  expect(sheet.cited.what).toBe("2 statements on 1 point on record.");
  expect(sheet.doubts).toEqual(["Follows the record:", "what is cited may change."]);
});
