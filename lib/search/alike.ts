/** Statements that say the same, in nearly the same words or by one speaker under one summary: lists show one of them, and how many more there are. Pure. */

/** The share of words that two texts have in common from which on they are one for a reader. */
const same = 0.8;
/** Texts of fewer words are one only where they are equal: "He denied it" says something else of everybody. */
const few = 5;

/** The words that texts are compared by, each once. */
export const wordsOfText = (folded: string): ReadonlySet<string> =>
  new Set(folded.split(" ").filter((word) => word && word !== "\uE000"));

/** Whether two texts are near-identical. */
function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [less, more] = one.size < other.size ? [one, other] : [other, one];
  if (less.size === 0 || less.size < same * more.size) return false;
  let shared = 0;
  for (const word of less) if (more.has(word)) shared += 1;
  if (more.size < few) return shared === more.size;
  return shared / (less.size + more.size - shared) >= same;
}

/** What a text is compared by. */
interface Compared {
  words: ReadonlySet<string>;
  /** What makes texts one whatever their words are: who says it, and what we say that it says. Empty where nothing does. */
  gist: string;
}

/** Groups in the order of their first; nobody is in two. What is compared by nothing (null) stands alone. */
export function groupAlike<T>(rows: readonly T[], comparedBy: (row: T) => Compared | null): T[][] {
  const groups: { compared: Compared | null; rows: T[] }[] = [];
  for (const row of rows) {
    const compared = comparedBy(row);
    const group =
      compared && groups.find((each) => each.compared && isOne(each.compared, compared));
    if (group) group.rows.push(row);
    else groups.push({ compared, rows: [row] });
  }
  return groups.map((group) => group.rows);
}

const isOne = (one: Compared, other: Compared) =>
  (one.gist !== "" && one.gist === other.gist) || isAlike(one.words, other.words);
