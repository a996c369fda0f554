/** Words for lists of matters: of the first pair of each, and of statements that wait for an answer. */
import type { Reader } from "@/db/public/reader";
import { excerptPairs, excerptViews } from "@/lib/comparison/excerpt-view";
import { pairInShort, type ShortWords, statementWords } from "@/lib/comparison/in-short";
import type { FrontExchange } from "@/lib/document/front";
import { getExcerpt } from "./excerpt";

interface FirstPair {
  matterId: string;
  rebuttalId: string;
  claimId: string;
  replyId: string;
}

/** The first pairs of matters in words of one point of that matter, by the matter's id: a fixed number of reads. */
export async function listExchanges(
  record: Reader,
  pairs: FirstPair[],
): Promise<Map<string, FrontExchange>> {
  const excerpt = await getExcerpt(
    record,
    pairs.flatMap((row) => [row.claimId, row.replyId]),
  );
  return new Map(
    pairs.flatMap(({ matterId, ...ids }): [string, FrontExchange][] => {
      const ofPair = (id: string) => id === ids.claimId || id === ids.replyId;
      const pair = excerptPairs({
        ...excerpt,
        points: excerpt.points.filter((row) => row.matter.id === matterId),
        statements: excerpt.statements.filter((row) => ofPair(row.id)),
        stances: excerpt.stances.filter((row) => ofPair(row.statementId)),
        quotations: excerpt.quotations.filter((row) => ofPair(row.statementId)),
        rebuttals: excerpt.rebuttals.filter((row) => row.id === ids.rebuttalId),
      }).get(ids.rebuttalId);
      if (!pair) return [];
      const short = pairInShort(pair);
      const sideOf = (side: "claim" | "reply") => {
        const places = excerpt.standings.get(pair[side].record.id) ?? [];
        return {
          speaker: pair[side].speaker.name,
          partyIndex: places.find((row) => row.matter.id === matterId)?.partyIndex ?? 0,
          words: short ? short[side] : statementWords(pair[side]),
        };
      };
      return [[matterId, { claim: sideOf("claim"), reply: sideOf("reply"), short }]];
    }),
  );
}

/** What stands for each of these statements, by its id. */
export async function listStatementWords(
  record: Reader,
  statementIds: string[],
): Promise<Map<string, ShortWords>> {
  const views = excerptViews(await getExcerpt(record, statementIds));
  return new Map([...views].map(([id, view]) => [id, statementWords(view)]));
}
