import { expect, test } from "vitest";
import { exampleDocument } from "@/lib/document/example";
import { carryShared } from "./carry";
import { formerIdsIn, withMerged } from "./merged";

const [first, second] = exampleDocument.speakers;
const kept = first?.id ?? "";
const gone = second?.id ?? "";

/** A document that says that the second speaker of the example went into the first. */
const from = {
  ...exampleDocument,
  speakers: [{ ...exampleDocument.speakers[0], formerIds: [gone], formerSlugs: ["gone"] }],
} as typeof exampleDocument;

test("what went into a record is that record wherever it was named", () => {
  expect([...formerIdsIn(from)]).toEqual([[gone, kept]]);
  const led = withMerged(exampleDocument, from);
  expect(led.speakers.map(({ id }) => id)).toEqual(
    exampleDocument.speakers.flatMap(({ id }) => (id === gone ? [] : id)),
  );
  expect(JSON.stringify(led)).not.toContain(gone);
  expect(led.statements.filter((row) => row.speakerId === kept)).toHaveLength(
    exampleDocument.statements.filter((row) => [kept, gone].includes(row.speakerId)).length,
  );
});

test("a document that shows nothing of it stays as it is", () => {
  const other = { ...from, speakers: [] };
  expect(withMerged(exampleDocument, other)).toBe(exampleDocument);
});

test("of two statements that are one now, the one that stayed keeps its number, its stances and its pairs", () => {
  const [s1, s2, s3, s4] = exampleDocument.statements;
  const merged = {
    ...exampleDocument,
    statements: [{ ...s3, formerIds: [s1?.id] }, s2, s4],
    rebuttals: exampleDocument.rebuttals.slice(1),
  } as typeof exampleDocument;
  const into = {
    ...exampleDocument,
    rebuttals: [
      ...exampleDocument.rebuttals,
      { ...exampleDocument.rebuttals[1], id: "rebutPairCaa", claimId: s1?.id },
    ],
  } as typeof exampleDocument;
  const carried = carryShared(into, merged);
  expect(carried.statements.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6]);
  expect(carried.stances.some((row) => row.statementId === s1?.id)).toBe(false);
  // Both were answered by S4: that is one pair, and the other leads to it.
  const pairs = carried.rebuttals.filter((row) => row.replyId === s4?.id);
  expect(pairs.map(({ id }) => id)).toEqual([exampleDocument.rebuttals[1]?.id]);
});
