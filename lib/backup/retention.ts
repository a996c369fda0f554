/** Which backups are kept. Pure. */

/** How many days, weeks and months each keep their newest backup. */
export interface Keep {
  days: number;
  weeks: number;
  months: number;
}

/** "7,4,12": days, weeks, months. Undefined where it is none. */
export function readKeep(text: string): Keep | undefined {
  const parts = /^(\d{1,4}),(\d{1,4}),(\d{1,4})$/.exec(text)?.slice(1).map(Number);
  if (!parts || parts.every((count) => count === 0)) return;
  const [days = 0, weeks = 0, months = 0] = parts;
  return { days, weeks, months };
}

const day = 86_400_000;
/** 1970 began on a Thursday: weeks are told apart from Monday on. */
const weekOf = (at: Date) => String(Math.floor((at.getTime() / day + 3) / 7));

/**
 * Of the backups made at these times, those that are kept: the newest of each of the last days, weeks and months that
 * have one. The newest of all always is.
 */
export function keptOf(times: readonly Date[], { days, weeks, months }: Keep): Set<Date> {
  const newest = [...times].sort((a, b) => b.getTime() - a.getTime());
  const kept = new Set(newest.slice(0, 1));
  const spans: [number, (at: Date) => string][] = [
    [days, (at) => at.toISOString().slice(0, 10)],
    [weeks, weekOf],
    [months, (at) => at.toISOString().slice(0, 7)],
  ];
  for (const [count, spanOf] of spans) {
    const firsts = new Map<string, Date>();
    for (const at of newest) if (!firsts.has(spanOf(at))) firsts.set(spanOf(at), at);
    for (const at of [...firsts.values()].slice(0, count)) kept.add(at);
  }
  return kept;
}
