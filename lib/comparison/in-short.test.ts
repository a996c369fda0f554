import { describe, expect, test } from "vitest";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { withheldText } from "@/lib/versions/commitments";
import { pairInShort, sayingOn, statementWords } from "./in-short";
import { comparisonView } from "./view";

const pairsOf = (document: MatterDocument) => comparisonView(document).pairs;
const shortOf = (document: MatterDocument, at = 0) => {
  const pair = pairsOf(document)[at];
  if (!pair) throw new Error("There is no such pair.");
  return pairInShort(pair);
};
const withStances = (change: (rows: MatterDocument["stances"]) => MatterDocument["stances"]) => ({
  ...exampleDocument,
  stances: change(exampleDocument.stances),
});
/** The stances of a statement on a point of the example. */
const isOn = (statement: number, point: number) => (row: MatterDocument["stances"][number]) =>
  row.statementId.startsWith(`stmtS${statement}a`) && row.pointId.startsWith(`pointP${point}a`);

describe("a pair in words of one point", () => {
  test("is shown by the denied one, with what each side says on it", () => {
    const short = shortOf(exampleDocument);
    expect(short).toMatchObject({
      row: { treatment: "denied", point: { proposition: "Talks, or negotiations, have begun" } },
      claim: { text: "they have started talks with Cuba", form: "reported" },
      more: 4,
    });
    expect(short?.reply?.text).toContain("not yet in a negotiation process");
  });

  test("without a denied one, by the one most strongly treated that both sides speak to", () => {
    const short = shortOf(withStances((rows) => rows.filter((row) => !isOn(2, 1)(row))));
    expect(short?.row).toMatchObject({ treatment: "met_with_conditions", number: 2 });
    expect([short?.claim, short?.reply]).not.toContain(null);
  });

  test("has no words of another point for a side that says nothing", () => {
    const short = shortOf(
      withStances((rows) => rows.filter((row) => !row.statementId.startsWith("stmtS2a"))),
    );
    expect(short).toMatchObject({ row: { treatment: "not_addressed" }, reply: null });
  });

  test("is none while nobody has read which points the reply takes up", () => {
    const unread = {
      ...withStances((rows) => rows.filter((row) => !row.statementId.startsWith("stmtS2a"))),
      rebuttals: exampleDocument.rebuttals.map((row) => ({
        ...row,
        type: "unclassified" as const,
      })),
    };
    expect(shortOf(unread)).toBeNull();
  });

  test("shows the part of a quotation that takes the stance, and that it is a part", () => {
    const [words] = exampleDocument.quotations.filter((row) =>
      row.text.startsWith("I think they will come"),
    );
    const start = words?.text.indexOf("want to make a deal") ?? 0;
    const span = { start, end: start + "want to make a deal".length };
    const document = withStances((rows) =>
      rows
        .filter((row) => !isOn(1, 1)(row) && !isOn(2, 1)(row))
        .map((row) => (isOn(1, 2)(row) ? { ...row, quotationId: words?.id ?? "", span } : row)),
    );
    expect(shortOf(document)?.claim).toMatchObject({
      ...{ text: "want to make a deal", form: "verbatim", before: true, after: true },
    });
  });

  test("has no part of words that are withheld", () => {
    const document = withStances((rows) =>
      rows.map((row) => (isOn(1, 1)(row) ? { ...row, span: { start: 2, end: 4 } } : row)),
    );
    const quotations = document.quotations.map((row) => ({ ...row, text: withheldText }));
    expect(shortOf({ ...document, quotations })?.claim?.text).toBe(withheldText);
  });
});

test("a statement is shown by the speaker's own words, and without any by our summary, as ours", () => {
  const [first] = comparisonView(exampleDocument).statements;
  if (!first) throw new Error("The example has statements.");
  expect(statementWords(first)).toMatchObject({ form: "verbatim", before: false, after: false });
  expect(statementWords({ ...first, quotations: [] })).toMatchObject({
    ...{ form: null, text: first.record.summary },
  });
});

test("read by points, a statement that is silent on one is silent there", () => {
  const { statements } = comparisonView(exampleDocument);
  const [first, second] = exampleDocument.points;
  const sayingAt = (id: string | undefined) => sayingOn(exampleDocument.stances, id ?? null);
  const [s1, s2] = statements;
  if (!s1 || !s2) throw new Error("The example has statements.");
  expect(sayingAt(first?.id)(s2)?.text).toContain("not yet in a negotiation process");
  expect(sayingAt(second?.id)(s1)?.text).toContain("I think they will come to us");
  expect(sayingAt(exampleDocument.points.at(-1)?.id)(s1)).toBeNull();
});
