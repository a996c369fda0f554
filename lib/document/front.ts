import type { PairInShort, ShortWords } from "@/lib/comparison/in-short";
import type { Bounds } from "@/lib/dates/edtf-date";
import type { CorrectionLine } from "@/lib/document/corrections";
import type { ExchangeSign } from "@/lib/exchanges";
import type { Voice } from "@/lib/people/voice";
import type { PointSentence } from "@/lib/views/point-sentence";
import type { RebuttalType } from "@/lib/vocabulary";

/** A matter as lists show it. */
export interface FrontMatter {
  id: string;
  slug: string;
  question: string;
  summary: string;
  topics: { slug: string; name: string }[];
  version: number;
  publishedAt: string;
  /** Who approved the version; null: "not checked by a second person". */
  approvedBy: string | null;
  statements: number;
  rebuttals: number;
  /** In their order. */
  parties: { id: string; name: string; positionInShort: string }[];
  /** The first pair's sign, and the parties that claim and reply speak for; null where nothing is answered. */
  firstPair: {
    rebuttalId: string;
    type: RebuttalType;
    claimPartyId: string;
    replyPartyId: string;
  } | null;
  /** The first pair in words of one point; null where nothing is answered. */
  exchange: ExchangeInWords | null;
  /** How often the most repeated claim was made. */
  mostSaid: number;
  /** From the first moment that something may have been said to the last; null where there is no bound. */
  said: Bounds;
  /** When the parties spoke in the 30 days up to the last statement, each time once. */
  recent: (Bounds & { party: number; edtf: string | null })[];
}

/** An exchange as lists show it: who said what on the point that it turns on. */
export interface ExchangeInWords {
  claim: FrontSide;
  /** Null where no reply was found. */
  reply: FrontSide | null;
  /** Null where nobody has read yet which points the reply takes up, and where there is none. */
  short: PairInShort | null;
  /** What the reply does to that point, as a sentence. */
  point: PointSentence | null;
  /** When the reply was said, or the claim where there is none: EDTF, or null where that is not known. */
  saidOn: string | null;
}

/** An exchange in the lists of all. */
export interface ListedExchange extends ExchangeInWords {
  /** Of a reply, the rebuttal's public id. */
  id: string;
  sign: ExchangeSign;
  matter: { slug: string; question: string };
  /** Without a reply: what was done to find one, and when that was last. */
  silence: { sentence: string; at: string } | null;
}

export interface FrontSide {
  voice: Voice;
  /** Place of its party in the matter, from 0. */
  partyIndex: number;
  /** Null: nothing is said on the point. */
  words: ShortWords | null;
}

/** An answer that was looked for or asked for, and was not there when last looked. */
export interface AwaitedReply {
  id: string;
  matter: { slug: string; question: string };
  /** Party or person. */
  from: string;
  /** What stands for the statement that waits. */
  words: ShortWords;
  /** What was done to find it. */
  sentence: string;
}

/** A correction with one thing that it changed, where that is short enough: as it was, and as it is. */
export interface CorrectionInShort extends CorrectionLine {
  change: { was: string; is: string } | null;
}
