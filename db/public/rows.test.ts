import { expect, test } from "vitest";
import { exampleDocument } from "@/lib/document/example";
import { sharedRowsOf } from "./rows";

test("the dating that is shown is marked, so that no query chooses another", () => {
  const occasions = exampleDocument.occasions.map((row) => ({
    ...row,
    datings: row.datings.map((dating) => ({ ...dating, preferred: false })),
  }));
  const { datings } = sharedRowsOf({ ...exampleDocument, occasions });
  const marked = (occasionId = "") =>
    datings.filter((row) => row.occasionId === occasionId).map((row) => row.preferred);
  const [several, only] = exampleDocument.occasions;
  expect(marked(several?.id)).toEqual([0, 0]);
  expect(marked(only?.id)).toEqual([1]);
});
