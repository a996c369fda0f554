/**
 * How alike texts are to what is looked for in their letters, three at a time: words that were run together, spelt otherwise
 * or changed by their grammar still share most of them. Pure.
 */

/** A text of more words is compared by its first ones. */
const mostWords = 100;

/** All rows of three letters in some words; where each begins and ends is a letter of its own. */
function rowsIn(words: Iterable<string>): Set<string> {
  const rows = new Set<string>();
  for (const word of words) {
    const letters = `_${word}_`;
    for (let at = 0; at + 3 <= letters.length; at += 1) rows.add(letters.slice(at, at + 3));
  }
  return rows;
}

/**
 * For each text how much of it is sought, from 0 up. Rows that few of these texts have tell more than those of many, and a
 * text that has much besides is less alike.
 */
export function alikeInLetters(
  sought: Iterable<string>,
  texts: readonly (readonly string[])[],
): number[] {
  const wanted = rowsIn(sought);
  const held = texts.map((words) => rowsIn(words.slice(0, mostWords)));
  const counts = new Map<string, number>();
  for (const rows of held) for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  const tell = (count: number) => Math.log(1 + (held.length - count + 0.5) / (count + 0.5));
  const telling = new Map([...counts].map(([row, count]) => [row, tell(count)]));
  return held.map((rows) => {
    let [shared, all] = [0, 0];
    for (const row of rows) {
      const weight = telling.get(row) ?? 0;
      all += weight;
      if (wanted.has(row)) shared += weight;
    }
    return shared / Math.sqrt(all || 1);
  });
}
