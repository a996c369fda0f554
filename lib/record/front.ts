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
}
