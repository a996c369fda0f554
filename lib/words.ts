/** Words of a text, in any script, as Unicode parts them. */
import { plainLetters } from "./letters";
import { codePointLength } from "./quotes/code-points";
import { segmentsOf } from "./segments";

const segmenter = new Intl.Segmenter("und", { granularity: "word" });
const isWord = (segment: string) => /[\p{L}\p{N}]/u.test(segment);

/** How many words a text has. */
export function wordCount(text: string): number {
  let count = 0;
  for (const segment of segmentsOf(text, segmenter)) if (isWord(segment)) count += 1;
  return count;
}

export interface Room {
  words: number;
  /** Code points. */
  points: number;
}

/** Where a sentence is no longer than this it stands whole, rather than lack its last words. */
const roomOfSentence: Room = { words: 21, points: 128 };

/**
 * The part of a longer text that speaks of something: the sentence that has most of its words in common with `about`, from
 * its beginning, so that no denial before it is lost; cut at a word where it has no room. Without anything in common, the
 * text's first sentence.
 */
export function passageOn(
  text: string,
  about: string,
  room: Room,
): { text: string; before: boolean; after: boolean } {
  const wanted = namingWords(about);
  let best = { at: 0, length: 0, score: -1 };
  for (const { segment, index } of sentences.segment(text.slice(0, mostSearched))) {
    const named = namingWords(segment);
    const score = [...wanted].filter((word) => named.has(word)).length;
    if (score > best.score) best = { at: index, length: segment.length, score };
  }
  const sentence = text.slice(best.at, best.at + best.length).trim();
  const passage = hasRoom(sentence, roomOfSentence) ? sentence : firstWords(sentence, room);
  const end = best.at + text.slice(best.at).indexOf(passage) + passage.length;
  return {
    text: passage,
    before: /\S/u.test(text.slice(0, best.at)),
    after: /\S/u.test(text.slice(end)),
  };
}

/** Whether a text stands in no more room than that. */
export const hasRoom = (text: string, room: Room) =>
  text.length <= 2 * room.points &&
  codePointLength(text) <= room.points &&
  wordCount(text) <= room.words;

/** How far into a text one looks, in UTF-16 units. */
const mostSearched = 4000;

const sentences = new Intl.Segmenter("und", { granularity: "sentence" });

/** The words of three letters and more, written plainly, without the ending of a plural. */
const namingWords = (text: string) =>
  new Set(
    [...segmentsOf(text, segmenter)]
      .map((word) => plainLetters(word).replace(/s$/, ""))
      .filter((word) => word.length > 2),
  );

/** So many words stand, however long they are. */
const fewest = 4;

function firstWords(text: string, most: Room): string {
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
