import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { manyVoices } from "@/lib/comparison/many.fixture";
import type { MatterDocument, PublishedVersion } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { ComparisonPage } from "./comparison-page";

const pageOf = (document: MatterDocument) => {
  const version: PublishedVersion = {
    ...{ document, number: 1, publishedAt: "2026-02-03T09:00:00.000Z", hash: "0".repeat(64) },
    ...{ approvedBy: null, correction: null, withdrawal: null, withheld: [] },
  };
  return renderToStaticMarkup(
    <ComparisonPage version={version} history={[]} origin="https://gainsay.example" />,
  );
};
const [first, second] = exampleDocument.rebuttals;
const led = (leadRebuttalId: string) => ({
  ...exampleDocument,
  matter: { ...exampleDocument.matter, leadRebuttalId },
});

describe("a comparison page", () => {
  it.each([
    ["of pairs", exampleDocument],
    ["led by its second pair", led(second?.id ?? "")],
    ["led by its first pair", led(first?.id ?? "")],
    ["read by points", manyVoices],
    [
      "read by points, led by a later pair",
      { ...manyVoices, matter: { ...manyVoices.matter, leadRebuttalId: "r3" } },
    ],
  ])("%s has a place for each address on it", (_, document) => {
    const html = pageOf(document);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const led = [...html.matchAll(/<a\b[^>]*? href="#([^"]+)"/g)].map(([, id]) => id);
    expect(led.length).toBeGreaterThan(5);
    expect(led.filter((id) => !ids.has(id))).toEqual([]);
    // Citations name each statement's place on the page.
    for (const { number } of document.statements) expect([...ids]).toContain(`s${number}`);
  });
});
