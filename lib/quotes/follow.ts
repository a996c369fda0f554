/** Where a part of a quotation's words stands once the words were changed. All offsets count code points. */
import type { Span } from "@/lib/desk/screen";

/**
 * The same words in the new text: where they stand as often as before, at the same one of their places; nothing where
 * they are gone, or where nobody can tell which of them is meant.
 */
export function followWords(before: string, { start, end }: Span, after: string): Span | undefined {
  const words = [...before].slice(start, end);
  const places = placesOf([...before], words);
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

/** Every place where the words stand, overlapping ones included. */
function placesOf(text: string[], words: string[]): number[] {
  const places: number[] = [];
  for (let at = 0; at + words.length <= text.length; at++) {
    if (words.every((word, index) => text[at + index] === word)) places.push(at);
  }
  return places;
}
