/**
 * The demo matter as a version document, for tests and for work on screens. Facts and words are those of the seed
 * article; what it does not say is null here, or "und". Two speakers more are made up, and say nothing.
 */
import { createHash } from "node:crypto";
import type {
  MatterDocument,
  OccasionRecord,
  QuotationPosition,
  QuotationRecord,
  SourceRecord,
  SpeakerRecord,
  StanceRecord,
  StatementRecord,
} from "@/lib/document/document";
import type { QuotationForm, StancePosition } from "@/lib/vocabulary";

/** The excerpt that every quotation below is cut from; gaps are marked […]. */
export const exampleCaptureText = `Cuba denied the claim of negotiations with the USA.

02.02.2026 23:52

[…] U.S. President Trump had said a few days ago that talks with Cuba had begun.

Cuba's Deputy Foreign Minister Carlos Fernandez de Cossio stated that contrary to the statements of U.S. President Donald Trump, they are not yet in a negotiation process with the Washington administration but are open to dialogue.

Cossio, in an interview with the Associated Press (AP), commented on the recent tensions […]

[…] Cossio indicated that they are ready to establish informal dialogue with the U.S. on many issues, stating, "If we can establish a dialogue, this may lead to negotiations."

Cossio expressed that Cuba will have some red lines in negotiations, listing these as the country's constitution, economy, and socialist governance system.

[…] Carlos Fernandez de Cossio stated that Cuba is "not a threat to the U.S." and said, "All we want is to establish a relationship with the U.S. as we do with the rest of the world."

[…] Cossio expressed that they are in "a very difficult situation."

Cossio said, "Cuba is, of course, preparing itself with creativity, resilience, and seriousness. What will Cuba do? Just watch."

[…] On January 30, Trump signed a presidential decree imposing tariffs on all goods coming from countries that sell or provide oil to Cuba.

The White House argued that the decision aims to protect U.S. national security and foreign policy interests against Cuba's "harmful actions and policies."

Then, in a statement on February 1, Trump noted that they have started talks with Cuba, saying, "I think they will come to us and want to make a deal. Thus, Cuba will be free again."

Trump's statement regarding Cuba came after attempts to cut off oil supplies from Venezuela and Mexico in recent weeks. […]
`;

const id = (name: string) => name.padEnd(12, "a");
const articleId = id("srcArticle");
const interviewId = id("srcApTalk");
const captureId = id("captArticle");
const trumpOccasion = id("occTrump");
const whiteHouseOccasion = id("occWhite");
const interviewOccasion = id("occApTalk");
const usa = id("partyUsa");
const cuba = id("partyCuba");
const trump = id("spkTrump");
const whiteHouse = id("spkWhite");
const cossio = id("spkCossio");

const reportDayEnd = Date.UTC(2026, 1, 3) - 1;

/** Where the words stand in the excerpt, in code points. Throws where they do not stand there exactly once. */
function positionOf(words: string): QuotationPosition {
  const parts = exampleCaptureText.split(words);
  const [before, after] = parts.map((part) => [...part]);
  if (!before || !after || parts.length > 2)
    throw new Error(`Not in the excerpt exactly once: ${words}`);
  return {
    captureId,
    start: before.length,
    end: before.length + [...words].length,
    prefix: before.slice(-32).join(""),
    suffix: after.slice(0, 32).join(""),
  };
}

function quotation(
  name: string,
  statement: number,
  form: QuotationForm,
  text: string,
): QuotationRecord {
  return {
    id: id(`quot${name}`),
    statementId: id(`stmtS${statement}`),
    form,
    text,
    language: "en",
    translatedBy: null,
    originalId: null,
    sourceId: articleId,
    upstream: [2, 4, 5, 6].includes(statement) ? { sourceId: interviewId, hop: "reports" } : null,
    position: positionOf(text),
    mediaTime: null,
  };
}

function stance(
  statement: number,
  point: number,
  position: StancePosition,
  quotationName: string,
  reason: string | null = null,
): StanceRecord {
  return {
    id: id(`stncS${statement}P${point}`),
    statementId: id(`stmtS${statement}`),
    pointId: id(`pointP${point}`),
    position,
    quotationId: id(`quot${quotationName}`),
    span: null,
    reason,
  };
}

function statement(
  number: number,
  [partyId, speakerId, occasionId]: readonly [string, string, string],
  speakerRole: string | null,
  summary: string,
): StatementRecord {
  const onBehalfOfId = null;
  return {
    id: id(`stmtS${number}`),
    number,
    partyId,
    speakerId,
    speakerRole,
    onBehalfOfId,
    occasionId,
    summary,
    language: "und",
  };
}

function speaker(
  name: string,
  over: Partial<SpeakerRecord> & Pick<SpeakerRecord, "id" | "slug">,
): SpeakerRecord {
  const unknown = { nativeName: null, description: null, wikidataId: null };
  return { ...unknown, kind: "person", name, otherNames: [], offices: [], ...over };
}

const office = (name: string, title: string, organisation: string | null) => ({
  id: id(`offc${name}`),
  title,
  organisation,
  from: null,
  to: null,
});

const trumpSpeaks = [usa, trump, trumpOccasion] as const;
const whiteHouseSpeaks = [usa, whiteHouse, whiteHouseOccasion] as const;
const cossioSpeaks = [cuba, cossio, interviewOccasion] as const;
const minister = "Deputy Foreign Minister of Cuba";

const occasions: OccasionRecord[] = [
  {
    id: trumpOccasion,
    kind: "unspecified",
    title: "A statement, outlet not named",
    venue: null,
    datings: [
      {
        id: id("datgTrumpA"),
        edtf: "2026-02-01",
        phrase: "February 1",
        earliest: Date.UTC(2026, 1, 1),
        latest: Date.UTC(2026, 1, 2) - 1,
        preferred: true,
        sourceId: articleId,
        note: null,
      },
      {
        id: id("datgTrumpB"),
        edtf: null,
        phrase: "a few days ago",
        earliest: null,
        latest: null,
        preferred: false,
        sourceId: articleId,
        note: "Said in the article’s first paragraph; the day is given further down.",
      },
    ],
  },
  {
    id: whiteHouseOccasion,
    kind: "unspecified",
    title: "An argument for the decree, outlet not named",
    venue: null,
    datings: [
      {
        id: id("datgWhite"),
        edtf: "[2026-01-30..2026-02-02]",
        phrase: null,
        earliest: Date.UTC(2026, 0, 30),
        latest: reportDayEnd,
        preferred: true,
        sourceId: articleId,
        note: "Not before the decree of 30 January, not after the report of 2 February.",
      },
    ],
  },
  {
    id: interviewOccasion,
    kind: "interview",
    title: "Interview with the Associated Press",
    venue: null,
    datings: [
      {
        id: id("datgApTalk"),
        edtf: "[..2026-02-02]",
        phrase: null,
        earliest: null,
        latest: reportDayEnd,
        preferred: true,
        sourceId: articleId,
        note: "The article gives the day of its own report, 2 February, not of the interview.",
      },
    ],
  },
];

const sources: SourceRecord[] = [
  {
    id: articleId,
    kind: "article",
    level: "secondary",
    title: "Cuba denied the claim of negotiations with the USA.",
    publisher: null,
    byline: null,
    url: null,
    publishedAt: "2026-02-02T23:52",
    publishedZone: null,
    language: "en",
    upstream: null,
  },
  {
    id: interviewId,
    kind: "transcript",
    level: "primary",
    title: "Interview with the Associated Press",
    publisher: "Associated Press",
    byline: null,
    url: null,
    publishedAt: null,
    publishedZone: null,
    language: "und",
    upstream: null,
  },
];

const points: [proposition: string, note?: string][] = [
  [
    "Talks, or negotiations, have begun",
    "Trump says “talks”; the reply says “a negotiation process”.",
  ],
  ["Cuba wants to make a deal"],
  ["Cuba will be free again"],
  ["Dialogue is possible"],
  ["Dialogue will lead to negotiations"],
  ["Cuba threatens U.S. national security"],
  ["Cuba’s actions and policies are harmful"],
];

export const exampleDocument: MatterDocument = {
  format: "gainsay-matter/1",
  matter: {
    id: id("mattUsCuba"),
    slug: "us-cuba-negotiations",
    question: "Have the United States and Cuba begun negotiations?",
    summary:
      "The U.S. president says talks have started. Cuba’s deputy foreign minister says the two are not yet in a negotiation process but are open to dialogue.",
    topics: [
      { id: id("topcDiplo"), slug: "diplomacy", name: "Diplomacy" },
      { id: id("topcTrade"), slug: "trade", name: "Trade" },
    ],
    leadRebuttalId: id("rebutPairA"),
  },
  parties: [
    {
      id: usa,
      name: "United States",
      positionInShort: "Talks with Cuba have started. Expects Cuba to want a deal.",
    },
    {
      id: cuba,
      name: "Cuba",
      positionInShort: "Not yet in a negotiation process. Open to informal dialogue.",
    },
  ],
  points: points.map(([proposition, note = null], i) => ({
    id: id(`pointP${i + 1}`),
    proposition,
    opposite: null,
    note,
  })),
  speakers: [
    speaker("Donald Trump", {
      id: trump,
      slug: "donald-trump",
      offices: [office("Trump", "President of the United States", "United States")],
    }),
    speaker("White House", {
      id: whiteHouse,
      slug: "white-house",
      kind: "organisation",
      otherNames: ["The White House"],
    }),
    speaker("Carlos Fernandez de Cossio", {
      id: cossio,
      slug: "carlos-fernandez-de-cossio",
      otherNames: ["Carlos Fernández de Cossío", "Cossio"],
      offices: [office("Cossio", minister, "Cuba")],
    }),
    speaker("Harbour Watch", {
      id: id("speakWatch"),
      slug: "harbour-watch",
      kind: "account",
      account: {
        platform: "Mastodon",
        handle: "@harbourwatch",
        heldBy: "Residents of the harbour",
      },
    }),
    speaker("a senior official", {
      id: id("speakOffic"),
      slug: "speakoffic",
      kind: "unnamed",
      anonymity: "Not allowed to speak of it",
    }),
  ],
  occasions,
  statements: [
    statement(
      1,
      trumpSpeaks,
      "President of the United States",
      "Talks with Cuba have started; Cuba will want a deal.",
    ),
    statement(
      2,
      cossioSpeaks,
      minister,
      "Contrary to Trump’s statements, they are not yet in a negotiation process but are open to (informal) dialogue.",
    ),
    statement(
      3,
      whiteHouseSpeaks,
      null,
      "The tariff decision aims to protect U.S. national security and foreign policy interests against Cuba’s “harmful actions and policies”.",
    ),
    statement(4, cossioSpeaks, minister, "Cuba is “not a threat to the U.S.”"),
    {
      ...statement(5, cossioSpeaks, minister, "They are in “a very difficult situation.”"),
      coSpeakers: [{ id: id("cospkWatch"), speakerId: id("speakWatch"), role: "For residents" }],
      attributedById: id("speakOffic"),
    },
    statement(6, cossioSpeaks, minister, "Cuba is preparing itself."),
  ],
  quotations: [
    quotation("S1A", 1, "reported", "they have started talks with Cuba"),
    quotation(
      "S1B",
      1,
      "verbatim",
      "I think they will come to us and want to make a deal. Thus, Cuba will be free again.",
    ),
    quotation(
      "S2A",
      2,
      "reported",
      "they are not yet in a negotiation process with the Washington administration but are open to dialogue",
    ),
    quotation(
      "S2B",
      2,
      "reported",
      "they are ready to establish informal dialogue with the U.S. on many issues",
    ),
    quotation(
      "S2C",
      2,
      "verbatim",
      "If we can establish a dialogue, this may lead to negotiations.",
    ),
    quotation(
      "S2D",
      2,
      "reported",
      "Cuba will have some red lines in negotiations, listing these as the country's constitution, economy, and socialist governance system",
    ),
    quotation(
      "S3A",
      3,
      "reported",
      "the decision aims to protect U.S. national security and foreign policy interests",
    ),
    quotation("S3B", 3, "verbatim", "harmful actions and policies"),
    quotation("S4A", 4, "verbatim", "not a threat to the U.S."),
    quotation(
      "S4B",
      4,
      "verbatim",
      "All we want is to establish a relationship with the U.S. as we do with the rest of the world.",
    ),
    quotation("S5A", 5, "verbatim", "a very difficult situation"),
    quotation(
      "S6A",
      6,
      "verbatim",
      "Cuba is, of course, preparing itself with creativity, resilience, and seriousness. What will Cuba do? Just watch.",
    ),
  ],
  stances: [
    stance(1, 1, "asserts", "S1A"),
    stance(1, 2, "asserts", "S1B"),
    stance(1, 3, "asserts", "S1B"),
    stance(2, 1, "denies", "S2A"),
    stance(
      2,
      2,
      "sets_conditions",
      "S2D",
      "Names red lines for negotiations; does not say whether Cuba wants a deal.",
    ),
    stance(2, 4, "asserts", "S2B"),
    stance(
      2,
      5,
      "leaves_open",
      "S2C",
      "“May lead” says neither that it will nor that it will not.",
    ),
    stance(3, 6, "asserts", "S3A", "Protection is said to be needed."),
    stance(3, 7, "asserts", "S3B"),
    stance(4, 6, "denies", "S4A"),
  ],
  rebuttals: [
    {
      id: id("rebutPairA"),
      claimId: id("stmtS1"),
      replyId: id("stmtS2"),
      type: "partly_denies",
      addressedVia: "claim",
      heading: "Talks",
      note: null,
      reviewerRating: null,
    },
    {
      id: id("rebutPairB"),
      claimId: id("stmtS3"),
      replyId: id("stmtS4"),
      type: "disputes",
      addressedVia: "not_stated",
      heading: "Threat and tariffs",
      note: null,
      reviewerRating: null,
    },
  ],
  sources,
  captures: [
    {
      id: captureId,
      sourceId: articleId,
      method: "pasted",
      extent: "excerpt",
      status: "captured",
      failure: null,
      capturedAt: "2026-02-03T08:15:00.000Z",
      finalUrl: null,
      mediaType: "text/plain",
      bytesSha256: createHash("sha256").update(exampleCaptureText).digest("hex"),
      textSha256: createHash("sha256").update(exampleCaptureText).digest("hex"),
      byteLength: Buffer.byteLength(exampleCaptureText),
    },
  ],
  events: [
    {
      id: id("evntDecree"),
      title:
        "A decree imposes tariffs on all goods from countries that sell or provide oil to Cuba",
      edtf: "2026-01-30",
      phrase: "January 30",
      earliest: Date.UTC(2026, 0, 30),
      latest: Date.UTC(2026, 0, 31) - 1,
      sourceId: articleId,
      quotation:
        "On January 30, Trump signed a presidential decree imposing tariffs on all goods coming from countries that sell or provide oil to Cuba.",
    },
    {
      id: id("evntTankers"),
      title: "Attempts to cut off oil supplies from Venezuela and Mexico",
      edtf: null,
      phrase: "in recent weeks",
      earliest: null,
      latest: null,
      sourceId: articleId,
      quotation: "attempts to cut off oil supplies from Venezuela and Mexico in recent weeks",
    },
  ],
  replySearches: [2, 4].map((number) => ({
    id: id(`srchS${number}`),
    statementId: id(`stmtS${number}`),
    partyId: usa,
    searchedAt: "2026-02-03T09:00:00.000Z",
    where: "the captured article",
    outcome: "no_reply",
    replyId: null,
  })),
  commentRequests: [],
};
