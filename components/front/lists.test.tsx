/** How lists on the front and beside it put counts and words. */
import { parseHTML } from "linkedom";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CorrectionInShort } from "@/lib/document/front";
import { type ExchangeCounts, type ExchangeSign, exchangeSigns } from "@/lib/exchanges";
import { Corrections } from "./corrections";
import { ExchangesPage } from "./exchanges-page";

function rendered(element: React.ReactElement) {
  return parseHTML(`<!doctype html><html><body>${renderToStaticMarkup(element)}</body></html>`)
    .document;
}

const none = Object.fromEntries(exchangeSigns.map((sign) => [sign, 0])) as ExchangeCounts;
const page = (sign: ExchangeSign | null, counts: Partial<ExchangeCounts>) =>
  rendered(
    <ExchangesPage exchanges={[]} next={null} counts={{ ...none, ...counts }} sign={sign} first />,
  ).body.textContent;

test("one reply, and one search for one, are told of as one", () => {
  expect(page("unclassified", { unclassified: 1 })).toContain(
    "1 reply that nobody has read: how it stands to the claim is not known.",
  );
  expect(page("no_reply", { no_reply: 1 })).toContain("1 time a reply was looked for");
  expect(page("unclassified", { unclassified: 1200 })).toContain("1,200 replies that nobody");
});

test("counts in the choices have separators of thousands", () => {
  const text = page(null, { denies: 1200 });
  expect(text).toContain("All 1,200");
  expect(text).toContain("Denies 1,200");
});

test("what stood there and what stands there run their own ways", () => {
  const line: CorrectionInShort = {
    ...{ matterId: "m", slug: "m", number: 2, publishedAt: "2026-02-03T09:00:00.000Z" },
    ...{ approvedBy: null, kind: "correction", what: "The name.", reason: "It was wrong." },
    ...{ question: "Is it?", withdrawn: false, change: { was: "الجسر", is: "الجسر القديم" } },
  };
  const document = rendered(<Corrections lines={[line]} />);
  for (const edit of document.querySelectorAll("del, ins"))
    expect(edit.getAttribute("dir")).toBe("auto");
  expect(document.querySelectorAll("del, ins")).toHaveLength(2);
});
