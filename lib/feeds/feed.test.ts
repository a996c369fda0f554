import { DOMParser } from "@xmldom/xmldom";
import { expect, test } from "vitest";
import { type Feed, writeFeed } from "./feed";

const hostile = '<b>"Łódź" & \u0001 ]]> \u{1F600} \uD800 سميرة</b>';
const feed: Feed = {
  title: hostile,
  about: "What is new.",
  home: "https://gainsay.example/",
  self: "https://gainsay.example/feed.atom",
  items: [
    {
      href: "https://gainsay.example/matters/a/v/2?x=1&y=2",
      title: hostile,
      at: "2026-02-03T09:00:00.000Z",
      lines: [{ text: hostile }, { text: "New exchange", href: "https://gainsay.example/pairs/p" }],
    },
    {
      href: "https://gainsay.example/matters/a/v/1",
      title: "First",
      at: "2026-02-01T09:00:00.000Z",
      lines: [],
    },
  ],
};
/** What XML can hold of it. */
const held = hostile.replace("\u0001", "\uFFFD").replace("\uD800", "\uFFFD");

test("Atom, read by another parser, has every element that RFC 4287 asks for", () => {
  const errors: unknown[] = [];
  // The sign for a letter that XML has none for is worth a warning, no more.
  const onError = (level: string, told: unknown) => level !== "warning" && errors.push(told);
  const root = new DOMParser({ onError }).parseFromString(
    writeFeed(feed, "atom"),
    "text/xml",
  ).documentElement;
  expect(errors).toEqual([]);
  const texts = (name: string) =>
    [...(root?.getElementsByTagName(name) ?? [])].map((node) => node.textContent?.trim());
  expect(root?.namespaceURI).toBe("http://www.w3.org/2005/Atom");
  expect(texts("id")).toEqual([feed.self, ...feed.items.map(({ href }) => href)]);
  expect(texts("title")).toEqual([held, held, "First"]);
  expect(texts("updated")).toEqual(["2026-02-03T09:00:00.000Z", ...feed.items.map(({ at }) => at)]);
  expect(texts("name")).toEqual(["Gainsay"]);
  expect(texts("content")[0]).toContain("&lt;b&gt;&quot;Łódź&quot;");
  const links = [...(root?.getElementsByTagName("link") ?? [])].map((link) => [
    link.getAttribute("rel"),
    link.getAttribute("href"),
  ]);
  expect(links).toEqual([
    ["self", feed.self],
    ["alternate", feed.home],
    ...feed.items.map(({ href }) => ["alternate", href]),
  ]);
});

test("JSON Feed has what version 1.1 asks for", () => {
  const told = JSON.parse(writeFeed(feed, "json"));
  expect(told).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: hostile,
    home_page_url: feed.home,
    feed_url: feed.self,
  });
  expect(told.items.map((item: { id: string }) => item.id)).toEqual(
    feed.items.map(({ href }) => href),
  );
  expect(told.items[0].content_text).toContain("New exchange");
  expect(told.items[0].content_html).toContain('<a href="https://gainsay.example/pairs/p">');
  expect(told.items[0].content_html).not.toContain("<b>");
});
