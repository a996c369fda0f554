import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extract } from "./extract";
import { CaptureFailure } from "./failure";
import { tinyPdf } from "./pdf.fixture";
import { readSource } from "./read-source";

const html = (text: string, type = "text/html") => extract(Buffer.from(text), type);
const whyNot = async (work: Promise<unknown>) => {
  const error = await work.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CaptureFailure);
  return (error as Error).message;
};

const prose = Array.from(
  { length: 6 },
  (_, at) =>
    `This is paragraph ${at}, long enough, with commas, to be taken for prose, as articles have it.`,
);
const body = prose.map((text) => `<p>${text}</p>`).join("");

describe("an HTML page", () => {
  test("gives its text in paragraphs, without what surrounds it", async () => {
    const { text } = await html(`<html><body>
      <nav><a href="/">Home</a></nav><div role="dialog">Accept our cookies</div>
      <article><h1>What was said</h1>${body}<p>One<br>two&nbsp;three <b>four</b></p>
      <script>var no = "script";</script></article><footer>Imprint</footer></body></html>`);
    expect(text.split("\n\n").slice(-7)).toEqual([...prose, "One\ntwo three four"]);
    for (const other of ["Home", "cookies", "Imprint", "script"]) expect(text).not.toContain(other);
  });

  test("that lies in one form is read all the same", async () => {
    const { text } = await html(`<body><form>${body}</form></body>`);
    expect(text).toContain(prose[5]);
  });

  test("says who, when and what in JSON-LD, before everything else", async () => {
    const linked = {
      "@graph": [
        { "@id": "#us", "@type": "NewsMediaOrganization", name: "The Courier" },
        { "@type": "BreadcrumbList", name: "Path" },
        {
          "@type": ["Thing", "NewsArticle"],
          headline: "Talks &amp; tariffs",
          author: [{ "@type": "Person", name: "Ada Byron" }, "Alan Turing"],
          publisher: { "@id": "#us" },
          datePublished: "2026-02-02T23:52:00+03:00",
          inLanguage: "tr",
        },
      ],
    };
    const { metadata } = await html(`<html><head>
      <meta property="og:title" content="Another title"><meta name="author" content="Somebody">
      <script type="application/ld+json">{ broken </script>
      <script type="application/ld+json">${JSON.stringify(linked)}</script></head>
      <body>${body}</body></html>`);
    expect(metadata).toMatchObject({
      title: { value: "Talks & tariffs", from: "json-ld" },
      authors: { value: ["Ada Byron", "Alan Turing"], from: "json-ld" },
      publisher: { value: "The Courier", from: "json-ld" },
      published: { value: { at: "2026-02-02T23:52:00", zone: "+03:00" }, from: "json-ld" },
      language: { value: "tr", from: "json-ld" },
    });
  });

  test("shows the heading that its readers see, where metadata agree with it", async () => {
    const { metadata } =
      await html(`<html><head><meta property="og:title" content="As printed | Courier">
      <meta property="og:site_name" content="Courier">
      <script type="application/ld+json">{"@type":"Article","headline":"For machines",}</script></head>
      <body><h1>Menu</h1><h1>As  printed</h1>${body}</body></html>`);
    expect(metadata.title).toEqual({ value: "As printed", from: "page" });
    expect(metadata.publisher).toEqual({ value: "Courier", from: "opengraph" });
  });

  test("without JSON-LD is read by OpenGraph, meta tags and what it shows", async () => {
    const { metadata } = await html(`<html lang="de_AT"><head><title>Nur das</title>
      <meta property="article:published_time" content="2026-02-02"><meta name="AUTHOR" content="By Ada Byron and Grace Hopper">
      <link rel="canonical" href="https://example.org/a"></head><body>${body}</body></html>`);
    expect(metadata).toMatchObject({
      title: { value: "Nur das", from: "page" },
      published: { value: { at: "2026-02-02", zone: null }, from: "opengraph" },
      authors: { value: ["Ada Byron", "Grace Hopper"], from: "meta" },
      language: { value: "de-AT", from: "page" },
      canonicalUrl: { value: "https://example.org/a" },
    });
    expect(metadata.publisher).toBeUndefined();
  });

  test("names its publisher as author only where it names nobody else", async () => {
    const page = (extra: string) => `<html><head>${extra}<script type="application/ld+json">
      {"@type":"Article","headline":"x","author":"Courier","publisher":{"name":"Courier"}}</script></head><body>${body}</body></html>`;
    expect((await html(page(""))).metadata.authors?.value).toEqual(["Courier"]);
    expect((await html(page('<meta name="author" content="Ada Byron">'))).metadata.authors).toEqual(
      { value: ["Ada Byron"], from: "meta" },
    );
  });

  test("that keeps its text from those who look is read from its JSON-LD", async () => {
    const articleBody = prose.join("\n");
    const { text } = await html(`<html><head><script type="application/ld+json">
      ${JSON.stringify({ "@type": "Article", headline: "x", articleBody })}</script></head><body><p>Subscribe.</p></body></html>`);
    expect(text).toBe(prose.join("\n\n"));
  });

  test.each([
    [Buffer.from("<p>za\u017c\u00f3\u0142\u0107"), "text/html", "zażółć"],
    [Buffer.from([0x3c, 0x70, 0x3e, 0x7a, 0x61, 0xbf]), "text/html; charset=iso-8859-2", "zaż"],
    [Buffer.from('<meta charset="windows-1251"><p>\xcf\xf0\xe0', "latin1"), "text/html", "Пра"],
    [Buffer.from('<meta charset="iso-8859-1"><p>sanci\u00f3n'), "text/html", "sanción"],
    [Buffer.from("\ufeff<p>\u03b1", "utf16le"), "text/html", "α"],
    [Buffer.from("<p>na\xefve", "latin1"), "text/html; charset=no-such-thing", "naïve"],
  ])("is decoded by what it says and what it is", async (bytes, type, text) => {
    expect((await extract(bytes, type)).text).toBe(text);
  });

  test("with too many elements, or too deep, or without text is refused in a sentence", async () => {
    expect(await whyNot(html("<b>x".repeat(1_000_000)))).toBe(
      "The page has more than 200,000 elements.",
    );
    expect(await whyNot(html(`${"<div>".repeat(600)}x`))).toBe(
      "The page’s elements lie more than 500 deep.",
    );
    expect(await whyNot(html("<html><script>fetch('/text')</script></html>"))).toBe(
      "The page holds no text; its scripts may fetch it from elsewhere.",
    );
  });
});

describe("plain text", () => {
  test("is kept as it is, and its first lines say what it is", async () => {
    const text =
      "\n A  denial \r\n\r\nBy Ada Byron\n02.02.2026 23:52\n\nIt was said on 1 March 2020.\n";
    expect(await extract(Buffer.from(text), "text/plain")).toEqual({
      text: "\n A  denial \n\nBy Ada Byron\n02.02.2026 23:52\n\nIt was said on 1 March 2020.\n",
      metadata: {
        title: { value: "A denial", from: "text" },
        authors: { value: ["Ada Byron"], from: "text" },
        published: { value: { at: "2026-02-02T23:52", zone: null }, from: "text" },
      },
    });
  });

  test("takes no sentence of the text for its date, and no paragraph for its title", async () => {
    const { metadata } = await html(`${prose.join(" ")}\nIt was on 2 May 2020.`, "text/plain");
    expect(metadata.published).toBeUndefined();
    expect(metadata.title?.value).toMatch(/^This is paragraph 0, .{50,130}…$/);
  });

  test("that is none is refused", async () => {
    expect(await whyNot(html(" \n ", "text/plain"))).toBe("The text is empty.");
    expect(await whyNot(html("a\0b", "text/plain"))).toBe(
      "This is not text: it holds bytes of zero.",
    );
    expect(await whyNot(html("x".repeat(2_000_001), "text/plain"))).toBe(
      "The text is longer than 2,000,000 characters.",
    );
    expect(await whyNot(html("x", "image/png"))).toBe(
      "“image/png” is not read; HTML, plain text, captions and PDF are.",
    );
  });
});

describe("a PDF", () => {
  test("gives its text layer, page by page, and its properties", async () => {
    const pdf = tinyPdf([["Communique of the ministry", "2 February 2026"], ["Page two."]], {
      Title: "Communique 7",
      Author: "Ministry",
    });
    const { text, metadata } = await extract(pdf, "application/pdf");
    expect(text).toBe("Communique of the ministry 2 February 2026\n\n\nPage two.");
    expect(metadata).toMatchObject({
      title: { value: "Communique 7", from: "pdf" },
      authors: { value: ["Ministry"], from: "pdf" },
    });
  });

  test("says where its pages begin, by their place and by the names it gives them", async () => {
    const labels = "0 << /S /r >> 2 << /S /D >>";
    const { pages } = await extract(tinyPdf([["One"], [], ["Two"]], {}, labels), "application/pdf");
    expect(pages).toEqual([
      { start: 0, index: 1, label: "i" },
      { start: 6, index: 3, label: "1" },
    ]);
    const unnamed = await extract(tinyPdf([["One"]]), "application/pdf");
    expect(unnamed.pages).toEqual([{ start: 0, index: 1, label: null }]);
  });

  test("without a text layer is a scan, whose pages are counted", async () => {
    expect(await extract(tinyPdf([[], []]), "application/pdf")).toMatchObject({
      ...{ text: "", pageCount: 2, pages: [] },
    });
  });

  test("damaged or no PDF at all is refused", async () => {
    for (const bytes of [Buffer.from("no"), tinyPdf([["x"]]).subarray(0, 100)]) {
      expect(await whyNot(extract(bytes, "application/pdf"))).toBe(
        "The PDF could not be read; it may be damaged.",
      );
    }
  });
});

test("whatever the bytes, they are read as well-formed text or refused in a sentence", async () => {
  const tag = fc.constantFrom(
    "<p>",
    "</p>",
    "<div>",
    "<a href='",
    "'>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<script>",
    "</script>",
    '<script type="application/ld+json">',
    '{"@type":"Article",',
    '"headline":["x"],',
    '"author":{"name":[null,{"name":1}]}',
    "}",
    "<meta property=",
    '"og:title" content="',
    '">',
    "<time datetime=",
    "<html",
    "<body>",
    "<table><td>",
    "<svg><p>",
    "<template>",
    "<h1>",
    "<article>",
    "&#0;",
    "&#xD800;",
    "\0",
    "\ud800",
    "<title>",
    "<base href='javascript:'>",
    "<form>",
    "<frameset>",
    "<noscript>",
  );
  const piece = fc.oneof(tag, fc.string({ unit: "binary", maxLength: 20 }));
  const page = fc.array(piece, { maxLength: 60 }).map((pieces) => Buffer.from(pieces.join("")));
  const type = fc.constantFrom(
    "text/html",
    "text/plain",
    "application/xhtml+xml",
    "text/html; charset=utf-16le",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(page, fc.uint8Array({ maxLength: 200 })),
      type,
      async (bytes, mediaType) => {
        try {
          const { text, metadata } = await extract(bytes, mediaType);
          expect(text.trim()).not.toBe("");
          expect(text.isWellFormed()).toBe(true);
          for (const found of Object.values(metadata)) expect(found?.value ?? true).toBeTruthy();
        } catch (error) {
          if (!(error instanceof CaptureFailure)) throw error;
        }
      },
    ),
    { numRuns: 2_000 },
  );
}, 60_000);

test("whatever is done to a PDF, it is read or refused in a sentence", async () => {
  const whole = tinyPdf([["One line", "another"], ["x"]], { Title: "T" });
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, byte] of changes) bytes[at] = byte;
      // In its thread, as at the desk: a damaged file makes the PDF reader fail once more on its own, later.
      await readSource(bytes, "application/pdf").catch((error: unknown) =>
        expect(error).toBeInstanceOf(CaptureFailure),
      );
    }),
    { numRuns: 40 },
  );
}, 120_000);
