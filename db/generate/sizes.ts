/** How large each matter is: one very large, few large, most small. */
import type { Random } from "./random";

/** The matter that everybody answers in. */
const largest = 2_000;

export interface Size {
  statements: number;
  pairs: number;
}

/** The sizes of all matters, which together have so many statements and pairs. */
export function sizesOf(random: Random, statements: number, pairs: number): Size[] {
  const sizes: number[] = [];
  let next = Math.min(largest, Math.max(2, Math.ceil(statements / 10)));
  for (let left = statements; left > 0; left -= sizes.at(-1) ?? left) {
    // What is left over for the last one goes with it: nobody answers in a matter of one.
    sizes.push(left - next < 2 ? left : next);
    next = Math.min(800, 3 + Math.floor(4 / (random.next() + 0.008)));
  }
  let spoken = 0;
  let paired = 0;
  return sizes.map((size) => {
    spoken += size;
    const wanted = Math.round((spoken / statements) * pairs) - paired;
    const made = Math.min(wanted, mostPairs(size));
    paired += made;
    return { statements: size, pairs: made };
  });
}

/** Each statement may answer each one before. */
const mostPairs = (size: number) => (size * (size - 1)) / 2;
