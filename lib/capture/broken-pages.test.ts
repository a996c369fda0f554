/** No page ends in an inner error: it is read, or refused in a sentence. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { extractHtml } from "./extract-html";
import { CaptureFailure } from "./failure";

const prose = Array.from(
  { length: 8 },
  (_, at) =>
    `Paragraph ${at} says, with commas, and at some length, what was said by whom, and when.`,
);
const body = prose.map((text) => `<p>${text}</p>`).join("");
const linked = (articleBody: string) =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "Article", headline: "x", articleBody })}</script>`;

describe("where the reader for articles fails over a page", () => {
  afterEach(() => vi.restoreAllMocks());
  const failing = () =>
    vi.spyOn(Readability.prototype, "parse").mockImplementation(() => {
      throw new TypeError("Cannot read properties of null (reading 'tagName')");
    });

  test("what is left of the page is read", () => {
    failing();
    const { text, metadata } = extractHtml(
      `<html><title>What was said</title><nav>Home</nav><div>${body}</div><footer>Imprint</footer></html>`,
    );
    expect(text).toBe(prose.join("\n\n"));
    expect(metadata.title?.value).toBe("What was said");
  });

  test("what the page itself marks as its article comes first", () => {
    failing();
    const page = `<body><div>Most read</div><article><h1>Title</h1>${body}</article></body>`;
    expect(extractHtml(linked("Elsewhere.") + page).text).toBe(`Title\n\n${prose.join("\n\n")}`);
  });

  test("else what its JSON-LD has for a body", () => {
    failing();
    const page = `<body><div>Most read</div><div>${body}</div></body>`;
    expect(extractHtml(linked(prose.join("\n")) + page).text).toBe(prose.join("\n\n"));
  });
});

describe("a page whose tags are in disorder is read whole", () => {
  test.each([
    ["a body that ends too soon", `<html><body><p>First.</p></body>${body}</html>`],
    ["text after its end", `<html><body><p>First.</p></body></html>${body}`],
    ["two bodies", `<html><body><p>First.</p></body><body>${body}</body></html>`],
    ["a head without an end", `<html><head><title>t</title><p>First.</p>${body}</html>`],
    ["a body within its head", `<html><head><title>t</title><body><p>First.</p>${body}</body>`],
    ["text before its body", `<html><head></head><p>First.</p><body>${body}</body></html>`],
    ["a word of HTML in a comment", `<!-- <html > --><p>First.</p>${body}`],
    ["no tag of its own", `<p>First.</p>${body}`],
  ])("%s", (_, html) => {
    const { text } = extractHtml(html);
    expect(text.startsWith("First.\n\nParagraph 0") || text.startsWith("Paragraph 0")).toBe(true);
    for (const paragraph of prose) expect(text).toContain(paragraph);
  });
});

test("a body of JSON-LD that cannot be read does not cost the page", () => {
  const deep = `${"<div>".repeat(600)}${"x".repeat(3_000)}`;
  expect(extractHtml(`<html>${linked(deep)}<body>${body}</body></html>`).text).toBe(
    prose.join("\n\n"),
  );
});

/** Reads a page; what is not read must say why in a sentence. */
function expectReadOrRefused(html: string): void {
  try {
    const { text, metadata } = extractHtml(html);
    expect(text.trim()).not.toBe("");
    for (const found of Object.values(metadata)) expect(found?.value ?? true).toBeTruthy();
  } catch (error) {
    if (!(error instanceof CaptureFailure)) throw error;
    expect(error.message).toMatch(/^[A-Z].*\.$/);
  }
}

test("whatever is done to a page, it is read or refused in a sentence", () => {
  const names =
    "html head body title p div article main h1 br table tr td ul li svg math template noscript form select option iframe frameset script style textarea a b q meta link base".split(
      " ",
    );
  const name = fc.constantFrom(...names);
  const text = fc.constantFrom(prose[0] ?? "", "“Word,” she said.", " ", "\n", "&amp;", "&#0;");
  const attribute = fc.constantFrom(
    "",
    " hidden",
    " role=main",
    ' class="comment"',
    " content='x",
    ' type="application/ld+json"',
  );
  const tag = fc
    .tuple(name, attribute, fc.constantFrom(">", "/>", "", " >"))
    .map(([one, more, end]) => `<${one}${more}${end}`);
  const piece = fc.oneof(
    { weight: 4, arbitrary: tag },
    { weight: 3, arbitrary: name.map((one) => `</${one}>`) },
    { weight: 4, arbitrary: text },
    fc.constantFrom(
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<!doctype html>",
      "<?xml?>",
      "</",
      "<",
      "<>",
    ),
    fc.json().map((json) => `<script type="application/ld+json">${json}</script>`),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) =>
      expectReadOrRefused(pieces.join("")),
    ),
    { numRuns: 1_500 },
  );
}, 120_000);

const articles = fileURLToPath(new URL("../../../shared/data/articles", import.meta.url));

test.skipIf(!existsSync(articles))(
  "saved pages with tags taken out, put in or cut off are read or refused in a sentence (needs ../shared/data/articles)",
  () => {
    const pages = readdirSync(articles, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".html.gz"))
      .map((file) => gunzipSync(readFileSync(`${articles}/${file}`)).toString())
      .filter((page) => page.length < 250_000);
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const damage = fc.record({
      page: fc.constantFrom(...pages),
      without: fc.array(place, { maxLength: 20 }),
      put: fc.constantFrom("", "</body>", "</html>", "<body>", "</div></div>", "<!--", "<script>"),
      at: place,
      until: fc.oneof(fc.constant(1), place),
    });
    fc.assert(
      fc.property(damage, ({ page, without, put, at, until }) => {
        const tags = page.split(/(?=<)/);
        const gone = new Set(without.map((share) => Math.floor(share * tags.length)));
        const left = tags.filter((_, index) => !gone.has(index));
        left.splice(Math.floor(at * left.length), 0, put);
        expectReadOrRefused(left.slice(0, Math.ceil(until * left.length)).join(""));
      }),
      { numRuns: 40 },
    );
  },
  120_000,
);
