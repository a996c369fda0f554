import type { Bounds } from "@/lib/dates/edtf-date";
import type { RebuttalType, RequestOutcome } from "@/lib/vocabulary";

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
  /** How often the most repeated claim was made. */
  mostSaid: number;
  /** From the first moment that something may have been said to the last; null where there is no bound. */
  said: Bounds;
  /** When the parties spoke in the 30 days up to the last statement, each time once. */
  recent: (Bounds & { party: number; edtf: string | null })[];
}

/** An answer that was looked for or asked for, and was not there when last looked. */
export interface AwaitedReply {
  id: string;
  matter: { slug: string; question: string };
  /** Party or person. */
  from: string;
  /** The statement that waits, in our words. */
  summary: string;
  statementId: string;
  kind: "search" | "request";
  outcome: RequestOutcome;
  /** When it was last looked or asked. */
  at: string;
}
