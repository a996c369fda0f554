/** One claim said often: by whom, from when to when, and what is doubtful in the count. Pure. */
import { formatEdtf } from "@/lib/dates/format";
import { compareBounds, sortByTime } from "@/lib/dates/order";
import { groupBy } from "@/lib/group";
import { voiceKey } from "@/lib/people/voice";
import { normalise } from "@/lib/quotes/normalise";
import { type AnswerRow, boundsOf, type StatementView } from "./view";

/** From how many statements of one party with one stance on a point it is shown as one claim said often. */
export const timesForRepeated = 3;

export interface RepeatedClaim {
  /** In time, as far as it is known. */
  statements: StatementView[];
  /** Who said it how often, the most frequent first. */
  speakers: { key: string; voice: StatementView["voice"]; times: number }[];
  /** Those that none is strictly before, and those that none is strictly after: several where the order is not known. */
  first: StatementView[];
  latest: StatementView[];
  /** Statements with the words, the speaker and the date of an earlier one of the list. */
  possiblyTheSame: StatementView[];
  answered: AnswerRow[];
  unanswered: StatementView[];
}

/** Describes statements that take one stance on one point for one party; `rows` holds what is answered. */
export function repeatedClaim(said: StatementView[], rows: AnswerRow[]): RepeatedClaim {
  const statements = sortByTime(said, boundsOf);
  const own = new Set(statements);
  const answered = rows.filter((row) => own.has(row.claim));
  const answeredClaims = new Set(answered.map((row) => row.claim));
  return {
    statements,
    speakers: speakersOf(statements),
    first: statements.filter((row) => !statements.some((other) => isBefore(other, row))),
    latest: statements.filter((row) => !statements.some((other) => isBefore(row, other))),
    possiblyTheSame: [...groupBy(statements, keyOf).values()].flatMap(([, ...others]) => others),
    answered,
    unanswered: statements.filter((row) => !answeredClaims.has(row)),
  };
}

/** Who speaks how often, the most frequent first. */
export function speakersOf(statements: StatementView[]): RepeatedClaim["speakers"] {
  return [...groupBy(statements, (row) => voiceKey(row.voice))]
    .flatMap(([key, group]) =>
      group[0] ? [{ key, voice: group[0].voice, times: group.length }] : [],
    )
    .sort((a, b) => b.times - a.times);
}

/** "30 Aug to 2 Nov 2017", from the first dated statement to the last. */
export function stretchOf(statements: StatementView[]): string {
  const dates = statements.flatMap(({ dating }) => (dating?.edtf ? [formatEdtf(dating.edtf)] : []));
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return "not dated";
  return first === last ? first : `${first} to ${last}`;
}

const isBefore = (a: StatementView, b: StatementView) =>
  compareBounds(boundsOf(a), boundsOf(b)) === "before";

/** Two statements with one key may be one that was logged twice. Undated ones are told apart by their occasion. */
function keyOf({ voice, dating, record, quotations }: StatementView): string {
  const words = quotations.map((row) => normalise(row.record.text).text).join("\n");
  const when = dating ? `${dating.earliest} ${dating.latest}` : record.occasionId;
  return [voiceKey(voice), when, words].join("\n");
}
