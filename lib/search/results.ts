/** What a search found, as the page shows it. */
import type { SpeakerRecord } from "@/lib/document/document";
import type {
  QuotationForm,
  RebuttalType,
  SpeakerKind,
  StancePosition,
  Transcription,
} from "@/lib/vocabulary";
import type { Piece } from "./passage";

/** In what order results stand. */
export const searchOrders = ["best", "newest", "oldest"] as const;
export type SearchOrder = (typeof searchOrders)[number];

export interface SearchResults {
  hits: SearchHit[];
  /** How many records were found in all, `mostCounted` + 1 standing for any number above it. */
  total: number;
  /** Whether they hold every word that was looked for, or, since nothing on record does, some of them. */
  holds: "all" | "some";
  /** Whether they are the best among the newest of so many that not all could be looked at. */
  isPart: boolean;
  /** How many of them stand on pages before this one. */
  shownBefore: number;
  /** Where the next page begins, as the address carries it; null where this is the last. */
  next: string | null;
}

/** What was probably meant by what was typed: the same in words that the record has. */
export interface Meant {
  words: string;
  /** How many results they have, as `total` counts. */
  total: number;
  /** Words, as typed, that stand nowhere on the record. */
  unknown: string[];
}

/** Results are counted up to this number. */
export const mostCounted = 1000;

/** Of so few results it is asked whether something else was meant. */
export const fewResults = 3;

/** Records that are weighed at most, the newest ones of those that were found: it bounds the time of any search. */
export const mostLookedAt = 20_000;

export type SearchHit = MatterHit | PointHit | SpeakerHit | StatementHit;

export interface MatterHit {
  kind: "matter";
  id: string;
  slug: string;
  question: Piece[];
  /** Null where the question shows all that was looked for. */
  summary: Piece[] | null;
  topics: Piece[][];
  parties: number;
  statements: number;
  rebuttals: number;
}

export interface PointHit {
  kind: "point";
  id: string;
  /** Its number in its matter. */
  number: number;
  proposition: Piece[];
  /** These where they hold what was looked for. */
  opposite: Piece[] | null;
  note: Piece[] | null;
  matter: { slug: string; question: string };
  stances: { position: StancePosition; count: number }[];
  /** How often words that are only attributed to somebody speak to it: nobody's stance. */
  attributed: number;
}

export interface SpeakerHit {
  kind: "speaker";
  id: string;
  of: SpeakerKind;
  /** Of an account. */
  account: SpeakerRecord["account"] | null;
  slug: string;
  name: Piece[];
  /** Other spellings that hold what was looked for, the native one first. */
  alsoWritten: Piece[][];
  description: Piece[] | null;
  statements: number;
}

export interface StatementHit {
  kind: "statement";
  id: string;
  /** How many statements say the same, in nearly the same words or by one speaker under one summary, and stand behind it; absent where none do. */
  alike?: number;
  /** The name of each who made it, or to whom the words are attributed. */
  speakers: Piece[][];
  /** Who attributes the words to them; null where they are theirs. */
  attributedBy: string | null;
  /** Title at the time; null of several speakers. */
  role: string | null;
  /** EDTF of the preferred dating; null: not stated. */
  edtf: string | null;
  occasion: string;
  /** One, or two where one alone does not show all that was looked for. */
  passages: StatementPassage[];
  /** The matters it stands in, the one published last first, with its number and its party's place (from 1) there. */
  matters: { slug: string; question: string; number: number; party: number }[];
  /** Rebuttals it is part of: what it answers, and what answers it. */
  answers: FoundRebuttal[];
  answeredBy: FoundRebuttal[];
}

/** A rebuttal, and whose the statement at its other end is. */
interface FoundRebuttal {
  id: string;
  type: RebuttalType;
  speakers: string[];
  attributedBy: string | null;
}

export interface StatementPassage {
  /** What the newsroom typed the words from; absent where a program read them. */
  transcribed?: Transcription;
  /** Null for our summary. */
  form: QuotationForm | null;
  /** BCP 47; "und" where not known. */
  language: string;
  pieces: Piece[];
}
