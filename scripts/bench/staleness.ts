/** How old what readers saw was: what they read beside what was published. */

/** A page of a matter, by its place in the list of matters, that had this version when it was asked for. */
export interface Seen {
  matter: number;
  number: number;
  /** When it was asked for, and when it had come. */
  asked: number;
}

export interface Published {
  matter: number;
  number: number;
  at: number;
}

/**
 * How long after a publication somebody still asked for the page and got an older version, at most, in ms.

 */
export function staleness(seen: readonly Seen[], published: readonly Published[]): number {
  let worst = 0;
  for (const { matter, number, at } of published)
    for (const it of seen)
      if (it.matter === matter && it.number < number) worst = Math.max(worst, it.asked - at);
  return worst;
}
