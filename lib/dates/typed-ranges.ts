/** Ranges and lists of dates as people write them. Pure. */
import type { DateWords } from "./date-words";
import { parseEdtf } from "./edtf";
import { type DateParts, partsOf } from "./typed-parts";
import { completed, type Read } from "./typed-reading";

/** Places where a text may be parted in two, at most: no range of dates has as many. */
const mostPartings = 8;

/** Two ends, parted by one of the words; what one leaves out is taken from the other. */
export function ends(
  text: string,
  parting: string[],
  words: DateWords,
  kind: "[..]" | "/",
): Read | undefined {
  let why: Read | undefined;
  for (const [left, right] of partings(text, parting)) {
    const first = doubtful(left, words);
    const last = doubtful(right, words);
    const dates: string[] = [];
    for (const a of first.parts) {
      for (const b of last.parts) {
        const end = {
          ...b,
          month: b.month ?? (b.day && !b.season ? a.month : undefined),
          year: b.year ?? a.year,
        };
        const start = {
          ...a,
          month: a.month ?? (a.day ? end.month : undefined),
          year: a.year ?? end.year,
        };
        const [from] = completed([start]).dates;
        const [to] = completed([end]).dates;
        if (!from || !to) continue;
        const range = (one: string, other: string) => {
          const [begin, finish] = [one + first.sign, other + last.sign];
          return kind === "/" ? `${begin}/${finish}` : `[${begin}..${finish}]`;
        };
        const made = range(from, to);
        if (parseEdtf(made).ok) dates.push(made);
        else if (!a.year && a.month) {
          // "30 December to 2 January 2026" begins in the year before.
          const [earlier] = completed([{ ...start, year: String(Number(end.year) - 1) }]).dates;
          const guess = earlier && range(earlier, to);
          if (guess && parseEdtf(guess).ok)
            why = { dates: [], message: "The first of the two has no year.", choices: [guess] };
        } else why = { dates: [], message: "This ends before it begins." };
      }
    }
    if (dates.length > 0) return { dates };
  }
  return why;
}

/** The parts of an end of a range, and the sign of its doubt. */
function doubtful(text: string, words: DateWords): { parts: DateParts[]; sign: string } {
  const { possibly, about, part, filler } = words.around;
  let rest = text;
  let sign = "";
  for (const [list, mark] of [
    [possibly, "?"],
    [about, "~"],
    [part, ""],
  ] as const) {
    if (partsOf(rest, words).length > 0) break;
    const word = list.find(
      (one) => rest.startsWith(one) && !/^\p{L}/u.test(rest.slice(one.length)),
    );
    if (!word || filler.includes(word)) continue;
    rest = rest.slice(word.length).replace(/^[.\s-]+/, "");
    sign = sign && mark ? "%" : sign || mark;
  }
  return { parts: partsOf(rest, words), sign };
}

/** The two sides of every place where one of the words stands by itself. */
function partings(text: string, list: string[]): [string, string][] {
  const found: [string, string][] = [];
  for (const word of list) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const [left, right] = [text.slice(0, at), text.slice(at + word.length)];
      const isWord = word !== "-" && (/[\p{L}\p{N}]$/u.test(left) || /^[\p{L}]/u.test(right));
      if (left && right && !isWord) found.push([left.trim(), right.trim()]);
    }
  }
  return found.length > mostPartings ? [] : found;
}

/** "1 February or 3 February 2026", "9 and 10 June 2023": dates in a list, the last of which may say more. */
export function several(
  text: string,
  joining: string[],
  words: DateWords,
  [open, close]: [string, string],
): Read | undefined {
  for (const [left, right] of partings(text, joining)) {
    const pieces = [...left.split(/, (?!\d{4})/), right];
    const [ending] = partsOf(right, words);
    if (!ending?.year) continue;
    const [head] = partsOf(pieces[0] ?? "", words);
    const dates = pieces.map((piece) => {
      const readings = partsOf(piece, words);
      const [only] = readings;
      if (!only || readings.length > 1) return undefined;
      const month = only.month ?? ending.month ?? head?.month;
      return completed([
        { ...only, month: only.day ? month : only.month, year: only.year ?? ending.year },
      ]).dates[0];
    });
    if (dates.some((date) => date === undefined)) continue;
    const edtf = `${open}${dates.join(",")}${close}`;
    if (parseEdtf(edtf).ok) return { dates: [edtf] };
  }
  return;
}
