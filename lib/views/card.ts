/** What the card of a pair shows, for other sites. Pure. */
import {
  type PairInShort,
  pairInShort,
  type Sayer,
  type ShortWords,
  type ShownRow,
  statementWords,
} from "@/lib/comparison/in-short";
import type { DatingRecord, MatterRecord, RebuttalRecord } from "@/lib/document/document";
import { nameOnly, type Voice } from "@/lib/people/voice";
import { type PointInShort, pointOf } from "./exchange";

export interface CardSide {
  partyIndex: number;
  voice: Voice;
  dating: Pick<DatingRecord, "edtf"> | null;
  /** What it says on the point, or what stands for it; null: nothing on the point. */
  words: ShortWords | null;
}

export interface CardView {
  record: Pick<RebuttalRecord, "id" | "type">;
  matter: Pick<MatterRecord, "slug" | "question">;
  /** Null where nobody has read yet which points the reply takes up. */
  point: PointInShort | null;
  claim: CardSide;
  reply: CardSide;
}

/** Of a pair what its card is made of. */
interface Carded {
  record: CardView["record"];
  claim: Carried;
  reply: Carried;
  rows: (ShownRow & PointInShort["row"])[];
}

type Carried = Sayer & Omit<CardSide, "words">;

export function cardOf(pair: Carded, { slug, question }: CardView["matter"]): CardView {
  const { id, type } = pair.record;
  const short = pairInShort(pair);
  return {
    record: { id, type },
    matter: { slug, question },
    point: short && pointOf(short),
    claim: sideOf(pair.claim, short, "claim"),
    reply: sideOf(pair.reply, short, "reply"),
  };
}

function sideOf(
  statement: Carried,
  short: PairInShort<unknown> | null,
  end: "claim" | "reply",
): CardSide {
  const { partyIndex, voice, dating } = statement;
  return {
    partyIndex,
    voice: nameOnly(voice),
    dating: dating && { edtf: dating.edtf },
    words: short ? short[end] : statementWords(statement),
  };
}
