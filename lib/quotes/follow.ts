/** Where a part of a quotation's words stands once the words were changed. All offsets count code points. */
import type { Span } from "@/lib/desk/screen";

/**
 * The same words in the new text: where they stand as often as before, at the same one of their places; nothing where
 * they are gone, or where nobody can tell which of them is meant.
 */
export function followWords(before: string, { start, end }: Span, after: string): Span | undefined {
  const old = [...before];
  const words = old.slice(start, end);
  const places = placesOf(old, words);
  const now = placesOf([...after], words);
  if (places.length !== now.length) return;
  const at = now[places.indexOf(start)];
  return at === undefined ? undefined : { start: at, end: at + words.length };
}

/** The same part where the words themselves were changed in it, or beside it; nothing where the change cuts its edge. */
export function followEdges(before: string, { start, end }: Span, after: string): Span | undefined {
  const [old, now] = [[...before], [...after]];
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const moved = (offset: number) => {
    if (offset <= head) return offset;
    if (offset >= old.length - tail) return offset + now.length - old.length;
    return;
  };
  const [from, to] = [moved(start), moved(end)];
  return from === undefined || to === undefined || from >= to
    ? undefined
    : { start: from, end: to };
}

/** Every place where the words stand, overlapping ones included (Knuth, Morris and Pratt: no letter is read twice). */
function placesOf(text: string[], words: string[]): number[] {
  if (words.length === 0) return [];
  /** How many of the first words the words up to there end with, themselves left out. */
  const borders = [0];
  for (let at = 1; at < words.length; at++) borders.push(matched(at, borders[at - 1] ?? 0));
  function matched(at: number, held: number, from = words): number {
    let length = held;
    while (length > 0 && from[at] !== words[length]) length = borders[length - 1] ?? 0;
    return from[at] === words[length] ? length + 1 : length;
  }
  const places: number[] = [];
  let held = 0;
  for (let at = 0; at < text.length; at++) {
    held = matched(at, held === words.length ? (borders[held - 1] ?? 0) : held, text);
    if (held === words.length) places.push(at + 1 - words.length);
  }
  return places;
}
