import { expect, test } from "vitest";
import { sitemap, sitemapIndex } from "./sitemap";

test("a sitemap names each page, with the time of its last change where that is known", () => {
  expect(
    sitemap([
      { url: "https://gainsay.example/matters/a&b", changed: "2026-02-03T09:00:00.000Z" },
      { url: "https://gainsay.example/people/c" },
    ]),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://gainsay.example/matters/a&#38;b</loc><lastmod>2026-02-03T09:00:00.000Z</lastmod></url>
<url><loc>https://gainsay.example/people/c</loc></url>
</urlset>
`);
  expect(sitemapIndex([{ url: "https://gainsay.example/sitemap/matters-1.xml" }])).toContain(
    "<sitemap><loc>https://gainsay.example/sitemap/matters-1.xml</loc></sitemap>",
  );
});
