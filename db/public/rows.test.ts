import { expect, test } from "vitest";
import { exampleDocument } from "@/lib/document/example";
import { sharedRowsOf } from "./rows";

test("a statement has the dating that is shown of its occasion, so that no query chooses another", () => {
  const occasions = exampleDocument.occasions.map((row) => ({
    ...row,
    datings: row.datings.map((dating) => ({ ...dating, preferred: false })),
  }));
  const { statements } = sharedRowsOf({ ...exampleDocument, occasions });
  const saidOn = (occasionId = "") => statements.find((row) => row.occasionId === occasionId);
  const [several, only] = exampleDocument.occasions;
  const none = { edtf: null, phrase: null, earliest: null, latest: null };
  expect(saidOn(several?.id)).toMatchObject(none);
  const { edtf, phrase, earliest, latest } = only?.datings[0] ?? {};
  expect(edtf).toBeTruthy();
  expect(saidOn(only?.id)).toMatchObject({ edtf, phrase, earliest, latest });
});

test("a record is kept whole, in the shape of the document", () => {
  const { speakers, occasions, quotations, sources, captures } = sharedRowsOf(exampleDocument);
  const whole = (rows: { json: string }[]) => rows.map(({ json }) => JSON.parse(json));
  expect(whole(speakers)).toEqual(exampleDocument.speakers);
  expect(whole(occasions)).toEqual(exampleDocument.occasions);
  expect(whole(quotations)).toEqual(exampleDocument.quotations);
  expect(whole(sources)).toEqual(exampleDocument.sources);
  expect(whole(captures)).toEqual(exampleDocument.captures);
});
