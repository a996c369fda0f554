/** Chance with a seed: the same seed always gives the same record. */

/** Letters of public ids and digits of salts, see lib/public-id.ts and lib/versions/commitments.ts. */
const idLetters = "23456789abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
const digits = "0123456789abcdef";

export class Random {
  #state: number;

  constructor(seed: number) {
    // Neighbouring seeds begin far from each other.
    this.#state = Math.imul(seed, 0x9e3779b1) | 0;
  }

  /** Even numbers from 0 to 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    const state = this.#state;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  chance(part: number): boolean {
    return this.next() < part;
  }

  pick<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error("There is nothing to pick from.");
    return one;
  }

  /** One of a list whose entries come with how often they do. */
  weighted<T>(list: readonly (readonly [T, number])[]): T {
    let left = this.next() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [one, weight] of list) {
      left -= weight;
      if (left < 0) return one;
    }
    return this.pick(list)[0];
  }

  /** A place in a list of words by Zipf: the second half as often as the first, the third a third. */
  zipf(count: number): number {
    return Math.min(count - 1, Math.floor(Math.exp(this.next() * Math.log(count + 1))) - 1);
  }

  /** A place in a list of which few are taken often, and most once. */
  early(count: number): number {
    return Math.floor(count * this.next() ** 2.5);
  }

  /** As a public id is: at a million records of a kind, two of one seed are as unlikely to meet as two of none. */
  readonly id = (): string => this.#letters(idLetters, 12);

  readonly salt = (): string => this.#letters(digits, 32);

  #letters(from: string, count: number): string {
    let text = "";
    for (let at = 0; at < count; at += 1) text += from[this.below(from.length)];
    return text;
  }
}
