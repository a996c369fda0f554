/** The lines of a ledger with their words, dates and names, as a page shows them. Pure. */

import { type ExcerptPair, excerptPairs, excerptViews } from "@/lib/comparison/excerpt-view";
import { replyWords, type ShortWords, statementWords, wordsOn } from "@/lib/comparison/in-short";
import type { StatementView } from "@/lib/comparison/view";
import type { ReplySearchRecord } from "@/lib/document/document";
import type { Excerpt, PlacedPoint } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import {
  gotReply,
  isReplyGiven,
  nonReplyInWords,
  type RequestDone,
  requestInWords,
} from "@/lib/reply-gaps";
import type { LedgerAnswer, LedgerLine } from "./ledger";
import type { LedgerSign } from "./ledger-signs";
import { nameOnly, type Voice } from "./voice";

/** A search for an answer: of whom, where, when, and what came of it. */
export interface LedgerSearch
  extends Pick<ReplySearchRecord, "id" | "statementId" | "where" | "searchedAt" | "outcome"> {
  partyName: string;
}

/** Somebody was asked for an answer. */
export interface LedgerRequest extends RequestDone {
  statementId: string;
  /** Of whom. */
  name: string;
}

/** What was done to find an answer to statements. */
export interface Sought {
  searches: LedgerSearch[];
  requests: LedgerRequest[];
}

/** When something was said: an EDTF date, else the phrase of its source. */
interface Dated {
  edtf: string | null;
  phrase: string | null;
}

/** How the statement at the other end stands to the speaker's. */
export type SideRelation = "answered_with" | "in_answer_to" | "answered_back" | "taken_back";

/** The words at the other end of a rebuttal. */
export interface LedgerSide extends Dated {
  relation: SideRelation;
  pairId: string;
  statementId: string;
  voice: Voice;
  partyIndex: number;
  occasion: { id: string; title: string };
  /** Null: says nothing on the point. */
  words: ShortWords | null;
  /** Whether words are held, and not only that they were said. */
  isHeld: boolean;
  /** Others of the same relation beside it. */
  more: number;
}

/**
 * Where there are no words: nothing is answered; no reply is on record, and what was done to find one; or one was given,
 * and nobody has set it beside the words yet.
 */
export type LedgerSilence =
  | { kind: "answers_nothing" }
  | {
      kind: "no_reply";
      /** The last one; null where none is on record. */
      search: LedgerSearch | null;
      /** Who was asked, and what came of it, in words. */
      asked: string[];
    }
  | {
      kind: "reply_given";
      /** The last search that came upon it; null where none did. */
      found: LedgerSearch | null;
      /** Who replied when asked, in words. */
      asked: string[];
    };

export type LedgerCell = LedgerSide | LedgerSilence;
export const isSide = (cell: LedgerCell): cell is LedgerSide => "pairId" in cell;

/** Of a point what is shown of it. */
export type ShownPoint = Pick<PlacedPoint, "id" | "proposition" | "number" | "matter">;

export const shownPoint = ({ id, proposition, number, matter }: ShownPoint): ShownPoint => ({
  ...{ id, proposition, number, matter },
});

/** A line as it is shown. */
export interface ShownLine extends Dated {
  line: LedgerLine;
  sign: LedgerSign;
  /** "S4", and the matter where it has this number: the point's, where there is one. */
  name: string;
  matter: { slug: string; question: string };
  partyIndex: number;
  occasion: { id: string; title: string; kind: StatementView["occasion"]["kind"] };
  /** Who made it, where several did. */
  jointly?: Voice;
  point: ShownPoint | null;
  said: ShortWords;
  /** Quotations of the statement beside these words. */
  others: number;
  /** What it answers, or what answers it. */
  facing: LedgerCell;
  /** What came back after that: a retraction, and to a reply what answers it. */
  back: LedgerCell[];
}

/** The ids of all statements that stand in the rows of these lines. */
export function statementIdsOf(lines: LedgerLine[]): string[] {
  const first = (answers: LedgerAnswer[]) => answers.slice(0, 1).map((row) => row.otherId);
  return lines.flatMap((line) => [
    line.statementId,
    ...first(line.answering),
    ...first(line.answeredBy),
    ...first(line.takenBackBy),
  ]);
}

/** Rows for lines of a ledger, made of an excerpt that has every statement of `statementIdsOf` them. */
export function ledgerRows(
  excerpt: Excerpt,
  { searches, requests }: Sought,
): (line: LedgerLine) => ShownLine | null {
  const views = excerptViews(excerpt);
  const pairs = excerptPairs(excerpt);
  const points = new Map(excerpt.points.map((row) => [row.id, shownPoint(row)]));
  const stances = groupBy(excerpt.stances, (row) => row.statementId);
  const searched = groupBy(searches, (row) => row.statementId);
  const asked = groupBy(requests, (row) => row.statementId);
  const names = new Map(excerpt.speakers.map((row) => [row.id, row.name]));
  const titles = new Map(excerpt.sources.map((row) => [row.id, row.title]));
  const reported = groupBy(excerpt.nonReplies, (row) => row.statementId);
  const reportsOf = (statementId: string) =>
    (reported.get(statementId) ?? []).map((row) =>
      nonReplyInWords(row, names.get(row.speakerId) ?? "", titles.get(row.sourceId) ?? ""),
    );

  const sideOf = (
    relation: SideRelation,
    { pointId }: LedgerLine,
    [answer, ...others]: LedgerAnswer[],
  ): LedgerSide[] => {
    const pair = answer && pairs.get(answer.pairId);
    if (!pair) return [];
    const view = pair[relation === "in_answer_to" ? "claim" : "reply"];
    return [
      {
        relation,
        pairId: answer.pairId,
        statementId: view.record.id,
        edtf: view.dating?.edtf ?? null,
        phrase: view.dating?.phrase ?? null,
        voice: nameOnly(view.voice),
        partyIndex: view.partyIndex,
        occasion: { id: view.occasion.id, title: view.occasion.title },
        words: otherWords(pair, relation, pointId),
        isHeld: hasWords(view),
        more: others.length,
      },
    ];
  };

  return (line) => {
    const view = views.get(line.statementId);
    if (!view) return null;
    const point = line.pointId === null ? null : (points.get(line.pointId) ?? null);
    const standings = excerpt.standings.get(line.statementId) ?? [];
    const standing = standings.find((row) => row.matter.id === point?.matter.id) ?? standings[0];
    if (!standing) return null;
    const taken = stances.get(line.statementId) ?? [];
    const stance = taken.find((row) => row.pointId === line.pointId) ?? null;
    const silence = silenceOf({
      searches: searched.get(line.statementId) ?? [],
      requests: asked.get(line.statementId) ?? [],
      reports: reportsOf(line.statementId),
    });
    const [answering] = sideOf("in_answer_to", line, line.answering);
    const isReply = line.kind === "reply";
    const relation = isReply ? "answered_back" : "answered_with";
    const answered = sideOf(relation, line, line.answeredBy);
    const back = sideOf("taken_back", line, line.takenBackBy);
    const nothing: LedgerSilence = { kind: "answers_nothing" };
    return {
      line,
      sign: line.sign,
      name: `S${standing.number}`,
      matter: standing.matter,
      point,
      edtf: view.dating?.edtf ?? null,
      phrase: view.dating?.phrase ?? null,
      partyIndex: standing.partyIndex,
      occasion: { id: view.occasion.id, title: view.occasion.title, kind: view.occasion.kind },
      ...(view.voice.speakers.length > 1 && { jointly: nameOnly(view.voice) }),
      said: wordsOn(view, stance) ?? statementWords(view),
      others: stance ? 0 : Math.max(0, view.quotations.length - 1),
      facing: line.kind === "claim" ? (answered[0] ?? silence) : (answering ?? nothing),
      back:
        line.kind === "claim"
          ? back
          : [...back, ...answered, ...(back.length + answered.length === 0 ? [silence] : [])],
    };
  };
}

/** Whether words of a statement are held, and not our paraphrase alone. */
export const hasWords = ({ quotations }: Pick<StatementView, "quotations">) =>
  quotations.some(({ record }) => record.form !== "paraphrase");

/** What the other side says on the point; of what nobody has read, what stands for it by itself. */
function otherWords(
  pair: ExcerptPair,
  relation: SideRelation,
  pointId: string | null,
): ShortWords | null {
  const row = pair.rows.find(({ point }) => point.id === pointId);
  const isClaim = relation === "in_answer_to";
  if (!row) return statementWords(isClaim ? pair.claim : pair.reply);
  return isClaim ? wordsOn(pair.claim, row.claimStance) : replyWords(pair.reply, row);
}

/** What is said where no reply stands beside a statement, of what was done to find one. */
function silenceOf({ searches, requests, reports }: Sought & { reports: string[] }): LedgerSilence {
  const inWords = (row: LedgerRequest) => requestInWords(row.name, row);
  if (isReplyGiven([...searches, ...requests])) {
    const found = lastOf(searches.filter(gotReply));
    return { kind: "reply_given", found, asked: requests.filter(gotReply).map(inWords) };
  }
  return {
    kind: "no_reply",
    search: lastOf(searches),
    asked: [...reports, ...requests.map(inWords)],
  };
}

/** The search that was made last. */
const lastOf = (searches: LedgerSearch[]): LedgerSearch | null =>
  searches.toSorted((a, b) => a.searchedAt.localeCompare(b.searchedAt)).at(-1) ?? null;
