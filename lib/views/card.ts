/** What the card of a pair shows, for other sites. Pure. */
import {
  type PairInShort,
  pairInShort,
  type Sayer,
  type ShortWords,
  type ShownRow,
  statementWords,
} from "@/lib/comparison/in-short";
import { pairTitle } from "@/lib/comparison/pair-title";
import type { ComparisonView } from "@/lib/comparison/view";
import type { DatingRecord, MatterRecord, RebuttalRecord } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { nameOnly, type Voice } from "@/lib/people/voice";
import { replyGaps } from "@/lib/reply-gaps";
import { counted, ended } from "@/lib/wording";
import { type PointInShort, pointOf } from "./exchange";
import { plateOf } from "./plate";

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

/** Code points of each side that a card holds. */
export const mostOnCard = 260;

/** A statement by itself, and which exchanges join it. */
export interface StatementCardView {
  matter: Pick<MatterRecord, "slug" | "question">;
  side: CardSide;
  /** "Cossío partly denies Trump: Talks." */
  joined: string[];
  /** Where nothing answers it, what was done to find an answer; null where something does. */
  silence: string | null;
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

/** Exchanges that a card names; more are counted. */
const mostJoined = 3;

/** The cards of a matter's statements, by id: undefined where it has none of that id. */
export function statementCards({
  document,
  statements,
  pairs,
}: ComparisonView): (id: string) => StatementCardView | undefined {
  const { slug, question } = document.matter;
  const byId = new Map(statements.map((row) => [row.record.id, row]));
  const answered = new Set(pairs.map(({ record }) => record.claimId));
  const ends = pairs.flatMap((pair) =>
    [pair.record.claimId, pair.record.replyId].map((id) => ({ id, pair })),
  );
  const joining = groupBy(ends, (row) => row.id);
  const silences = new Map(
    replyGaps(document)
      .toReversed()
      .flatMap(({ statementIds, sentence }) => statementIds.map((id) => [id, sentence] as const)),
  );
  return (id) => {
    const statement = byId.get(id);
    if (!statement) return;
    const joined = (joining.get(id) ?? []).map((row) => row.pair);
    const more = joined.length - mostJoined;
    return {
      matter: { slug, question },
      side: sideOf(statement, null, "claim"),
      joined: [
        ...joined.slice(0, mostJoined).map((pair) => ended(pairTitle(pair))),
        ...(more > 0 ? [`And ${counted(more, "more exchange")}.`] : []),
      ],
      silence: answered.has(id) ? null : (silences.get(id) ?? "No search for one is on record."),
    };
  };
}

/** What stands on the card of a matter: the exchange that stands for it, or else its first claim; null where it has none. */
export function matterCardOf(view: ComparisonView): CardView | StatementCardView | null {
  const plate = plateOf(view);
  if (!plate) return null;
  const pair = view.pairs.find(({ record }) => record.id === plate.rebuttalId);
  if (pair) return cardOf(pair, view.document.matter);
  return statementCards(view)(plate.claim.statementId) ?? null;
}
