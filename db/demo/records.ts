/**
 * The demo matter as data: one news article of 2 February 2026 and what it says. Nothing is invented: what the article
 * does not state (its address, publisher, translator, the day of the interview) is not stated here either.
 */
import type { QuotationForm, StancePosition } from "@/lib/vocabulary";

export const matter = {
  slug: "us-cuba-negotiations",
  question: "Have the United States and Cuba begun negotiations?",
  summary:
    "The U.S. president says talks have started. Cuba’s deputy foreign minister says the two are not yet in a negotiation process but are open to dialogue.",
  topics: ["Diplomacy", "Trade"],
};

export const parties = {
  us: {
    name: "United States",
    positionInShort: "Talks with Cuba have started. Expects Cuba to want a deal.",
  },
  cuba: {
    name: "Cuba",
    positionInShort: "Not yet in a negotiation process. Open to informal dialogue.",
  },
};

export const speakers = {
  trump: { kind: "person", name: "Donald Trump" },
  whiteHouse: { kind: "organisation", name: "White House" },
  cossio: {
    kind: "person",
    name: "Carlos Fernández de Cossío",
    otherNames: ["Carlos Fernandez de Cossio"],
  },
} as const;

export const offices = {
  trump: { title: "President", organisation: "United States" },
  cossio: { title: "Deputy Foreign Minister", organisation: "Cuba" },
};

export const article = {
  kind: "article",
  level: "secondary",
  title: "Cuba denied the claim of negotiations with the USA.",
  publishedAt: "2026-02-02T23:52",
  language: "en",
} as const;

/** Known of through the article, not held. */
export const interview = {
  kind: "transcript",
  level: "primary",
  title: "Interview of Carlos Fernández de Cossío with the Associated Press",
  publisher: "Associated Press",
} as const;

export const occasions = {
  trump: {
    occasion: { kind: "unspecified", title: "A statement; the outlet is not named" },
    datings: [
      { edtf: "2026-02-01", phrase: "February 1", preferred: true },
      {
        edtf: "[..2026-02-01]",
        phrase: "a few days ago",
        preferred: false,
        note: "Counted from the article of 2 February; no day is named.",
      },
    ],
  },
  whiteHouse: {
    occasion: { kind: "unspecified", title: "On the tariff decision; the outlet is not named" },
    datings: [
      {
        edtf: "[2026-01-30..2026-02-02]",
        preferred: true,
        note: "Not before the decree of 30 January, not after the article of 2 February.",
      },
    ],
  },
  cossio: {
    occasion: {
      kind: "interview",
      title: "Interview with the Associated Press",
      venue: "Associated Press",
    },
    datings: [
      {
        edtf: "[..2026-02-02]",
        preferred: true,
        note: "The day of the interview is not stated; the article reports it on 2 February, 23:52.",
      },
    ],
  },
} as const;

interface DemoStatement {
  speaker: keyof typeof speakers;
  party: keyof typeof parties;
  role?: string;
  summary: string;
  quotations: { form: QuotationForm; text: string }[];
}

export const statements: Record<"S1" | "S2" | "S3" | "S4" | "S5" | "S6", DemoStatement> = {
  S1: {
    speaker: "trump",
    party: "us",
    role: "President of the United States",
    summary: "Talks with Cuba have started; Cuba will want to make a deal and will be free again.",
    quotations: [
      { form: "reported", text: "they have started talks with Cuba" },
      {
        form: "verbatim",
        text: "I think they will come to us and want to make a deal. Thus, Cuba will be free again.",
      },
    ],
  },
  S2: {
    speaker: "cossio",
    party: "cuba",
    role: "Deputy Foreign Minister of Cuba",
    summary:
      "Cuba is not yet in a negotiation process with the United States; it is open to dialogue, within red lines.",
    quotations: [
      {
        form: "reported",
        text: "they are not yet in a negotiation process with the Washington administration but are open to dialogue",
      },
      {
        form: "reported",
        text: "they are ready to establish informal dialogue with the U.S. on many issues",
      },
      {
        form: "verbatim",
        text: "If we can establish a dialogue, this may lead to negotiations.",
      },
      {
        form: "reported",
        text: "Cuba will have some red lines in negotiations, listing these as the country's constitution, economy, and socialist governance system",
      },
    ],
  },
  S3: {
    speaker: "whiteHouse",
    party: "us",
    summary:
      "The tariff decision protects U.S. national security and foreign policy interests against Cuba’s actions and policies.",
    quotations: [
      {
        form: "reported",
        text: "the decision aims to protect U.S. national security and foreign policy interests",
      },
      { form: "verbatim", text: "harmful actions and policies" },
    ],
  },
  S4: {
    speaker: "cossio",
    party: "cuba",
    role: "Deputy Foreign Minister of Cuba",
    summary:
      "Cuba does not threaten the United States and wants the relationship with it that it has with the rest of the world.",
    quotations: [
      { form: "verbatim", text: "not a threat to the U.S." },
      {
        form: "verbatim",
        text: "All we want is to establish a relationship with the U.S. as we do with the rest of the world.",
      },
    ],
  },
  S5: {
    speaker: "cossio",
    party: "cuba",
    role: "Deputy Foreign Minister of Cuba",
    summary: "On Cuba’s economy: the situation is very difficult.",
    quotations: [{ form: "verbatim", text: "a very difficult situation" }],
  },
  S6: {
    speaker: "cossio",
    party: "cuba",
    role: "Deputy Foreign Minister of Cuba",
    summary: "Cuba is preparing itself; what it will do remains to be seen.",
    quotations: [
      {
        form: "verbatim",
        text: "Cuba is, of course, preparing itself with creativity, resilience, and seriousness. What will Cuba do? Just watch.",
      },
    ],
  },
};

type StatementName = keyof typeof statements;

interface DemoPoint {
  proposition: string;
  note?: string;
  stances: {
    statement: StatementName;
    position: StancePosition;
    /** Which of the statement's quotations, from 0, and the words of it that show the stance. */
    quotation: number;
    words: string;
    reason?: string;
  }[];
}

export const points: DemoPoint[] = [
  {
    proposition: "Talks, or negotiations, have begun",
    note: "The claim says “talks”, the reply “a negotiation process”; the two need not be the same.",
    stances: [
      {
        statement: "S1",
        position: "asserts",
        quotation: 0,
        words: "they have started talks with Cuba",
      },
      {
        statement: "S2",
        position: "denies",
        quotation: 0,
        words: "not yet in a negotiation process",
      },
    ],
  },
  {
    proposition: "Cuba wants to make a deal",
    stances: [
      { statement: "S1", position: "asserts", quotation: 1, words: "want to make a deal" },
      {
        statement: "S2",
        position: "sets_conditions",
        quotation: 3,
        words: "Cuba will have some red lines in negotiations",
        reason:
          "Names what would not be up for negotiation, without saying whether Cuba wants a deal.",
      },
    ],
  },
  {
    proposition: "Cuba will be free again",
    stances: [
      { statement: "S1", position: "asserts", quotation: 1, words: "Cuba will be free again" },
    ],
  },
  {
    proposition: "Dialogue is possible",
    stances: [{ statement: "S2", position: "asserts", quotation: 0, words: "open to dialogue" }],
  },
  {
    proposition: "Dialogue will lead to negotiations",
    stances: [
      {
        statement: "S2",
        position: "leaves_open",
        quotation: 2,
        words: "this may lead to negotiations",
        reason: "Says that it may, not that it will.",
      },
    ],
  },
  {
    proposition: "Cuba threatens U.S. national security",
    stances: [
      {
        statement: "S3",
        position: "asserts",
        quotation: 0,
        words: "to protect U.S. national security",
        reason: "What protects against Cuba presumes a threat by Cuba.",
      },
      { statement: "S4", position: "denies", quotation: 0, words: "not a threat to the U.S." },
    ],
  },
  {
    proposition: "Cuba’s actions and policies are harmful",
    stances: [
      { statement: "S3", position: "asserts", quotation: 1, words: "harmful actions and policies" },
    ],
  },
];

export const pairs = [
  {
    heading: "Talks",
    claim: "S1",
    reply: "S2",
    type: "partly_denies",
    addressedVia: "report",
  },
  {
    heading: "Threat and tariffs",
    claim: "S3",
    reply: "S4",
    type: "disputes",
    addressedVia: "not_stated",
    note: "Answers that Cuba is no threat; what the White House calls harmful is not taken up.",
  },
] as const;

export const events = [
  {
    title:
      "A U.S. decree imposes tariffs on all goods from countries that sell or provide oil to Cuba",
    edtf: "2026-01-30",
    phrase: "On January 30",
    quotation:
      "imposing tariffs on all goods coming from countries that sell or provide oil to Cuba",
  },
  {
    title: "Attempts to cut off oil supplies from Venezuela and Mexico",
    edtf: null,
    phrase: "in recent weeks",
    quotation: "attempts to cut off oil supplies from Venezuela and Mexico",
  },
];

export const replySearch = {
  statement: "S2",
  party: "us",
  where: "the one captured article",
  outcome: "no_reply",
} as const;
