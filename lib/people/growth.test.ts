/** What a page of a speaker works out takes time in proportion to what the speaker said: somebody may have said thousands. */
import { expect, test } from "vitest";
import { boundsOf } from "@/lib/dates/edtf";
import type { MatterDocument } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import { growthOf, mostGrowth } from "@/lib/growth.fixture";
import { awaitedReplies } from "@/lib/reply-gaps";
import { type LedgerInput, ledgerLines } from "./ledger";
import { pointHistory, type StanceTaken } from "./point-history";

const dayMs = 86_400_000;
const start = boundsOf("2000-01-01").earliest ?? 0;
const bounds = (day: number) => ({
  earliest: start + day * dayMs,
  latest: start + (day + 1) * dayMs - 1,
});
const each = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

function ledgerOf(count: number): LedgerInput {
  return {
    sequences: each(count / 10, (at) => ({
      of: "speaking",
      statements: each(10, (turn) => `s${at * 10 + 9 - turn}`),
    })),
    statements: each(count, (at) => ({ id: `s${at}`, number: at + 1, ...bounds(at) })),
    stances: each(count, (at) => ({
      ...{ statementId: `s${at}`, pointId: `p${at % 50}`, position: "asserts" },
    })),
    pairs: each(count, (at) => ({
      ...{ id: `r${at}`, type: "unclassified", claimId: `s${at}`, replyId: `x${at}` },
      ...{ isOwn: false, takesBack: false, claimed: at, replied: at, points: [] },
    })),
  };
}

function stancesOf(count: number): StanceTaken[] {
  return each(count, (at) => ({
    statement: {
      ...{ id: `s${at}`, number: at, partyId: "y", speakerId: "k", speakerRole: null },
      ...{ onBehalfOfId: null, occasionId: `o${at}`, summary: "", language: "en" },
    },
    occasion: {
      ...{ id: `o${at}`, kind: "speech", title: "Speech", venue: null },
      datings: [
        {
          ...{ id: `d${at}`, phrase: null, preferred: true, sourceId: "q", note: null },
          ...{ edtf: new Date(bounds(at).earliest).toISOString().slice(0, 10), ...bounds(at) },
        },
      ],
    },
    stance: {
      ...{ id: `t${at}`, statementId: `s${at}`, pointId: "p", quotationId: null, span: null },
      ...{ position: at % 9 === 0 ? "denies" : "asserts", reason: null },
    },
    words: null,
    times: 1,
  }));
}

const matter = { id: "m", slug: "m", question: "?" };
const point = { id: "p", proposition: "It is so", opposite: null, note: null, number: 1, matter };

/** Statements, each of its own speaker, of each of whom somebody else was asked for an answer. */
const askedOf = (count: number): MatterDocument => ({
  ...exampleDocument,
  ...{ rebuttals: [], replySearches: [] },
  speakers: each(count, (at) => ({
    ...{ id: `k${at}`, slug: `k${at}`, kind: "person", name: `K${at}`, nativeName: null },
    ...{ otherNames: [], description: null, wikidataId: null, offices: [] },
  })),
  statements: each(count, (at) => ({
    ...{ id: `s${at}`, number: at + 1, partyId: at % 2 ? "partyUsaaaaa" : "partyCubaaaa" },
    ...{ speakerId: `k${at}`, speakerRole: null, onBehalfOfId: null, occasionId: `o${at}` },
    ...{ summary: "", language: "en" },
  })),
  commentRequests: each(count, (at) => ({
    ...{ id: `q${at}`, statementId: `s${at}`, speakerId: `k${count - 1 - at}`, channel: "e-mail" },
    ...{ askedAt: "2026-02-03T10:00:00.000Z", deadline: null, outcome: "pending", replyId: null },
    checkedAt: null,
  })),
});

test.each<[string, (count: number) => unknown]>([
  ["what was done to find replies", (count) => awaitedReplies(askedOf(count / 4))],
  ["a ledger", (count) => ledgerLines(ledgerOf(count))],
  [
    "the positions on one point",
    (count) =>
      pointHistory({
        ...{ point, partyIndex: 0, taken: stancesOf(count), takenBack: [], sequences: [] },
      }),
  ],
])(
  "%s of twice as much takes about twice the time",
  (_, work) => {
    // The length of the text is how many there are.
    const growth = growthOf((text) => work(Number(text)), String, 3_000);
    expect(growth).toBeLessThan(mostGrowth);
  },
  300_000,
);
