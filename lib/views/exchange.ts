/** A rebuttal as it is shown from one of its two statements. Pure. */
import { type ExcerptPair, excerptPairs } from "@/lib/comparison/excerpt-view";
import {
  type PairInShort,
  pairInShort,
  type ShortWords,
  statementWords,
} from "@/lib/comparison/in-short";
import type { PointRecord } from "@/lib/document/document";
import type { Excerpt } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import { once, onceForEach } from "@/lib/once";
import type { RebuttalType, Treatment } from "@/lib/vocabulary";
import { type ByLineView, byLineOf } from "./by-line";

/** The point that an exchange is shown by, and how many it has beside. */
export interface PointInShort {
  row: { treatment: Treatment; point: Pick<PointRecord, "proposition"> };
  more: number;
}

export interface ExchangeView {
  /** The rebuttal's. */
  id: string;
  type: RebuttalType;
  /** Null where nobody has read yet which points the reply takes up. */
  point: PointInShort | null;
  /** The statement at the other end. */
  other: ByLineView;
  /** What it says on the point, or what stands for it; null: nothing on the point. */
  words: ShortWords | null;
  /** Its quotations beside those words, where they stand for it. */
  moreQuotations: number;
}

export const pointOf = ({
  row: { treatment, point },
  more,
}: PairInShort<PointInShort["row"]>): PointInShort => ({
  row: { treatment, point: { proposition: point.proposition } },
  more,
});

/** The exchanges of an excerpt's statements, by id: those in which a statement answers, and those that answer it. */
export const exchangesIn = onceForEach((excerpt: Excerpt) => {
  const pairs = [...excerptPairs(excerpt).values()];
  const answering = groupBy(pairs, ({ record }) => record.replyId);
  const answered = groupBy(pairs, ({ record }) => record.claimId);
  return {
    answers: once((id: string) => (answering.get(id) ?? []).map((pair) => seen(pair, "claim"))),
    answeredBy: once((id: string) => (answered.get(id) ?? []).map((pair) => seen(pair, "reply"))),
  };
});

/** `end`: which statement is at the other end. */
function seen(pair: ExcerptPair, end: "claim" | "reply"): ExchangeView {
  const { id, type } = pair.record;
  const statement = pair[end];
  const short = pairInShort(pair);
  return {
    id,
    type,
    other: byLineOf(statement),
    point: short && pointOf(short),
    words: short ? short[end] : statementWords(statement),
    moreQuotations: short ? 0 : Math.max(statement.quotations.length - 1, 0),
  };
}
