/** A matter of three parties: one claim said five times, two answers to one of them, a claim taken back. */
import type { MatterDocument, StanceRecord, StatementRecord } from "@/lib/document/document";

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

interface Said {
  party: "a" | "b" | "c";
  speaker: string;
  on: string;
  words?: string;
  stance?: [point: string, position: StanceRecord["position"]];
}

const said: Said[] = [
  { party: "a", speaker: "ann", on: "2026-01-01", stance: ["p1", "asserts"] },
  { party: "a", speaker: "ann", on: "2026-01-05", words: "Again.", stance: ["p1", "asserts"] },
  { party: "a", speaker: "ann", on: "2026-01-05", words: "Again.", stance: ["p1", "asserts"] },
  { party: "a", speaker: "bob", on: "2026-01-07", stance: ["p1", "asserts"] },
  { party: "a", speaker: "ann", on: "2026-01-09", stance: ["p1", "asserts"] },
  { party: "b", speaker: "cid", on: "2026-01-02", stance: ["p1", "denies"] },
  { party: "c", speaker: "dot", on: "2026-01-03" },
  { party: "b", speaker: "cid", on: "2026-01-04", stance: ["p2", "asserts"] },
  { party: "b", speaker: "cid", on: "2026-01-08" },
  { party: "c", speaker: "dot", on: "2026-01-08" },
];

const rebuttal = (
  id: string,
  claim: number,
  reply: number,
  type: MatterDocument["rebuttals"][number]["type"],
) => ({
  ...{ id, claimId: `s${claim}`, replyId: `s${reply}`, type, addressedVia: "claim" as const },
  ...{ heading: null, note: null, reviewerRating: null },
});

export const manyVoices: MatterDocument = {
  format: "gainsay-matter/1",
  matter: { id: "m", slug: "many", question: "Which?", summary: "Many speak.", topics: [] },
  parties: ["a", "b", "c"].map((id) => ({ id, name: `Party ${id}`, positionInShort: "So." })),
  points: ["p1", "p2"].map((id) => ({
    id,
    proposition: `${id} is so`,
    opposite: null,
    note: null,
  })),
  speakers: ["ann", "bob", "cid", "dot"].map((id) => ({
    ...{ id, slug: id, kind: "person" as const, name: id, otherNames: [], offices: [] },
    ...{ nativeName: null, description: null, wikidataId: null },
  })),
  occasions: said.map(({ on }, index) => ({
    ...{ id: `o${index + 1}`, kind: "speech" as const, title: "A speech", venue: null },
    datings: [
      {
        ...{ id: `d${index + 1}`, edtf: on, phrase: null, preferred: true, sourceId: "x" },
        ...{ earliest: day(on), latest: day(on) + 86_399_999, note: null },
      },
    ],
  })),
  statements: said.map(
    ({ party, speaker }, index): StatementRecord => ({
      ...{ id: `s${index + 1}`, number: index + 1, partyId: party, speakerId: speaker },
      ...{ speakerRole: null, onBehalfOfId: null, occasionId: `o${index + 1}` },
      ...{ summary: `Says it, ${index + 1}.`, language: "en" },
    }),
  ),
  quotations: said.map(({ words }, index) => ({
    ...{ id: `q${index + 1}`, statementId: `s${index + 1}`, form: "verbatim" as const },
    ...{ text: words ?? `Words ${index + 1}.`, language: "en", translatedBy: null },
    ...{ originalId: null, sourceId: "x", upstream: null, position: null, mediaTime: null },
  })),
  stances: said.flatMap(({ stance }, index) =>
    stance
      ? [
          {
            ...{ id: `t${index + 1}`, statementId: `s${index + 1}`, pointId: stance[0] },
            ...{ position: stance[1], quotationId: `q${index + 1}`, span: null, reason: null },
          },
        ]
      : [],
  ),
  rebuttals: [
    rebuttal("r1", 1, 6, "denies"),
    rebuttal("r2", 1, 7, "unclassified"),
    rebuttal("r3", 8, 9, "retracts"),
  ],
  sources: [
    {
      ...{ id: "x", kind: "article", level: "secondary", title: "A report", publisher: null },
      ...{ byline: null, url: null, publishedAt: null, publishedZone: null, language: "en" },
      upstream: null,
    },
  ],
  captures: [],
  events: [],
  replySearches: [],
  commentRequests: [],
};
