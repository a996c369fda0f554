import { expect, test } from "vitest";
import { askedOf } from "./asked";
import { readQuery } from "./query";
import { scoreOf, scoresOf, tellingShare, type Weighed } from "./rank";

const record = (words: string, others: Partial<Weighed> = {}): Weighed => ({
  ...{ title: "", words, notes: "", names: "", stems: "" },
  ...others,
});

function sought(typed: string, rarities: Record<string, number> = {}) {
  const query = readQuery(typed);
  return (query ? askedOf(query) : []).map((word) => ({
    ...{ ...word, records: 1, rarity: rarities[word.terms[0] ?? ""] ?? 1 },
  }));
}

/** The places of records, best first. */
function order(typed: string, records: Weighed[], rarities?: Record<string, number>) {
  const asked = sought(typed, rarities);
  const scores = records.map((each) => scoreOf(asked, each));
  return [...records.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}

test("a word as it was typed stands before another form of it, and that before none", () => {
  const records = [
    record("a tax on bread"),
    record("it begins", { stems: "talk" }),
    record("the talks"),
  ];
  expect(order("talks", records)).toEqual([2, 1, 0]);
});

test("rare words weigh more, more words more, and a short text more than a long one", () => {
  const rare = { debt: 3, tax: 1 };
  expect(order("tax debt", [record("tax cut"), record("debt cut")], rare)).toEqual([1, 0]);
  expect(order("tax debt", [record("debt cut"), record("tax debt")], rare)).toEqual([1, 0]);
  const long = record(`debt ${"and other things are said ".repeat(20)}`);
  expect(order("debt", [long, record("debt is high")])).toEqual([1, 0]);
});

test("nothing of what was asked is worth nothing", () => {
  expect(scoreOf(sought("talks"), record("a tax on bread"))).toBe(0);
  expect(tellingShare(sought("talks"), record("a tax on bread"))).toBe(0);
  expect(tellingShare(sought("debt talks", { debt: 3 }), record("debt"))).toBe(0.75);
});

test("what no record holds all of is weighed by its letters, too", () => {
  const records = [record("a march for bread"), record("a march of our daughters and sons")];
  const asked = sought("#draftourdaughters march");
  expect(records.map((each) => scoreOf(asked, each)).map((score) => score > 0)).toEqual([
    true,
    true,
  ]);
  const [bread = 0, daughters = 0] = scoresOf(asked, records);
  expect(daughters).toBeGreaterThan(bread);
  expect(scoresOf(asked, [])).toEqual([]);
});
