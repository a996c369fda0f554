import { describe, expect, it } from "vitest";
import { custodyLadder, type Rung, upstreamChain } from "@/lib/custody";
import type { MatterDocument, QuotationRecord, SourceRecord } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { independentOrigins } from "@/lib/origins";
import { voiceInText } from "@/lib/people/voice";

function quotationOf(document: MatterDocument, id: string): QuotationRecord {
  const quotation = document.quotations.find((row) => row.id === id);
  if (!quotation) throw new Error(id);
  return quotation;
}

/** A rung in a line: "source held Interview (reports)". */
function line(rung: Rung): string {
  const label = {
    speaker: (row: Rung & { kind: "speaker" }) => voiceInText(row.voice),
    occasion: (row: Rung & { kind: "occasion" }) => row.occasion.title,
    missing_primary: () => "",
    source: (row: Rung & { kind: "source" }) => `${row.source.title} (${row.hop})`,
    capture: (row: Rung & { kind: "capture" }) => row.capture.extent,
    translation: (row: Rung & { kind: "translation" }) => row.translator,
    paraphrase: () => "",
  }[rung.kind] as (row: Rung) => string;
  return [rung.kind, rung.held ? "held" : "not held", label(rung)].filter(Boolean).join(" ");
}

const ladder = (document: MatterDocument, id: string) =>
  custodyLadder(document, quotationOf(document, id)).map(line);
const [article, interview] = exampleDocument.sources as [SourceRecord, SourceRecord];

/** The demo with one quotation changed. */
function withQuotation(
  id: string,
  changes: Partial<QuotationRecord>,
  more: Partial<MatterDocument> = {},
): MatterDocument {
  const quotations = exampleDocument.quotations.map((row) =>
    row.id === id ? { ...row, ...changes } : row,
  );
  return { ...exampleDocument, quotations, ...more };
}

describe("custodyLadder", () => {
  it("leads from Cossio over the interview, which is not captured, to the article", () => {
    expect(ladder(exampleDocument, "quotS2Caaaaa")).toEqual([
      "speaker not held Carlos Fernandez de Cossio",
      "occasion not held Interview with the Associated Press",
      "source not held Interview with the Associated Press (null)",
      "source held Cuba denied the claim of negotiations with the USA. (reports)",
      "capture held excerpt",
    ]);
  });

  it("has a rung missing where the words do not lead to a primary source", () => {
    expect(ladder(exampleDocument, "quotS1Aaaaaa")).toEqual([
      "speaker not held Donald Trump",
      "occasion not held A statement, outlet not named",
      "missing_primary not held",
      "source held Cuba denied the claim of negotiations with the USA. (null)",
      "capture held excerpt",
    ]);
  });

  it("shows a translation with its translator and whether the original is held", () => {
    const id = "quotS2Caaaaa";
    const translated = withQuotation(id, { originalId: "quotS2Daaaaa", position: null });
    expect(ladder(translated, id).slice(-2)).toEqual([
      "capture held excerpt",
      "translation held translator not stated",
    ]);
    const named = withQuotation(id, { translatedBy: "A. Pérez" });
    expect(ladder(named, id).at(-1)).toBe("translation not held A. Pérez");
  });

  it("takes words in another language than the spoken one for a translation, and those in a dialect of it for none", () => {
    const id = "quotS2Caaaaa";
    const spoken = (language: string) =>
      exampleDocument.statements.map((row) => ({ ...row, language }));
    const spanish = { ...exampleDocument, statements: spoken("es-CU") };
    expect(ladder(spanish, id).at(-1)).toBe("translation not held translator not stated");
    const english = { ...exampleDocument, statements: spoken("en-US") };
    expect(ladder(english, id).at(-1)).toBe("capture held excerpt");
  });

  it("ends a paraphrase in our words, below the newest copy of its source", () => {
    const [capture] = exampleDocument.captures;
    if (!capture) throw new Error("no capture");
    const failed = { ...capture, id: "captFailed", status: "failed" as const };
    const whole = { ...capture, id: "captWhole", extent: "whole" as const };
    const changes = { form: "paraphrase" as const, position: null };
    const document = withQuotation("quotS1Aaaaaa", changes, { captures: [capture, whole, failed] });
    expect(ladder(document, "quotS1Aaaaaa").slice(-2)).toEqual([
      "capture held whole",
      "paraphrase held",
    ]);
    const none = withQuotation("quotS1Aaaaaa", changes, { captures: [failed] });
    expect(ladder(none, "quotS1Aaaaaa").slice(-3)).toEqual([
      "source not held Cuba denied the claim of negotiations with the USA. (null)",
      "capture not held excerpt",
      "paraphrase held",
    ]);
  });
});

describe("upstreamChain", () => {
  const chain = (document: MatterDocument, id: string) =>
    upstreamChain(document, quotationOf(document, id)).map(({ source, hop }) => [source.id, hop]);

  it("lets the quotation's own upstream go before its source's, for the first hop", () => {
    const wire: SourceRecord = {
      ...article,
      id: "srcWire",
      upstream: { sourceId: "srcElse", hop: "reprints" },
    };
    const other: SourceRecord = { ...article, id: "srcElse" };
    const carrier: SourceRecord = {
      ...article,
      upstream: { sourceId: "srcElse", hop: "excerpts" },
    };
    const sources = [carrier, interview, wire, other];
    const document = withQuotation(
      "quotS2Caaaaa",
      { upstream: { sourceId: "srcWire", hop: "translates" } },
      { sources },
    );
    expect(chain(document, "quotS2Caaaaa")).toEqual([
      ["srcElse", null],
      ["srcWire", "reprints"],
      [article.id, "translates"],
    ]);
    expect(chain(document, "quotS1Aaaaaa")).toEqual([
      ["srcElse", null],
      [article.id, "excerpts"],
    ]);
  });

  it("ends where it would go round, and where a source is not in the document", () => {
    const round: SourceRecord = {
      ...interview,
      upstream: { sourceId: article.id, hop: "reports" },
    };
    const document = { ...exampleDocument, sources: [article, round] };
    expect(chain(document, "quotS2Caaaaa")).toEqual([
      [interview.id, null],
      [article.id, "reports"],
    ]);
    expect(chain({ ...exampleDocument, sources: [article] }, "quotS2Caaaaa")).toEqual([
      [article.id, null],
    ]);
    expect(chain({ ...exampleDocument, sources: [] }, "quotS2Caaaaa")).toEqual([]);
  });
});

describe("independentOrigins", () => {
  it("counts forty reprints of one wire story as one origin", () => {
    const reprints = Array.from({ length: 40 }, (_, i): SourceRecord => {
      return {
        ...article,
        id: `reprint${i}`,
        upstream: { sourceId: i % 2 ? "reprint0" : interview.id, hop: "reprints" },
      };
    });
    const [first] = exampleDocument.quotations;
    if (!first) throw new Error("no quotation");
    const quotations = reprints.map((row) => ({ ...first, id: `of ${row.id}`, sourceId: row.id }));
    const document = { ...exampleDocument, quotations, sources: [interview, ...reprints] };
    const origins = independentOrigins(document, quotations);
    expect(origins).toHaveLength(1);
    expect(origins[0]?.root?.id).toBe(interview.id);
    expect(origins[0]?.quotations).toHaveLength(40);
  });

  it("finds two in the demo: the article for the U.S. side, the interview for Cuba's", () => {
    const origins = independentOrigins(exampleDocument, exampleDocument.quotations);
    expect(origins.map(({ root, quotations }) => [root?.id, quotations.length])).toEqual([
      [article.id, 4],
      [interview.id, 8],
    ]);
  });
});
