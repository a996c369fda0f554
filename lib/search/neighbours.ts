/** Words that differ from a mistyped one by a letter or two. Pure. */
import { distance } from "fastest-levenshtein";
import { isUnspaced } from "./tokens";

/** Letters of each writing, folded: first and last of rows of code points. */
const alphabets: [RegExp, ...[first: string, last: string][]][] = [
  [/\p{Script=Latin}/u, ["a", "z"]],
  [/\p{Script=Cyrillic}/u, ["а", "я"], ["є", "ї"]],
  [/\p{Script=Greek}/u, ["α", "ω"]],
  [/\p{Script=Arabic}/u, ["ء", "غ"], ["ف", "ي"]],
  [/\p{Script=Hebrew}/u, ["א", "ת"]],
  [/\p{Script=Devanagari}/u, ["ऀ", "्"]],
  [/\p{Script=Georgian}/u, ["ა", "ჰ"]],
  [/\p{Script=Armenian}/u, ["ա", "ֆ"]],
];

const codeOf = (letter: string) => letter.codePointAt(0) ?? 0;

function alphabetOf(term: string): string[] {
  const ranges = alphabets.find(([script]) => script.test(term))?.slice(1) as
    | [string, string][]
    | undefined;
  const letters = (ranges ?? []).flatMap(([first, last]) =>
    Array.from({ length: codeOf(last) - codeOf(first) + 1 }, (_, at) =>
      String.fromCodePoint(codeOf(first) + at),
    ),
  );
  return [...new Set([...letters, ...term])];
}

/** Letters of a word that is looked at by itself, and of one that stands beside others. */
const shortest = { alone: 4, beside: 3 };
const longest = 24;
/** From so many letters on two may be wrong. */
const longWord = 6;

/** Whether a word may be a slip of another: short ones have too many neighbours, and a number stands for itself. */
export function mayBeSlip(term: string): boolean {
  const { length } = [...term];
  return (
    length >= shortest.beside && length <= longest && !/\p{N}/u.test(term) && !isUnspaced(term)
  );
}

/** Whether a word is so short that only what stands beside it can tell which one was meant. */
export const isShort = (term: string) => [...term].length < shortest.alone;

/** All words with one letter more, less, other, or two of them exchanged. */
export function oneLetterAway(term: string): string[] {
  const letters = [...term];
  const alphabet = alphabetOf(term);
  const made = new Set<string>();
  for (let at = 0; at <= letters.length; at += 1) {
    const before = letters.slice(0, at).join("");
    const [here = "", next = "", ...rest] = letters.slice(at);
    const after = [next, ...rest].join("");
    for (const letter of alphabet) made.add(before + letter + here + after);
    if (!here) continue;
    made.add(before + after);
    for (const letter of alphabet) made.add(before + letter + after);
    if (next) made.add(before + next + here + rest.join(""));
  }
  made.delete(term);
  return [...made];
}

/** All ways to part a word in two: somebody left out the space. */
export function partings(term: string): string[] {
  const letters = [...term];
  return letters
    .slice(shortestPart, 1 - shortestPart)
    .map(
      (_, at) =>
        `${letters.slice(0, at + shortestPart).join("")} ${letters.slice(at + shortestPart).join("")}`,
    );
}
const shortestPart = 2;

/** What words begin with that may be two letters away; null where so much must not be wrong. */
export const beginningOf = (term: string): string | null => {
  const letters = [...term];
  return letters.length >= longWord ? letters.slice(0, 3).join("") : null;
};

/** How far a word is from what was typed, in slips: two exchanged letters are one. */
export function slipsBetween(term: string, other: string): number {
  const far = distance(term, other);
  return far === 2 && isExchange(term, other) ? 1 : far;
}

function isExchange(term: string, other: string): boolean {
  if (term.length !== other.length) return false;
  const at = [...term].findIndex((letter, index) => letter !== [...other][index]);
  const letters = [...term];
  [letters[at], letters[at + 1]] = [letters[at + 1] ?? "", letters[at] ?? ""];
  return letters.join("") === other;
}
