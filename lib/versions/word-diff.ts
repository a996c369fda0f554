/** How one text differs from another, word by word, for readers. */
import { editsBetween } from "@/lib/quotes/edits";
import { segmentsOf } from "@/lib/segments";

/** "old" stands only in the text before, "new" only in the text after. */
export interface WordPart {
  kind: "same" | "old" | "new";
  text: string;
}

// Words of every script: Chinese and Thai write them without spaces.
const segmenter = new Intl.Segmenter("en", { granularity: "word" });
const wordsOf = (text: string) => [...segmentsOf(text, segmenter)];

/** What shares fewer of its letters in words is shown as one text replaced by the other. */
const leastShared = 0.2;

/** The parts in reading order: what was struck stands before what came in its place. */
export function wordDiff(before: string, after: string): WordPart[] {
  const parts = editsBetween(wordsOf(before), wordsOf(after)).map(({ kind, words }): WordPart => {
    return { kind, text: words.join("") };
  });
  const shared = parts.filter(({ kind, text }) => kind === "same" && hasWord(text));
  const length = shared.reduce((sum, { text }) => sum + text.length, 0);
  if (length < leastShared * Math.max(before.length, after.length)) return replaced(before, after);
  return joined(parts);
}

const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text);

function replaced(before: string, after: string): WordPart[] {
  if (before === after) return before ? [{ kind: "same", text: before }] : [];
  const parts: WordPart[] = [
    { kind: "old", text: before },
    { kind: "new", text: after },
  ];
  return parts.filter(({ text }) => text !== "");
}

/** A space or comma that stayed between two changed words is shown as changed with them. */
function joined(parts: WordPart[]): WordPart[] {
  const result: WordPart[] = [];
  let [old, now] = ["", ""];
  const flush = () => {
    const same = sharedEnd(old, now);
    result.push(...replaced(cutEnd(old, same), cutEnd(now, same)));
    [old, now] = ["", ""];
    return same;
  };
  for (const [index, { kind, text }] of parts.entries()) {
    if (kind === "old") old += text;
    else if (kind === "new") now += text;
    else if (index > 0 && !hasWord(text)) {
      old += text;
      now += text;
    } else {
      result.push({ kind, text: flush() + text });
    }
  }
  const end = flush();
  return end ? [...result, { kind: "same", text: end }] : result;
}

/** What both texts end in, as far as it holds no word. */
function sharedEnd(a: string, b: string): string {
  let at = a.length;
  while (at > 0 && a[at - 1] === b[b.length - (a.length - at) - 1] && !isOfWord(a, at - 1)) at -= 1;
  // Both halves of a character, or none.
  return a.slice(/[\uDC00-\uDFFF]/.test(a.charAt(at)) ? at + 1 : at);
}

/** Whether the character that a unit belongs to is one of words. */
function isOfWord(text: string, at: number): boolean {
  const from = /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
  return /^[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(text.codePointAt(from) ?? 0));
}

const cutEnd = (text: string, end: string) => text.slice(0, text.length - end.length);
