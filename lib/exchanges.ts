/** What of a matter stands in lists of exchanges: each claim with a reply, and each whose reply was sought and not found. Pure. */
import { momentOf, undated } from "@/lib/dates/moment";
import { preferredDating } from "@/lib/datings";
import type { MatterDocument } from "@/lib/document/document";
import { awaitedReplies } from "@/lib/reply-gaps";
import { keysOf, type RebuttalType, rebuttalTypes } from "@/lib/vocabulary";

/** What an exchange is listed under: how the reply stands to the claim, or that there is none. */
export type ExchangeSign = RebuttalType | "no_reply";

export const exchangeSigns: ExchangeSign[] = [...keysOf(rebuttalTypes), "no_reply"];

/** What leads to the exchanges of a sign in an address. */
export const exchangeSlug = (sign: ExchangeSign): string =>
  sign === "unclassified" ? "not-read" : sign.replaceAll("_", "-");

/** The sign that is meant by a part of an address; undefined where it is none. */
export const signOfSlug = (slug: string): ExchangeSign | undefined =>
  exchangeSigns.find((sign) => exchangeSlug(sign) === slug);

/** How many exchanges there are of each sign. */
export type ExchangeCounts = Record<ExchangeSign, number>;

/** How many of them somebody has read; where no reply was found there is nothing to read. */
export const readOf = (counts: ExchangeCounts): number =>
  exchangeSigns.reduce((sum, sign) => sum + (sign === "unclassified" ? 0 : counts[sign]), 0);

export interface Exchange {
  /** Public id of the rebuttal; of a silence one made of the statement and of whom it waits for. */
  id: string;
  sign: ExchangeSign;
  claimId: string;
  replyId: string | null;
  /** The latest moment, in ms, at which the last of it may have been said; before all others where nothing is known. */
  saidAt: number;
  /** Of a silence: whose reply is awaited, when it was last looked for, and what was done. */
  awaited: { from: string; at: string; sentence: string } | null;
}

export function exchangesOf(document: MatterDocument): Exchange[] {
  const occasionOf = new Map(document.statements.map((row) => [row.id, row.occasionId]));
  const datings = new Map(document.occasions.map((row) => [row.id, preferredDating(row)]));
  const saidAt = (statementId: string) => {
    return momentOf(datings.get(occasionOf.get(statementId) ?? "")) ?? undated;
  };
  return [
    ...document.rebuttals.map(({ id, type, claimId, replyId }) => ({
      ...{ id, claimId, replyId, sign: type, awaited: null },
      saidAt: saidAt(replyId),
    })),
    ...awaitedReplies(document).map(({ statement, from, at, sentence }) => ({
      // The hyphen has it listed after the replies of the same moment.
      ...{ id: `-${statement.id}-${from.id}`, claimId: statement.id, replyId: null },
      sign: "no_reply" as const,
      saidAt: saidAt(statement.id),
      awaited: { from: from.name, at, sentence },
    })),
  ];
}
