/** Finds what a text quotes: words within quotation marks, and who is said to have said them. Suggestions only. */
import { marksOf } from "./marks";
import { speakerOf } from "./speaker";

/** Words within quotation marks, without the marks; places in code points, half open. */
export interface FoundQuote {
  start: number;
  end: number;
  text: string;
  /** Whom the sentence names as the one who said it; null where that is not plain. */
  speaker: { name: string; start: number; end: number } | null;
  /** The verb that reports it: "said", "stating". */
  verb: string | null;
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

/** Everything the text quotes, in order; of nested quotations the outer one. `language` is BCP 47, "und" where unknown. */
export function foundQuotes(text: string, language: string): FoundQuote[] {
  const points = [...text];
  const marks = marksOf(language);
  const found: FoundQuote[] = [];
  let at = 0;
  while (at < points.length) {
    const closers = marks.get(points[at] ?? "");
    const end = closers && opensAt(points, at) ? closingOf(points, at, closers) : undefined;
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
  const quoted = found.map(({ start, end }) => ({ start, end }));
  return found.map((quote) => ({ ...quote, ...speakerOf(points, quote, quoted) }));
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

/** Where the quotation that is opened at a place ends; nothing where it does not, or not soon enough. */
function closingOf(points: string[], open: number, closers: string): number | undefined {
  const opener = points[open] ?? "";
  const isPaired = !closers.includes(opener);
  let depth = 1;
  let paragraphs = 1;
  for (let at = open + 1; at < points.length && at - open <= longest.points; at += 1) {
    const point = points[at] ?? "";
    if (point === "\n") {
      const next = nextParagraph(points, at);
      // A quotation goes on over a paragraph only where the next one opens it again.
      if (points[next] !== opener || single.has(opener)) return;
      paragraphs += 1;
      if (paragraphs > longest.paragraphs) return;
      at = next;
    } else if (closers.includes(point) && closesAt(points, at)) {
      depth -= 1;
      if (depth === 0) return at;
    } else if (isPaired && point === opener) depth += 1;
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
