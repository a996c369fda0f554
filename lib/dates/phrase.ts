/** What finding a date in a text needs, whatever its language. */

/** The day of publication, where it is known. */
export type Published = Date | null;

/**
 * What is looked for, and the date it says, as EDTF: null where it cannot be told which, nothing where these words name
 * no day. `before` and `after` are what stands around it, a sentence's length of each.
 */
export type Phrase = [
  pattern: RegExp,
  resolve: (
    match: (string | undefined)[],
    published: Published,
    before: string,
    after: string,
  ) => string | null | undefined,
];

const dayInMs = 24 * 60 * 60 * 1000;
export const iso = (day: Date) => day.toISOString().slice(0, 10);
export const daysBefore = (day: Date, count: number) => new Date(day.getTime() - count * dayInMs);

/** Days that a calendar has: "2026-02-30" is none. */
export function dayOf(year: number, monthNumber: number, day: number): string | null {
  const made = new Date(Date.UTC(year, monthNumber - 1, day));
  const isReal = made.getUTCMonth() === monthNumber - 1 && made.getUTCDate() === day;
  return isReal ? iso(made) : null;
}

/** Whether what follows begins a sentence. */
export const beginsSentence = (before: string) => /(?:^|[.!?\n“"])\s*$/u.test(before);
