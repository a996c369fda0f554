import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { getMatterDocument } from "@/db/desk/queries/document";
import { captures, matters } from "@/db/desk/schema";
import { contextOf, demoHouse, emptyHouse } from "@/db/test-support";
import type { MatterDocument } from "@/lib/document/document";
import { findQuote } from "@/lib/quotes/gate";
import { ledger } from "@/lib/treatments";
import { excerpt } from "./article";
import { enterDemo, loadDemo } from "./load";

const wholeArticle = join(process.cwd(), "../shared/data/seed-article.txt");

function treatmentsOf(document: MatterDocument) {
  return document.rebuttals.map(({ id, type, heading }) => [
    heading,
    type,
    ledger(document, id).map(({ point, treatment }) => [point.proposition, treatment]),
  ]);
}

const expected = [
  [
    "Talks",
    "partly_denies",
    [
      ["Talks, or negotiations, have begun", "denied"],
      ["Cuba wants to make a deal", "met_with_conditions"],
      ["Cuba will be free again", "not_addressed"],
      ["Dialogue is possible", "raised"],
      ["Dialogue will lead to negotiations", "left_open"],
    ],
  ],
  [
    "Threat and tariffs",
    "disputes",
    [
      ["Cuba threatens U.S. national security", "denied"],
      ["Cuba’s actions and policies are harmful", "not_addressed"],
    ],
  ],
];

describe("the demo", () => {
  test("holds S1 to S6, both pairs and every treatment", () => {
    const { desk } = demoHouse();
    const matter = desk.db.select().from(matters).get()?.publicId ?? "";
    const document = getMatterDocument(desk.db, matter);
    expect(document.statements.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(treatmentsOf(document)).toEqual(expected);
    expect(document.captures.map(({ extent }) => extent)).toEqual(["excerpt"]);
    expect(document.sources.find(({ kind }) => kind === "article")).toMatchObject({
      url: null,
      publisher: null,
      byline: null,
      publishedAt: "2026-02-02T23:52",
      publishedZone: null,
    });
  });

  test("is loaded once, and never into a desk that has a matter", () => {
    const { desk } = demoHouse();
    expect(loadDemo(desk)).toBe(false);
    expect(desk.db.select().from(captures).all()).toHaveLength(1);
  });

  test.skipIf(!existsSync(wholeArticle))(
    "rests on the whole article as on its excerpt (needs seed-article.txt)",
    () => {
      const text = readFileSync(wholeArticle, "utf8");
      for (const part of excerpt.split("\n[…]\n"))
        expect(findQuote(text, part), part).not.toEqual([]);

      const { desk } = emptyHouse();
      const context = { ...contextOf(desk, "editor"), solo: true };
      const matter = enterDemo(context, { text, extent: "whole" });
      submitForReview(context, { matter });
      publishMatter(context, { matter });
      expect(treatmentsOf(getMatterDocument(desk.db, matter))).toEqual(expected);
    },
  );
});
