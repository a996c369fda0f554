import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { manyVoices } from "@/lib/comparison/many.fixture";
import { comparisonView } from "@/lib/comparison/view";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { Positions } from "./positions-in-short";

const said = (document: MatterDocument, isSwapped = false) =>
  renderToStaticMarkup(
    <Positions view={comparisonView(document)} marks={new Map()} isSwapped={isSwapped} />,
  );

it("says who spoke first only where that is known, and never of swapped sides", () => {
  // One party's words may have been said on any day before.
  expect(said(exampleDocument)).toContain("Who spoke first is not known.");
  expect(said(manyVoices)).toContain("First to speak is placed first.");
  expect(said(manyVoices, true)).toContain("The sides are swapped.");
});
