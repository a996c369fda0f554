/** Finds what a text quotes: words within quotation marks, and who is said to have said them. Suggestions only. */
import { marksOf } from "./marks";
import { speakersIn } from "./speaker";

/** Words within quotation marks, without the marks, or a turn of a transcript; places in code points, half open. */
export interface FoundQuote {
  start: number;
  end: number;
  text: string;
  /** Whom the sentence names as the one who said it; null where that is not plain. */
  speaker: { name: string; start: number; end: number } | null;
  /** The verb that reports it: "said", "stating". */
  verb: string | null;
  /** Of a turn of a transcript, when in the recording it begins; null where no time stands there. */
  turn?: { time: number | null };
  /** Of a text that holds somebody's words alone, when in a recording they begin; null where no time stands there. */
  own?: { time: number | null };
}

/** A quotation is taken to have ended, or never to have begun, after so many code points or paragraphs. */
const longest = { points: 4_000, paragraphs: 6 };

const letter = /[\p{L}\p{N}]/u;
const space = /\s/u;
/** Scripts that part no words: a mark may stand against a letter there. */
const unparted =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/u;
/** Marks that are apostrophes far more often. */
const single = new Set(["‘", "’", "‚", "‹", "›"]);

/**
 * What the text quotes, in order, the first `most` passages of it; of nested quotations the outer one. `language` is
 * BCP 47, "und" where unknown. Takes time in proportion to the text, most of it for the names beside each passage.
 */
export function foundQuotes(
  text: string,
  language: string,
  most = Number.POSITIVE_INFINITY,
): FoundQuote[] {
  const points = [...text];
  const ends = endsOf(points, marksOf(language));
  const found: FoundQuote[] = [];
  let at = 0;
  while (at < points.length && found.length < most) {
    const end = ends.get(at);
    if (end === undefined) {
      at += 1;
      continue;
    }
    const [start, stop] = withoutSpace(points, at + 1, end);
    const words = points.slice(start, stop).join("");
    if (letter.test(words)) {
      found.push({ start, end: stop, text: words, speaker: null, verb: null });
    }
    at = end + 1;
  }
  if (!/^en\b|^und$/i.test(language)) return found;
  const speakerOf = speakersIn(text, points, found);
  return found.map((quote) => ({ ...quote, ...speakerOf(quote) }));
}

/** A mark opens where nothing of a word stands before it and something of one after. */
function opensAt(points: string[], at: number): boolean {
  const [mark = "", before = " ", after = " "] = [points[at], points[at - 1], points[at + 1]];
  const isFrench = mark === "«" || mark === "‹";
  if (space.test(after) && !isFrench) return false;
  return !letter.test(before) || unparted.test(before);
}

function closesAt(points: string[], at: number): boolean {
  const [mark = "", before = "", after = ""] = [points[at], points[at - 1], points[at + 1]];
  if (single.has(mark)) return !letter.test(after) && !space.test(before);
  // A straight mark after a space opens the next quotation.
  return !(mark === '"' && space.test(before) && letter.test(after));
}

/** A mark that may open a quotation, and the paragraph it stands in, counted over those that are opened anew. */
interface Opening {
  at: number;
  paragraph: number;
}

/**
 * Where each quotation ends, by the place of the mark that opens it; those that do not end, or not soon enough, are left
 * out. Each kind of mark is gone through once: what is open waits on a stack.
 */
function endsOf(points: string[], marks: Map<string, string>): Map<number, number> {
  const ends = new Map<number, number>();
  const all = new Set(["\n", ...marks.keys(), ...[...marks.values()].flatMap((each) => [...each])]);
  const places = [...points.keys()].filter((at) => all.has(points[at] ?? ""));
  for (const [opener, closers] of marks) addEnds(ends, points, places, opener, closers);
  return ends;
}

function addEnds(
  ends: Map<number, number>,
  points: string[],
  places: number[],
  opener: string,
  closers: string,
): void {
  const isPaired = !closers.includes(opener);
  // Openings that one mark closes lie together: those of straight marks, and one that the next paragraph opens again.
  let waiting: Opening[][] = [];
  let paragraph = 1;
  let passed = -1;
  const opening = (at: number): Opening[] => (opensAt(points, at) ? [{ at, paragraph }] : []);
  for (const at of places) {
    if (at <= passed) continue;
    const point = points[at] ?? "";
    if (point === "\n") {
      if (waiting.length === 0) continue;
      passed = nextParagraph(points, at);
      // A quotation goes on over a paragraph only where the next one opens it again.
      if (points[passed] === opener && !single.has(opener)) {
        paragraph += 1;
        waiting.at(-1)?.push(...opening(passed));
      } else {
        waiting = [];
        passed -= 1;
      }
    } else if (closers.includes(point) && closesAt(points, at)) {
      for (const { at: open, paragraph: first } of waiting.pop() ?? []) {
        const isNear = at - open <= longest.points && paragraph - first < longest.paragraphs;
        if (isNear) ends.set(open, at);
      }
      if (point === opener) waiting.push(opening(at));
    } else if (point === opener) {
      const group = isPaired ? undefined : waiting.at(-1);
      if (group) group.push(...opening(at));
      else waiting.push(opening(at));
    }
  }
}

function nextParagraph(points: string[], at: number): number {
  let next = at;
  while (next < points.length && space.test(points[next] ?? "")) next += 1;
  return next;
}

function withoutSpace(points: string[], start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && space.test(points[from] ?? "")) from += 1;
  while (to > from && space.test(points[to - 1] ?? "")) to -= 1;
  return [from, to];
}
