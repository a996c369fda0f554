/** A matter as long as asked: half of its statements answer, a half of those one and the same claim. */
import type { MatterDocument } from "@/lib/document/document";

const points = 20;
const speakers = 50;
/** Statements to a source. */
const toSource = 20;

const each = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export function longMatter(statements: number): MatterDocument {
  const sources = Math.ceil(statements / toSource);
  const sourceOf = (index: number) => `x${Math.floor(index / toSource)}`;
  return {
    format: "gainsay-matter/1",
    matter: { id: "m", slug: "long", question: "Which?", summary: "Many speak.", topics: [] },
    parties: ["a", "b", "c"].map((id) => ({ id, name: `Party ${id}`, positionInShort: "So." })),
    points: each(points, (index) => ({
      ...{ id: `p${index}`, proposition: `Point ${index} is so`, opposite: null, note: null },
    })),
    speakers: each(speakers, (index) => ({
      ...{ id: `k${index}`, slug: `speaker-${index}`, kind: "person" as const, offices: [] },
      ...{ name: `Speaker ${index}`, otherNames: [], nativeName: null, description: null },
      wikidataId: null,
    })),
    occasions: each(statements, (index) => ({
      ...{ id: `o${index}`, kind: "speech" as const, title: `Speech ${index}`, venue: null },
      datings: [
        {
          ...{ id: `d${index}`, edtf: "2026-01-01", phrase: null, preferred: true, note: null },
          ...{ earliest: 1_767_225_600_000 + index, latest: 1_767_311_999_999 + index },
          sourceId: sourceOf(index),
        },
      ],
    })),
    statements: each(statements, (index) => ({
      ...{ id: `s${index}`, number: index + 1, partyId: "abc".charAt(index % 3) },
      ...{ speakerId: `k${index % speakers}`, speakerRole: "Minister", onBehalfOfId: null },
      ...{ occasionId: `o${index}`, summary: `Says it, ${index}.`, language: "en" },
    })),
    quotations: each(statements, (index) => ({
      ...{ id: `q${index}`, statementId: `s${index}`, form: "verbatim" as const },
      ...{ text: `What was said, ${index}. `.repeat(12), language: "en", translatedBy: null },
      ...{ originalId: null, sourceId: sourceOf(index), upstream: null, mediaTime: null },
      position: null,
    })),
    stances: each(2 * statements, (index) => ({
      ...{ id: `t${index}`, statementId: `s${Math.floor(index / 2)}`, quotationId: null },
      ...{ pointId: `p${(index * 7 + Math.floor(index / 40)) % points}`, span: null },
      ...{ position: index % 3 === 0 ? "denies" : "asserts", reason: `Read so, ${index}.` },
    })),
    rebuttals: each(Math.floor(statements / 2), (index) => ({
      ...{
        id: `r${index}`,
        claimId: `s${index % 2 ? 0 : 2 * index}`,
        replyId: `s${2 * index + 1}`,
      },
      ...{ type: "denies" as const, addressedVia: "claim" as const, heading: null, note: null },
      reviewerRating: null,
    })),
    sources: each(sources, (index) => ({
      ...{ id: `x${index}`, kind: "article", level: "secondary", title: `Report ${index}` },
      ...{
        publisher: "A paper",
        byline: null,
        url: `https://example.org/${index}`,
        language: "en",
      },
      ...{ publishedAt: "2026-01-02", publishedZone: null },
      upstream: index % 4 ? { sourceId: `x${index - 1}`, hop: "reports" as const } : null,
    })),
    captures: each(sources, (index) => ({
      ...{ id: `c${index}`, sourceId: `x${index}`, method: "fetched", extent: "whole" },
      ...{ status: "captured" as const, failure: null, capturedAt: "2026-01-03T00:00:00.000Z" },
      ...{ finalUrl: null, mediaType: "text/html", bytesSha256: "0", textSha256: "1" },
      byteLength: 1,
    })),
    events: [],
    replySearches: [],
    commentRequests: [],
  };
}
