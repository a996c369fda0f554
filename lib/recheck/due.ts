/** When an address is asked again. Pure. */

const day = 24 * 60 * 60 * 1000;
/** A site that did not answer is left alone for so many days at most. */
const mostDays = 30;

/**
 * From when on it is asked again: so many days after it last answered. Where it did not answer, it is left alone for one
 * day, two, four … as often as that happened in a row. Never asked: at once.
 */
export function dueAt(
  last: { checkedAt: string; refusals: number } | null,
  everyDays: number,
): number {
  if (!last) return 0;
  const days = last.refusals > 0 ? Math.min(2 ** (last.refusals - 1), mostDays) : everyDays;
  return Date.parse(last.checkedAt) + days * day;
}
