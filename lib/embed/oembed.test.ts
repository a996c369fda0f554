import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { comparisonView } from "@/lib/comparison/view";
import { exampleDocument } from "@/lib/document/example";
import { matterCardOf } from "@/lib/views/card";
import { cardHeight } from "./height";
import { oembedOf } from "./oembed";

const card = matterCardOf(comparisonView(exampleDocument));
const of = {
  title: 'A "title" <with> marks & more',
  card,
  path: "/embed/matters/us-cuba-negotiations",
  pictured: "/matters/us-cuba-negotiations/v/1",
};
const anything = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };

describe("oembedOf", () => {
  it("answers as a rich card, whose code a consumer can put into a page", () => {
    const answer = oembedOf(of, "https://gainsay.example", anything);
    // What the specification asks of type rich.
    expect(answer).toMatchObject({ version: "1.0", type: "rich", width: 480 });
    expect(answer.height).toBe(cardHeight(card, 480));
    const frame = parseHTML(`<body>${answer.html}</body>`).document.querySelector("iframe");
    expect(frame?.getAttribute("src")).toBe(
      "https://gainsay.example/embed/matters/us-cuba-negotiations",
    );
    expect(frame?.getAttribute("title")).toBe(of.title);
    expect(frame?.getAttribute("width")).toBe("480");
    expect(answer.html).not.toMatch(/<script/);
    expect(answer.thumbnail_url).toBe(
      "https://gainsay.example/images/matters/us-cuba-negotiations/v/1.png",
    );
  });
  it("is no larger than is asked for", () => {
    const answer = oembedOf(of, "https://gainsay.example", { width: 300, height: 200 });
    expect([answer.width, answer.height]).toEqual([300, 200]);
    expect(answer).not.toHaveProperty("thumbnail_url");
  });
});

it("a narrower card is higher", () => {
  expect(cardHeight(card, 300)).toBeGreaterThan(cardHeight(card, 640));
});
