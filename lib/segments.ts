/** How much is segmented at once, in UTF-16 units: the time that segmenting takes grows with the square of it. */
const window = 2_000;

/**
 * The segments of a text, in order; together they are the text. One that is longer than the window is parted, between
 * whole characters.
 */
export function* segmentsOf(text: string, segmenter: Intl.Segmenter): Generator<string> {
  let at = 0;
  while (at < text.length) {
    const end = at + window >= text.length ? text.length : betweenCharacters(text, at + window);
    let last = "";
    let next = at;
    for (const { segment, index } of segmenter.segment(text.slice(at, end))) {
      if (last) yield last;
      last = segment;
      next = at + index;
    }
    // The last one may go on: it is read again from its beginning, unless it alone fills the window.
    if (end < text.length && next > at) at = next;
    else {
      yield last;
      at = end;
    }
  }
}

/** The place itself, or one soon after it where it would part a pair or a letter from a mark. */
function betweenCharacters(text: string, place: number): number {
  let at = place;
  while (at < place + window && /^[\uDC00-\uDFFF\p{M}]/u.test(text.charAt(at))) at += 1;
  return at;
}
