/** Linked data, read back by parsers that did not write it, and compared with the rows. */
import jsonld from "jsonld";
import { Parser, type Quad } from "n3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import type { Value } from "@/lib/export/format";
import { formats, tableOf } from "@/lib/export/formats";
import { termsAsJsonLd, termsAsTurtle } from "@/lib/export/rdf/definitions";
import { listOf } from "@/lib/export/rdf/terms";
import { termAnchor } from "@/lib/glossary";
import { exportedHouse, site } from "./exported.fixture";

let house: Awaited<ReturnType<typeof exportedHouse>>;
beforeAll(async () => {
  house = await exportedHouse();
});
afterAll(() => house.end());

const ns = `${site}/ns#`;
const names = Object.keys(datasets) as DatasetName[];

/** A file says all that it needs: nothing is fetched to read it. */
const options = {
  safe: true,
  format: "application/n-quads",
  documentLoader: async (address: string) => {
    throw new Error(`Asked for ${address}.`);
  },
};
type Canonize = (input: unknown, options: object) => Promise<string>;
const canonize = jsonld.canonize as unknown as Canonize;
const fromJsonLd = (text: string) => canonize(JSON.parse(text), options);
const canonical = (quads: string) =>
  canonize(quads, { ...options, inputFormat: "application/n-quads" });
const parsed = (text: string, format: string) => new Parser({ format }).parse(text);

/** Quads with the labels that a file gives what has no address. */
const said = (quads: Quad[]) =>
  [
    ...new Set(
      quads.map(({ subject, predicate, object }) =>
        [subject, predicate, object]
          .map((term) =>
            term.termType === "Literal"
              ? JSON.stringify([term.value, term.language, term.datatype.value])
              : term.value.replace(/^(b|n3-)\d+_/, ""),
          )
          .join(" "),
      ),
    ),
  ].sort();

describe.each(names)("%s", (dataset) => {
  test("is the same in JSON-LD, Turtle and N-Quads", async () => {
    const [json, ttl, nq] = await Promise.all([
      house.text(dataset, "jsonld"),
      house.text(dataset, "ttl"),
      house.text(dataset, "nq"),
    ]);
    expect(await fromJsonLd(json)).toBe(await canonical(nq));
    const quads = said(parsed(nq, "N-Quads"));
    expect(said(parsed(ttl, "Turtle"))).toEqual(quads);
    expect(quads.length).toBeGreaterThan(20);
  });
});

/** What a column says in RDF: the values of which one stands for it. */
function valuesOf(column: string, value: Value): string[] {
  const list = listOf[column.replace(/^(claim|reply)_/, "")];
  if (list) return [`${ns}${termAnchor(list, String(value))}`];
  if (column.endsWith("former_ids")) return String(value).split(" ");
  if (["other_names", "capture_sha256"].includes(column)) return String(value).split("; ");
  if (column === "wikidata_id") return [`http://www.wikidata.org/entity/${value}`];
  if (column.endsWith("words_turn")) return [`${site}${value}`];
  return [String(value)];
}

const types = {
  text: "http://www.w3.org/2001/XMLSchema#string",
  integer: "http://www.w3.org/2001/XMLSchema#integer",
  date: "http://www.w3.org/2001/XMLSchema#date",
};

describe.each(names)("every value of %s", (dataset) => {
  test("stands in the linked data, under a record of its row", async () => {
    const quads = parsed(await house.text(dataset, "nq"), "N-Quads");
    const rows = await house.rows(dataset);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      const keys = Object.entries(row)
        .filter(([name, value]) => value !== null && /(_id|_slug)$/.test(name))
        .map(([, value]) => String(value));
      const named = quads.filter(({ subject }) => keys.some((key) => subject.value.includes(key)));
      // Speakers have their slug for an address, which these rows do not have.
      const led = new Set(named.map(({ object }) => object.value));
      const own = [...named, ...quads.filter(({ subject }) => led.has(subject.value))];
      for (const { name, type } of datasets[dataset].columns) {
        const value = row[name] ?? null;
        if (value === null) continue;
        for (const expected of valuesOf(name, value)) {
          const found = own.filter(({ object }) => object.value === expected);
          expect(found.length, `${name}: ${expected}`).toBeGreaterThan(0);
          if (type === "text") continue;
          const held = found.flatMap(({ object }) =>
            object.termType === "Literal" ? [object.datatype.value] : [],
          );
          const isPlace = /words_(start|end)$/.test(name);
          expect(held).toContain(
            isPlace ? "http://www.w3.org/2001/XMLSchema#nonNegativeInteger" : types[type],
          );
        }
      }
    }
  });
});

test("dates are as the record has them, and no date is made of one", async () => {
  const quads = parsed(await house.text("statements", "nq"), "N-Quads");
  const edtf = quads.flatMap(({ object }) =>
    object.termType === "Literal" && object.datatype.value.startsWith("http://id.loc.gov/")
      ? [object.value]
      : [],
  );
  const dates = (await house.rows("statements")).map((row) => row.date_edtf);
  expect(new Set(edtf)).toEqual(new Set(dates.filter((date) => date !== null)));
  expect(edtf).toContain("[2026-01-30..2026-02-02]");
});

test("words have their language, and none where it is not stated", async () => {
  const quads = parsed(await house.text("statements", "nq"), "N-Quads");
  for (const row of await house.rows("statements")) {
    if (!row.words) continue;
    const texts = quads.filter(
      ({ subject, predicate }) =>
        subject.value.endsWith(`#words-${row.quotation_id}`) &&
        predicate.value === "http://schema.org/text",
    );
    expect(texts.map(({ object }) => object.termType === "Literal" && object.language)).toEqual([
      row.words_language === "und" ? "" : row.words_language,
    ]);
  }
});

test("a reply is said to dispute or to agree, and never to be right", async () => {
  const quads = parsed(await house.text("pairs", "nq"), "N-Quads");
  const cito = "http://purl.org/spar/cito/";
  const address = (id: Value | undefined) => `${site}/statements/${id}`;
  const closer: Record<string, string[]> = {
    denies: ["disputes"],
    partly_denies: ["disputes"],
    disputes: ["disputes"],
    denies_saying: [],
    rates: ["reviews"],
  };
  const rows = await house.rows("pairs");
  expect([...new Set(rows.map((row) => String(row.rebuttal_type)))].sort()).toEqual(
    Object.keys(closer).sort(),
  );
  for (const row of rows) {
    const told = quads
      .filter(
        ({ subject, predicate, object }) =>
          predicate.value.startsWith(cito) &&
          subject.value === address(row.reply_id) &&
          object.value === address(row.claim_id),
      )
      .map(({ predicate }) => predicate.value.slice(cito.length));
    expect(told.sort()).toEqual([...(closer[String(row.rebuttal_type)] ?? []), "repliesTo"].sort());
  }
});

test("who attributes words is their author, and who is not named has no address", async () => {
  const quads = parsed(await house.text("statements", "nq"), "N-Quads");
  const { attributed, unnamed, joint } = house.voices;
  const authors = (id: string) =>
    quads
      .filter(
        ({ subject, predicate }) =>
          subject.value === `${site}/statements/${id}` &&
          predicate.value === "http://schema.org/author",
      )
      .map(({ object }) => object);
  expect(authors(attributed).map(({ value }) => value)).toEqual([`${site}/people/quay-watch`]);
  expect(authors(joint)).toHaveLength(5);
  expect(authors(unnamed).map(({ termType }) => termType)).toEqual(["BlankNode"]);
});

test("words stand in a text, on a page and in a recording, as Web Annotation has it", async () => {
  const quads = parsed(await house.text("statements", "nq"), "N-Quads");
  /** What is said of one part of a quotation, with the last of each address. */
  const of = (quotation: string, part: string) =>
    quads
      .filter(({ subject }) => subject.value.endsWith(`#words-${quotation}-${part}`))
      .map(({ predicate, object }) =>
        [predicate, object].map(({ value }) => value.split(/[#/]/).at(-1)).join(" "),
      );
  const { heard, written } = house.media;
  const [row] = await house.rows("statements", { statement: heard.statement });
  expect(of(heard.quotation, "position")).toEqual([
    "type TextPositionSelector",
    `start ${row?.words_start}`,
    `end ${row?.words_end}`,
  ]);
  expect(of(heard.quotation, "quote")).toEqual(["type TextQuoteSelector", `exact ${row?.words}`]);
  expect(of(heard.quotation, "time")).toContain("value t=751,758");
  expect(of(written.quotation, "page")).toContain("value page=2");
  expect(of(written.quotation, "source")).toEqual([
    "type SpecificResource",
    expect.stringMatching(/^hasSource \w{12}$/),
    `hasSelector words-${written.quotation}-page`,
  ]);
  expect(of(written.quotation, "text")).toContain(`hasSelector words-${written.quotation}-quote`);
});

test("hostile words survive, and half characters become a sign for them", async () => {
  const table = tableOf("pairs", "nq");
  const hostile =
    "a\"b'<c>\\ \n\r\n\t\u0001\u0000\u007F \u202Eabc\u2066 🕊 中文 \uFEFF\uFFFE ]]> @en ^^<x> \uD800 \u2028";
  const row = table.columns.map(({ name, type }): Value => {
    if (name.endsWith("_voices")) return "[]";
    if (type !== "text") return null;
    if (/heading|title|note|summary|party|question/.test(name)) return `${name} ${hostile}`;
    if (name === "rebuttal_type") return "denies";
    if (name === "addressed_via") return "claim";
    if (name.endsWith("_kind")) return "person";
    return /_(id|slug)$/.test(name) ? `${name.replaceAll("_", "")}x` : null;
  });
  const whole = async (format: "jsonld" | "ttl" | "nq") => {
    let text = "";
    for await (const piece of formats[format].write(table, [[row]], site)) text += piece;
    // As a reader has it, from bytes.
    return Buffer.from(text).toString();
  };
  const quads = parsed(await whole("nq"), "N-Quads");
  expect(said(parsed(await whole("ttl"), "Turtle"))).toEqual(said(quads));
  expect(await fromJsonLd(await whole("jsonld"))).toBe(await canonical(await whole("nq")));
  const literals = quads.map(({ object }) => object.value);
  for (const name of ["matter_question", "pair_heading", "claim_summary", "reply_party"])
    expect(literals).toContain(`${name} ${hostile}`.toWellFormed());
});

test("every term of ours that an export has is defined at its address, in both files alike", async () => {
  const defined = parsed(termsAsTurtle(site), "Turtle");
  const known = new Set(defined.map(({ subject }) => subject.value));
  for (const dataset of names)
    for (const quad of parsed(await house.text(dataset, "nq"), "N-Quads"))
      for (const { termType, value } of [quad.predicate, quad.object])
        if (termType === "NamedNode" && value.startsWith(ns)) expect(known).toContain(value);
  const readable = await canonical((await fromJsonLd(termsAsJsonLd(site))) || "");
  expect(said(parsed(readable, "N-Quads"))).toEqual(said(defined));
});
