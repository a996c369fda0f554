/** The moment that an "as of" address names. */
const day = /^\d{4}-\d\d-\d\d$/;
const instant = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** The end of a day in UTC ("2026-02-03"), or an instant ("2026-02-03T09:00Z"), in ISO 8601; null for anything else. */
export function readAsOf(text: string): string | null {
  const date = day.test(text) ? text : instant.exec(text)?.[1];
  if (date === undefined || !isDay(date)) return null;
  const at = new Date(day.test(text) ? `${text}T23:59:59.999Z` : text);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** Whether the calendar has the day: there is no 30 February. */
export function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00.000Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}
