import { expect, test } from "vitest";
import { contextOf, demoHouse, thrownBy } from "@/db/test-support";
import { verify } from "@/db/verify";
import { InputError } from "@/lib/errors";
import { compareDocuments } from "@/lib/versions/compare";
import { addCapture } from "./mutations/sources";
import { sayWhole } from "./mutations/whole-texts";
import { getMatterDocument } from "./queries/document";
import { matters } from "./schema";

const text =
  "[0:01] LEE: There will be a toll.\n[0:09] OKAFOR: There will not.\n[0:12] LEE: There will.";

/** The demo with a transcript as one more capture of its source. */
function withTranscript() {
  const house = demoHouse();
  const { desk } = house;
  const matter = desk.db.select().from(matters).get()?.publicId ?? "";
  const context = contextOf(desk, "reporter");
  const before = getMatterDocument(desk.db, matter);
  const source = before.captures[0]?.sourceId ?? "";
  const capture = addCapture(context, { source, extent: "whole", text }).publicId;
  return { ...house, matter, context, capture, first: before.captures[0]?.id ?? "" };
}

test("a transcript is published whole once somebody says so, on its terms, and not any more once it is taken back", () => {
  const { folder, desk, matter, context, capture } = withTranscript();
  const wholeOf = () =>
    getMatterDocument(desk.db, matter).captures.find(({ id }) => id === capture)?.whole;
  const before = getMatterDocument(desk.db, matter);
  expect(wholeOf()).toBeUndefined();
  const said = sayWhole(context, { capture, isPublic: true, terms: "CC BY 4.0", revision: 0 });
  expect(wholeOf()).toEqual({ terms: "CC BY 4.0", text });
  const after = getMatterDocument(desk.db, matter);
  const told = JSON.stringify(compareDocuments(before, after));
  expect(told).toContain("CC BY 4.0");
  const { revision } = said;
  sayWhole(context, { capture, isPublic: false, terms: "CC BY 4.0", revision });
  expect(getMatterDocument(desk.db, matter)).toEqual(before);
  expect([...verify(folder)]).toEqual([]);
});

test("an article has no turns and is not published whole", () => {
  const { context, first } = withTranscript();
  thrownBy(InputError, () =>
    sayWhole(context, { capture: first, isPublic: true, terms: "Ours", revision: 0 }),
  );
});
