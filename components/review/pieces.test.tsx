import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { evidenceOf } from "@/lib/review/evidence";
import { piecesOf } from "@/lib/review/pieces";
import { PieceRows } from "./pieces";

function drawn(before: MatterDocument | null, after: MatterDocument): string {
  const found = piecesOf(
    before,
    after,
    evidenceOf(before, after, () => null),
  );
  return renderToStaticMarkup(
    <PieceRows
      {...{ found, after, number: 2, preview: "/desk/review/x/preview" }}
      before={before && { number: 1, document: before }}
      checksOf={() => null}
    />,
  );
}

function corrected(): MatterDocument {
  const after = structuredClone(exampleDocument);
  for (const row of after.rebuttals) row.type = "disputes";
  for (const row of after.stances) row.position = "leaves_open";
  for (const row of after.statements) row.speakerRole = "Somebody else";
  return after;
}

test.each([
  ["a new matter", null],
  ["a change of everything", exampleDocument],
])("of %s: every address on the page is one place, and leads to one", (_, before) => {
  const html = drawn(before, corrected());
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const targets = [...html.matchAll(/<a [^>]*href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
});

test("now and after stand side by side, with what was and what is", () => {
  const html = drawn(exampleDocument, corrected());
  expect(html).toContain("Now, version 1");
  expect(html).toContain("After, version 2");
  expect(html).toMatch(/<ins[^>]*>Left open<\/ins>/);
  expect(drawn(null, exampleDocument)).not.toContain("Now, version");
});

test("the plate marks what goes where readers have it, and what comes where they will", () => {
  const html = drawn(exampleDocument, corrected());
  const [now, after] = html.split("After, version 2");
  expect(now).toMatch(/<del[^>]*>[^<]*Partly denies<\/del>/);
  expect(after).toMatch(/<ins[^>]*>Disputes<\/ins>/);
  expect(drawn(null, exampleDocument)).not.toMatch(/<(del|ins)/);
});
