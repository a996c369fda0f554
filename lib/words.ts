/** Words of a text, in any script, as Unicode parts them. */
import { segmentsOf } from "./segments";

const segmenter = new Intl.Segmenter("und", { granularity: "word" });
const isWord = (segment: string) => /[\p{L}\p{N}]/u.test(segment);

/** How many words a text has. */
export function wordCount(text: string): number {
  let count = 0;
  for (const segment of segmentsOf(text, segmenter)) if (isWord(segment)) count += 1;
  return count;
}

/**
 * The beginning of a text, of no more words than that, and of no more code points where four words have room: whole sentences, where they fill half of the room,
 * else words. Without what would stand between the last word and the next.
 */
export function beginningOfWords(text: string, most: { words: number; points: number }): string {
  const head = firstWords(text, most);
  let whole = "";
  for (const { segment } of sentences.segment(text.slice(0, head.length + 2))) {
    if (whole.length + segment.trimEnd().length > head.length + 1) break;
    if (!/[.!?。؟…]["”’)]?\s*$/u.test(segment)) break;
    whole += segment;
  }
  return wordCount(whole) * 2 >= most.words ? whole.trimEnd() : head;
}

/** So many words stand, however long they are. */
const fewest = 4;

const sentences = new Intl.Segmenter("und", { granularity: "sentence" });

function firstWords(text: string, most: { words: number; points: number }): string {
  let head = "";
  let end = 0;
  let words = 0;
  let points = 0;
  for (const segment of segmentsOf(text, segmenter)) {
    head += segment;
    points += [...segment].length;
    if (!isWord(segment)) continue;
    if (words >= fewest && points > most.points) break;
    end = head.length;
    words += 1;
    if (words === most.words) break;
  }
  return head.slice(0, end);
}
