/** Statements that say the same in all but the same words: lists show one of them, and how many more there are. Pure. */

/** The share of words that two texts have in common from which on they are one for a reader. */
const same = 0.8;
/** Texts of fewer words are one only where they are equal: "He denied it" says something else of everybody. */
const few = 5;

/** The words that texts are compared by, each once. */
export const wordsOfText = (folded: string): ReadonlySet<string> =>
  new Set(folded.split(" ").filter((word) => word && word !== "\uE000"));

/** Whether two texts are near-identical. */
export function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [less, more] = one.size < other.size ? [one, other] : [other, one];
  if (less.size === 0 || less.size < same * more.size) return false;
  let shared = 0;
  for (const word of less) if (more.has(word)) shared += 1;
  if (more.size < few) return shared === more.size;
  return shared / (less.size + more.size - shared) >= same;
}

/** Groups in the order of their first; nobody is in two. What has no words (null) stands alone. */
export function groupAlike<T>(
  rows: readonly T[],
  wordsOf: (row: T) => ReadonlySet<string> | null,
): T[][] {
  const groups: { words: ReadonlySet<string> | null; rows: T[] }[] = [];
  for (const row of rows) {
    const words = wordsOf(row);
    const group = words && groups.find((each) => each.words && isAlike(each.words, words));
    if (group) group.rows.push(row);
    else groups.push({ words, rows: [row] });
  }
  return groups.map((group) => group.rows);
}
