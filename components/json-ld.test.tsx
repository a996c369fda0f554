/** What pages say to machines: in schema.org's words, and nobody's verdict but a named reviewer's. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { comparisonView } from "@/lib/comparison/view";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { excerptOf } from "@/lib/document/excerpt";
import { strangersIn } from "@/lib/schema-org.fixture";
import { withheldText } from "@/lib/versions/commitments";
import { pairPages } from "@/lib/views/pair";
import { statementPages } from "@/lib/views/statement";
import { MatterJsonLd } from "./comparison/matter-json-ld";
import { Crumb } from "./layout/crumb";
import { PairJsonLd } from "./pair/pair-json-ld";
import { PersonJsonLd } from "./people/person-json-ld";
import { StatementJsonLd } from "./statement/statement-json-ld";

const origin = "https://gainsay.example";

function said(page: React.ReactNode): Record<string, unknown> {
  const [, json] =
    /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(renderToStaticMarkup(page)) ?? [];
  if (!json) throw new Error("The page says nothing to machines.");
  return JSON.parse(json);
}

const [rebuttal] = exampleDocument.rebuttals;
const [speaker] = exampleDocument.speakers;
if (!rebuttal || !speaker) throw new Error("The example has a pair.");

const pairOf = (document: MatterDocument) => {
  const pair = pairPages(comparisonView(document))(rebuttal.id);
  if (!pair) throw new Error("The document has the pair.");
  return said(<PairJsonLd pair={pair} origin={origin} />);
};
const rated = (document: MatterDocument): MatterDocument => ({
  ...document,
  rebuttals: document.rebuttals.map((row) => ({
    ...row,
    reviewerRating: { rating: "False", scale: "Truth-O-Meter" },
  })),
});

test("every page speaks schema.org’s words alone", () => {
  const statementOf = statementPages(excerptOf(exampleDocument));
  const statement = statementOf(rebuttal.claimId);
  if (!statement) throw new Error("The example has the statement.");
  const pages = {
    matter: said(<MatterJsonLd view={comparisonView(exampleDocument)} origin={origin} />),
    pair: pairOf(exampleDocument),
    "rated pair": pairOf(rated(exampleDocument)),
    statement: said(<StatementJsonLd statement={statement} origin={origin} />),
    person: said(<PersonJsonLd speaker={speaker} origin={origin} />),
    crumb: said(<Crumb trail={[{ name: "Matters", href: "/matters" }, { name: "S1" }]} />),
  };
  for (const [name, page] of Object.entries(pages)) {
    expect(page["@context"], name).toBe("https://schema.org");
    expect(strangersIn(page), name).toEqual([]);
  }
  expect(Object.values(pages).map((page) => page["@type"])).toEqual([
    ...["Collection", "Claim", "Claim", "Claim", "Person", "BreadcrumbList"],
  ]);
  expect(strangersIn({ "@type": "Claim", verdict: "no", author: { "@type": "Ghost" } })).toEqual([
    "$.verdict",
    "$.author is a Ghost",
  ]);
});

test("a rating is a named reviewer’s own, and nothing else is reviewed", () => {
  expect(JSON.stringify(pairOf(exampleDocument))).not.toContain("Review");
  const pair = pairOf(rated(exampleDocument)) as { about: { review: Record<string, unknown> } };
  expect(pair.about.review).toMatchObject({
    "@type": "ClaimReview",
    author: { "@type": "Person", name: "Carlos Fernandez de Cossio" },
    reviewRating: { alternateName: "False" },
  });
  const unnamed = rated({
    ...exampleDocument,
    speakers: exampleDocument.speakers.map((row) => ({ ...row, kind: "unnamed" as const })),
  });
  expect(JSON.stringify(pairOf(unnamed))).not.toContain("Review");
});

test("withheld words are nobody’s quotation", () => {
  const withheld = {
    ...exampleDocument,
    quotations: exampleDocument.quotations.map((row) => ({ ...row, text: withheldText })),
  };
  expect(JSON.stringify(pairOf(withheld))).not.toContain("Quotation");
});
