/** Reads what a speaker's ledger is counted by. */
import type { Reader } from "@/db/public/reader";
import { noYear } from "@/db/public/schema-derived";
import type { LedgerCell, LedgerCounted } from "@/lib/people/ledger-summary";

type CellRow = Record<"year" | "month" | "isAnswered" | "isTakenBack" | "count", number> &
  Pick<LedgerCell, "sign">;

const cellOf = ({ sign, year, month, isAnswered, isTakenBack, count }: CellRow): LedgerCell => ({
  ...{ sign, count },
  year: year === noYear ? null : year,
  month: month === 0 ? null : month,
  isAnswered: isAnswered === 1,
  isTakenBack: isTakenBack === 1,
});

/** What a ledger is counted by, and the same of one point. */
export async function readCounts(
  record: Reader,
  speakerId: string,
  point: string | null,
): Promise<LedgerCounted> {
  const [counts, onPoint, [points]] = await Promise.all([
    record.all<CellRow>(
      `select sign, year, month, is_answered, is_taken_back, statements as count
       from ledger_counts where speaker_id = :speakerId`,
      { speakerId },
    ),
    point === null
      ? null
      : record.all<CellRow>(
          // A statement has one line on a point.
          `select sign, year, month, is_answered, is_taken_back, count(*) as count
           from ledger_lines where speaker_id = :speakerId and point_id = :point
           group by sign, year, month, is_answered, is_taken_back`,
          { speakerId, point },
        ),
    record.all<{ count: number }>(
      "select count(*) as count from ledger_points where speaker_id = :speakerId",
      { speakerId },
    ),
  ]);
  const cells = counts.map(cellOf);
  const pointed = onPoint?.map(cellOf);
  return {
    whole: cells.filter((cell) => cell.sign === ""),
    asked: pointed
      ? [...pointed.map((cell) => ({ ...cell, sign: "" as const })), ...pointed]
      : cells,
    points: points?.count ?? 0,
  };
}
