/** Words for lists: of exchanges, each by one point of a matter, and of statements that wait for an answer. */

import type { Reader } from "@/db/public/reader";
import { excerptPairs, excerptViews } from "@/lib/comparison/excerpt-view";
import { pairInShort, type ShortWords, statementWords } from "@/lib/comparison/in-short";
import type { Excerpt } from "@/lib/document/excerpt";
import type { ExchangeInWords, FrontSide } from "@/lib/document/front";
import { nameOnly } from "@/lib/people/voice";
import { sentenceOf } from "@/lib/views/plate";
import { getExcerpt } from "./excerpt";

/** An exchange in one of the matters that show it; without a reply, the claim alone. */
interface Asked {
  id: string;
  matterId: string;
  claimId: string;
  replyId: string | null;
}

/** Reads the words of exchanges: a fixed number of reads, however many. What is returned finds those of each. */
export async function listExchangeWords(
  record: Reader,
  exchanges: Asked[],
): Promise<(asked: Asked) => ExchangeInWords | undefined> {
  const excerpt = await getExcerpt(
    record,
    exchanges.flatMap(({ claimId, replyId }) => [claimId, ...(replyId ? [replyId] : [])]),
  );
  const views = excerptViews(excerpt);
  return (asked) => {
    const { matterId, claimId, replyId } = asked;
    const [claim, reply] = [views.get(claimId), views.get(replyId ?? "")];
    if (!claim || (replyId && !reply)) return;
    const sideOf = (view: typeof claim, words: ShortWords | null): FrontSide => {
      const places = excerpt.standings.get(view.record.id) ?? [];
      return {
        voice: nameOnly(view.voice),
        partyIndex: places.find((row) => row.matter.id === matterId)?.partyIndex ?? 0,
        words,
      };
    };
    const saidOn = (reply ?? claim).dating?.edtf ?? null;
    const alone = { short: null, point: null, saidOn };
    if (!reply) return { ...alone, claim: sideOf(claim, statementWords(claim)), reply: null };
    const pair = excerptPairs(ofPair(excerpt, asked)).get(asked.id);
    const short = pair ? pairInShort(pair) : null;
    return {
      ...alone,
      claim: sideOf(claim, short ? short.claim : statementWords(claim)),
      reply: sideOf(reply, short ? short.reply : statementWords(reply)),
      short,
      point: pair && short ? sentenceOf(pair, short.row) : null,
    };
  };
}

/** Of an excerpt what belongs to one exchange in one matter. */
function ofPair(excerpt: Excerpt, { id, matterId, claimId, replyId }: Asked): Excerpt {
  const isEnd = (statementId: string) => statementId === claimId || statementId === replyId;
  return {
    ...excerpt,
    points: excerpt.points.filter((row) => row.matter.id === matterId),
    statements: excerpt.statements.filter((row) => isEnd(row.id)),
    stances: excerpt.stances.filter((row) => isEnd(row.statementId)),
    quotations: excerpt.quotations.filter((row) => isEnd(row.statementId)),
    rebuttals: excerpt.rebuttals.filter((row) => row.id === id),
  };
}

/** What stands for each of these statements, by its id. */
export async function listStatementWords(
  record: Reader,
  statementIds: string[],
): Promise<Map<string, ShortWords>> {
  const views = excerptViews(await getExcerpt(record, statementIds));
  return new Map([...views].map(([id, view]) => [id, statementWords(view)]));
}
