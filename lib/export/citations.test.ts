/** References that we write, read back by another program: authors, dates, titles and addresses are what they were. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Work } from "@/lib/citing/work";
import { bibEntry } from "./bib";
import { cslItem } from "./csl-json";
import { risEntry } from "./ris";

/** What citation-js reads, as CSL-JSON. */
interface Item {
  author?: { literal?: string; family?: string; given?: string }[];
  title?: string;
  issued?: { "date-parts": number[][] };
  "original-title"?: string;
  [field: string]: unknown;
}
let read: (given: unknown, as: string) => Item[];
beforeAll(async () => {
  // @ts-expect-error it has no types.
  const { Cite, plugins } = await import("@citation-js/core");
  // @ts-expect-error it has no types.
  await import("@citation-js/plugin-bibtex");
  // @ts-expect-error it has no types.
  await import("@citation-js/plugin-ris");
  expect(plugins.list()).toContain("@bibtex");
  read = (given, as) => new Cite(given, { forceType: as, generateGraph: false }).data;
});

const work: Work = {
  kind: "statement",
  key: "gainsay-bridge-v2-3Vvq8aRzQm2K",
  title: "ليلى حداد: “The bridge is open.”",
  language: "en",
  original: { title: "“الجسر مفتوح.”", language: "ar" },
  partOf: "Is the bridge open?",
  version: { number: 2, hash: "ab".repeat(32) },
  published: "2026-02-03",
  href: "https://gainsay.example/matters/bridge/v/2#s1",
  said: { by: "ليلى حداد", edtf: "2026-02", source: "Bridge news, Harbour Post" },
  doi: null,
};

const ours = (items: Item[]) =>
  items.map(({ author }) => author?.map((name) => name.literal ?? name.family));

describe("a second reader", () => {
  test("of BibTeX finds who, what, when and where", () => {
    const [item] = read(bibEntry(work), "@biblatex/text");
    expect(ours(item ? [item] : [])).toEqual([["Gainsay"]]);
    expect(item).toMatchObject({
      type: "webpage",
      title: work.title,
      issued: { "date-parts": [[2026, 2, 3]] },
      "original-title": "“الجسر مفتوح.”",
      "original-date": { "date-parts": [[2026, 2]] },
      publisher: "Gainsay",
      URL: work.href,
      version: "2",
      language: "en",
      note: expect.stringContaining(`SHA-256 of version 2: ${"ab".repeat(32)}`),
    });
  });

  test("of RIS finds both titles", () => {
    const [item] = read(risEntry(work), "@ris/file");
    expect(ours(item ? [item] : [])).toEqual([["Gainsay"]]);
    expect(item).toMatchObject({
      ...{ title: work.title, "original-title": "“الجسر مفتوح.”" },
      issued: { "date-parts": [[2026, 2, 3]] },
      URL: work.href,
    });
    expect(risEntry(work)).toContain("\r\nTT  - ليلى حداد: “The bridge is open.”\r\n");
    expect(risEntry({ ...work, original: null })).toContain(`\r\nTI  - ${work.title}\r\n`);
  });

  test("of CSL-JSON gets it as it is", () => {
    expect(read([cslItem(work)], "@csl/list+object")).toMatchObject([
      {
        ...{ title: work.title, "original-title": "“الجسر مفتوح.”" },
        "original-author": [{ literal: "ليلى حداد" }],
      },
    ]);
  });
});

test.each([
  ["2026", { "date-parts": [[2026]] }, "{2026}"],
  ["2026-02", { "date-parts": [[2026, 2]] }, "{2026-02}"],
  ["2026-02-01T10:00:00Z", { "date-parts": [[2026, 2, 1]] }, "{2026-02-01}"],
  ["[..2026-02-02]", { literal: "on or before 2 Feb 2026" }, null],
  ["2026-02~", { literal: "about Feb 2026" }, null],
  ["2026-02-XX", { literal: "Feb 2026" }, null],
  ["198X", { literal: "the 1980s" }, null],
])("words of %s are dated no more precisely", (edtf, csl, origdate) => {
  const dated = { ...work, said: { by: "Ann", source: null, edtf } };
  expect(cslItem(dated)["original-date"]).toEqual(csl);
  expect(/origdate = (.*),/.exec(bibEntry(dated))?.[1] ?? null).toBe(origdate);
});

test("words that nobody dates have no date", () => {
  const undated = { ...work, said: { by: "Ann", edtf: null, source: null } };
  expect(cslItem(undated)).not.toHaveProperty("original-date");
  expect(bibEntry(undated)).not.toContain("origdate");
  expect(bibEntry(undated)).toContain("Words of Ann, date not stated.");
});

describe("whatever the words are,", () => {
  // What breaks readers, thrown in between whatever else there is.
  const breakers = ["{", "}", "%", "&", "#", "$", "_", "~", "^", "\\", '"', "@", ",", "\n", "  - "];
  const words = fc
    .array(
      fc.oneof(
        fc.constantFrom(...breakers, "TY  - ", "سلام", "中文", "שלום", "é", "“", "”"),
        fc.string({ unit: "grapheme-ascii" }),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => `x${parts.join("")}x`);
  const onOneLine = (text: string) => text.replace(/\s+/g, " ");
  const bare = (title: string, by: string) => ({
    ...{ ...work, title, original: null },
    said: { by, edtf: null, source: null },
  });

  test("BibTeX keeps them", () => {
    fc.assert(
      fc.property(words, words, (title, by) => {
        const items = read(bibEntry(bare(title, by)), "@biblatex/text");
        expect(items).toHaveLength(1);
        expect(items[0]?.title).toBe(onOneLine(title));
        expect(items[0]?.note).toContain(`Words of ${onOneLine(by)}, `);
      }),
      { numRuns: 60 },
    );
  });

  test("every brace of BibTeX has its other", () => {
    fc.assert(
      fc.property(words, (title) => {
        let depth = 0;
        for (const sign of bibEntry(bare(title, "Ann"))) {
          depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test("RIS keeps them, each on one line", () => {
    fc.assert(
      fc.property(words, words, (title, by) => {
        const text = risEntry(bare(title, by));
        const [item, ...others] = read(text, "@ris/file");
        expect(others).toEqual([]);
        expect(item?.title).toBe(onOneLine(title));
        for (const line of text.trimEnd().split("\r\n"))
          expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-/);
      }),
      { numRuns: 60 },
    );
  });
});

test("words that are only attributed are not called anybody’s", () => {
  const by = "Ann (words attributed by Quay Watch)";
  const said = { by, isAttributed: true, edtf: "2026-03-04", source: null };
  expect(bibEntry({ ...work, said })).toContain(`note = {${by}, 4 Mar 2026.`);
  expect(cslItem({ ...work, said })).not.toHaveProperty("original-author");
  expect(cslItem({ ...work, said }).note).toContain(by);
});

test("the sum of a release is that of its file of sums", () => {
  const version = { number: "2026-11-30", hash: "ab12" };
  expect(bibEntry({ ...work, kind: "release", said: null, version })).toContain(
    "note = {SHA-256 of SHA256SUMS: ab12}",
  );
});
