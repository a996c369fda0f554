/** The half-minute plate: one exchange of a matter by the words of one point, and what the reply does to it. Pure. */
import {
  inShortOn,
  pairInShort,
  type Sayer,
  type ShortWords,
  type ShownRow,
  statementWords,
  wordsOn,
} from "@/lib/comparison/in-short";
import { pointsInWords } from "@/lib/comparison/tally";
import type { ComparisonView, PairView } from "@/lib/comparison/view";
import { compareNewest, momentOf } from "@/lib/dates/moment";
import { whenAndHowSurely } from "@/lib/datings";
import { languageOf } from "@/lib/direction";
import type {
  DatingRecord,
  MatterDocument,
  PointRecord,
  RebuttalRecord,
  StatementRecord,
} from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { type InRole, type Voice, withRoles } from "@/lib/people/voice";
import { isReplyGiven, replyGaps } from "@/lib/reply-gaps";
import { withheldText } from "@/lib/versions/commitments";
import { rebuttalTypes, rebuttalWord, type SignName, type Treatment } from "@/lib/vocabulary";
import { hasRoom, passageOn, wordCount } from "@/lib/words";
import { type PointSentence, pointSentence, type SentenceRow } from "./point-sentence";

export interface PlateSide {
  statementId: string;
  /** With offices, as given with the statement. */
  voice: Voice<InRole>;
  partyIndex: number;
  words: PlateWords | null;
  /** "1 Feb 2026, to the day"; "1 Feb 2026, dated two ways" */
  when: string;
}

export interface PlateWords extends ShortWords {
  /** Where these are the first of more: "9 of 20 words"; else null. */
  part: string | null;
}

export interface PlateView {
  claim: PlateSide;
  /** Null where no reply is on record. */
  reply: PlateSide | null;
  /** Null where nobody has read which points the reply takes up, and where there is none. */
  point: { number: number; sentence: PointSentence; note: string | null } | null;
  /** Whether all its words run from right to left: the claim stands at the right then. */
  isRightToLeft: boolean;
  /** Whether the words of a side are so long that those of both are set smaller. */
  isLong: boolean;
  /** Null where there is no reply. */
  rebuttalId: string | null;
  sign: SignName;
  /** "Partly denies" */
  word: string;
  /** "1 of 5 points is denied"; null where there is one point, or none was read. */
  tally: string | null;
  /** "up to a day later"; empty without a reply. */
  gap: string;
  /** What whoever replies rates the claim; null where they give no rating. */
  rating: RebuttalRecord["reviewerRating"];
  /** Without a reply, what was done to find one; null where nothing is on record, and with a reply. */
  silence: string | null;
}

/** What stands whole; of longer quotations the plate has what speaks to the point alone. */
const whole = { words: 12, points: 96 };
/** And how much of a sentence stands, where that is longer too: both sides are set smaller then. */
const part = { words: 18, points: 105 };

/** The plate of a matter: of the exchange that leads, or of its first claim; null for a matter without statements. */
export function plateOf(view: ComparisonView): PlateView | null {
  const lead = leadingPair(view);
  const subjects = subjectsOf(view.document);
  if (lead) return platePair(lead.pair, lead.pointId, subjects.get(lead.pair.record.claimId));
  const stances = groupBy(view.document.stances, (row) => row.statementId);
  const claim = view.statements.find(({ record }) => stances.has(record.id)) ?? view.statements[0];
  if (!claim) return null;
  const [stance] = stances.get(claim.record.id) ?? [];
  const words = wordsOn(claim, stance ?? null) ?? statementWords(claim);
  const about = subjects.get(claim.record.id);
  const gap = replyGaps(view.document).find((row) => row.statementIds.includes(claim.record.id));
  const side = sideOf(claim, shortened(claim, words, about));
  return {
    ...{ claim: side, isLong: isLong(side), isRightToLeft: sidesRunRightToLeft([side]) },
    ...{ reply: null, point: null, rebuttalId: null, tally: null, rating: null },
    ...{ sign: "none", word: "No reply on record", gap: "" },
    silence: gap?.sentence ?? replyGiven(view.document, claim.record.id),
  };
}

type Row = ShownRow & SentenceRow & { point: Pick<PointRecord, "id" | "note"> };

/** Of a statement what its side of the plate is made of. */
type Spoken = Sayer & {
  record: Pick<StatementRecord, "id">;
  voice: PlateSide["voice"];
  dating: Pick<DatingRecord, "edtf"> | null;
  occasion: { datings: readonly unknown[] };
} & Pick<PlateSide, "partyIndex">;

/** Of an exchange what its plate is made of. */
export interface Exchanged {
  record: Pick<RebuttalRecord, "id" | "type" | "reviewerRating">;
  claim: Spoken;
  reply: Spoken;
  rows: Row[];
  gap: string;
}

/**
 * The plate of one exchange, by a point of it; without one, by the point that stands for it. Of a reply that nobody has
 * read, and of what it answers, `about` says what the words are to be about.
 */
export function platePair(pair: Exchanged, pointId?: string, about?: string): PlateView {
  const row = pair.rows.find(({ point }) => point.id === pointId);
  const short = row ? inShortOn(pair, row) : pairInShort(pair);
  const { type } = pair.record;
  const of = (side: Spoken, words: ShortWords | null) =>
    sideOf(side, words && shortened(side, words, short?.row.point.proposition ?? about));
  const claim = of(pair.claim, short ? short.claim : statementWords(pair.claim));
  const reply = of(pair.reply, short ? short.reply : statementWords(pair.reply));
  return {
    ...{ claim, reply, isLong: isLong(claim) || isLong(reply) },
    isRightToLeft: sidesRunRightToLeft([claim, reply]),
    point: short && {
      number: short.row.number,
      sentence: sentenceOf(pair, short.row),
      note: short.row.point.note,
    },
    rebuttalId: pair.record.id,
    sign: rebuttalTypes[type].sign,
    word: rebuttalWord(type),
    tally: short && tallyOf(pair.rows, short.row.treatment),
    ...{ gap: pair.gap, rating: pair.record.reviewerRating },
    silence: null,
  };
}

/** Where a reply is known of that nothing of the matter holds yet, that it is; else null. */
function replyGiven(
  { replySearches, commentRequests }: Pick<MatterDocument, "replySearches" | "commentRequests">,
  statementId: string,
): string | null {
  const tried = [...replySearches, ...commentRequests].filter(
    (row) => row.statementId === statementId,
  );
  return isReplyGiven(tried) ? "A reply was given, and is not yet set beside these words." : null;
}

/** What each statement is about, by its id: the first point that it takes a stance on. */
export function subjectsOf({
  points,
  stances,
}: Pick<MatterDocument, "points" | "stances">): Map<string, string> {
  const spoken = groupBy(stances, (row) => row.pointId);
  return new Map(
    points
      .toReversed()
      .flatMap(({ id, proposition }) =>
        (spoken.get(id) ?? []).map((row) => [row.statementId, proposition] as const),
      ),
  );
}

/** What a reply does to a point, told with the words of the exchange at hand. */
export function sentenceOf(
  { claim, reply, rows }: Pick<Exchanged, "claim" | "reply" | "rows">,
  row: Row,
): PointSentence {
  return pointSentence(row, [
    ...[claim, reply].flatMap((side) => [
      side.record.summary,
      ...side.quotations.map(({ record }) => record.text),
    ]),
    ...rows.map(({ point }) => point.proposition),
  ]);
}

/** "1 of 5 points is denied"; null of a single point. */
function tallyOf(rows: Pick<Row, "treatment">[], treatment: Treatment): string | null {
  if (rows.length < 2) return null;
  const count = rows.filter((row) => row.treatment === treatment).length;
  return pointsInWords(treatment, count, rows.length);
}

interface Lead {
  pair: PairView;
  /** Undefined: the point that stands for the pair. */
  pointId?: string;
}

/**
 * The exchange that stands for a matter: the editor's choice; without one, the newest read reply on the point that most
 * replies deny; where none is denied, the newest read one; where none is read, the newest.
 */
function leadingPair({ document, pairs }: ComparisonView): Lead | null {
  const chosen = pairs.find(({ record }) => record.id === document.matter.leadRebuttalId);
  if (chosen) return { pair: chosen };
  const denials = pairs.flatMap((pair) =>
    pair.rows.filter((row) => row.treatment === "denied").map((row) => ({ pair, row })),
  );
  const [most] = [...groupBy(denials, ({ row }) => row.number)].toSorted(
    ([a, some], [b, others]) => others.length - some.length || a - b,
  );
  if (most) {
    const [, onPoint] = most;
    const [first] = onPoint.toSorted((a, b) => byNewest(a.pair, b.pair));
    if (first) return { pair: first.pair, pointId: first.row.point.id };
  }
  const read = pairs.filter(({ rows }) => rows.length > 0);
  const [pair] = (read.length > 0 ? read : pairs).toSorted(byNewest);
  return pair ? { pair } : null;
}

/** The reply that was said last comes first; one without a day after all others. */
const byNewest = (a: PairView, b: PairView): number =>
  compareNewest(momentOf(a.reply.dating), momentOf(b.reply.dating)) ||
  a.reply.record.number - b.reply.record.number;

const isLong = ({ words }: PlateSide) => words !== null && !hasRoom(words.text, whole);

const sidesRunRightToLeft = (sides: PlateSide[]): boolean =>
  runRightToLeft(sides.flatMap((side) => side.words ?? []));

/** Whether there are words, and all of them run from right to left. */
export const runRightToLeft = (words: Pick<ShortWords, "language">[]): boolean =>
  words.length > 0 && words.every((row) => languageOf(row.language).dir === "rtl");

function sideOf(statement: Spoken, words: PlateWords | null): PlateSide {
  const { record, voice, partyIndex, dating, occasion } = statement;
  return {
    statementId: record.id,
    voice: withRoles(voice),
    partyIndex,
    words,
    when: whenAndHowSurely(dating?.edtf ?? null, occasion),
  };
}

/**
 * A short quotation whole; of a longer one what speaks to the point, and of that, where it is long too, the sentence that
 * is about it.
 */
function shortened({ quotations }: Spoken, words: ShortWords, about = ""): PlateWords {
  if (words.text === withheldText) return { ...words, part: null };
  const quoted = quotations.find(
    ({ record: { text, form } }) => form === words.form && text.includes(words.text),
  );
  if (quoted && hasRoom(quoted.record.text, whole)) {
    return { ...words, text: quoted.record.text, before: false, after: false, part: null };
  }
  if (hasRoom(words.text, whole)) return { ...words, part: null };
  const passage = passageOn(words.text, about, part);
  return {
    ...words,
    text: passage.text,
    before: words.before || passage.before,
    after: words.after || passage.after,
    part:
      passage.text === words.text.trim()
        ? null
        : `${wordCount(passage.text)} of ${wordCount(words.text)} words`,
  };
}
