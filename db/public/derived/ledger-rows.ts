/** The rows that ledgers put on the public record. Pure. */
import type { InferSelectModel } from "drizzle-orm";
import { type ledgerCounts, type ledgerLines, noYear } from "@/db/public/schema-derived";
import { undated } from "@/lib/dates/moment";
import { type LedgerInput, ledgerLines as linesOf } from "@/lib/people/ledger";

/** A line, before it is known among which others it stands. */
export type LineRow = Omit<InferSelectModel<typeof ledgerLines>, "leadsNewest" | "leadsOldest">;
export type CountRow = InferSelectModel<typeof ledgerCounts>;

/** The lines of a speaker's statements. */
export function lineRowsOf(speakerId: string, input: LedgerInput): LineRow[] {
  const answers = new Map<string, number>();
  for (const { replyId, isOwn } of input.pairs)
    if (!isOwn) answers.set(replyId, (answers.get(replyId) ?? 0) + 1);
  return linesOf(input).map((line) => ({
    statementId: line.statementId,
    speakerId,
    place: line.place,
    pointId: line.pointId,
    position: line.position,
    sign: line.sign,
    year: line.year ?? noYear,
    month: line.month ?? 0,
    moment: line.moment ?? undated,
    number: line.number,
    sequence: line.sequence,
    turn: line.turn,
    isAnswered: Number(line.isAnswered),
    isTakenBack: Number(line.isTakenBack),
    answers: answers.get(line.statementId) ?? 0,
  }));
}

/** What lines of whole statements count for; `by` is 1, or -1 for lines that go. */
export function countRowsOf(lines: readonly LineRow[], by: 1 | -1): CountRow[] {
  const signs = new Set<string>();
  return lines.flatMap((line) => {
    const { speakerId, statementId, place, year, month, isAnswered, isTakenBack, sign } = line;
    const cell = { speakerId, year, month, isAnswered, isTakenBack, statements: by };
    const key = `${statementId} ${speakerId} ${sign}`;
    const isFirst = !signs.has(key);
    signs.add(key);
    return [...(place === 0 ? [""] : []), ...(isFirst ? [sign] : [])].map((one) => ({
      ...cell,
      sign: one,
    }));
  });
}
