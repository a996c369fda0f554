/**
 * The language of the search field: words, "exact phrases", -words and operators such as speaker:"Donald Trump". Whatever
 * is typed can be read; what is meant as an operator and is none is told in a sentence. Pure, and linear in its text.
 */
import { readTypedDate } from "@/lib/dates/typed";

/** Longest text of a search, in code points. */
export const longestQuery = 600;

/** Operators by what people may write before the colon, each with the filter that it stands for. */
const operators = {
  speaker: "speaker",
  by: "speaker",
  party: "party",
  topic: "topic",
  matter: "matter",
  type: "type",
  treatment: "treatment",
  form: "form",
  language: "language",
  lang: "language",
  before: "before",
  until: "before",
  after: "after",
  since: "after",
} as const;
type Written = keyof typeof operators;
/** What an operator narrows by: a filter of lib/export/filters.ts. */
export type OperatorName = (typeof operators)[Written];

/** Operators as they are offered, each once. */
export const operatorNames = [...new Set<OperatorName>(Object.values(operators))];

/** The language in a few sentences, for programs and assistants. */
export const searchLanguage = `Words in quotation marks are looked for side by side; a word or a quotation with a hyphen right before it is left out. Operators narrow: ${operatorNames.map((name) => `${name}:`).join(", ")}, with a value right behind, in quotation marks where it has several words: speaker:"Donald Trump" after:2026-02.`;

/** A piece of what was typed. */
export type Part =
  /** Words as they stand between spaces, one at a time. */
  | { kind: "word"; text: string }
  /** Side by side, in this order: typed in quotation marks. */
  | { kind: "phrase"; text: string }
  /** What must not be there. */
  | { kind: "without"; text: string; isPhrase: boolean }
  | { kind: "operator"; name: OperatorName; value: string };

/** What was typed, in parts, and what of it was not understood. */
export interface Typed {
  parts: Part[];
  /** Sentences for whoever typed it. */
  remarks: string[];
}

/** A run between spaces and quotation marks, or what stands between two marks; `joins` the token before it. */
interface Token {
  text: string;
  isQuoted: boolean;
  joins: boolean;
}

/** Marks of every writing, the straight one for all. A prime after a digit (5″) is none. */
export const straightMarks = (text: string) => text.replace(/[“”„‟«»＂「」『』]/g, '"');

const spaces = /\s+/gu;
const isDated = (name: OperatorName) => name === "before" || name === "after";
/** A date that is written out has no more words. */
const mostDateWords = 4;

/** Reads what was typed. Never throws. */
export function readTyped(text: string): Typed {
  const tokens = tokensOf(text);
  const parts: Part[] = [];
  const remarks: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    const joined = next?.joins && next.isQuoted ? next : undefined;
    if (token.isQuoted) {
      parts.push({ kind: "phrase", text: token.text });
      continue;
    }
    const [, minus = "", name = "", given = ""] = operator.exec(token.text) ?? [];
    if (isOperator(name)) {
      const { value, taken } = valueAfter(
        operators[name.toLowerCase() as Written],
        given,
        tokens,
        at,
      );
      at += taken;
      if (minus)
        remarks.push(`“-${name}:” cannot be left out: an operator narrows to what it names.`);
      else if (!value) remarks.push(`“${name}:” says nothing: a value stands right behind it.`);
      else parts.push({ kind: "operator", name: operators[name.toLowerCase() as Written], value });
      continue;
    }
    const leaves = /^[-−－](?=[\p{L}\p{N}])(.+)$/su.exec(token.text)?.[1];
    if (leaves) parts.push({ kind: "without", text: leaves, isPhrase: false });
    else if (/^[-−－]$/u.test(token.text) && joined) {
      parts.push({ kind: "without", text: joined.text, isPhrase: true });
      at += 1;
    } else parts.push({ kind: "word", text: token.text });
    if (name && (given || joined) && !/^\/\//.test(given)) remarks.push(noSuch(name));
  }
  return { parts, remarks: [...new Set(remarks)] };
}

/** A word, a colon, and what stands behind it. Numbers have no name: 10:30. */
const operator = /^([-−－]?)(\p{L}[\p{L}_-]*)[:：](.*)$/su;

const isOperator = (name: string) => Object.hasOwn(operators, name.toLowerCase());

/** Words are named alone where somebody could have meant them. */
const noSuch = (name: string) =>
  `There is no operator “${[...name].slice(0, 40).join("")}:”, so it was taken for words. There are ${operatorNames.join(", ")}.`;

/** What an operator is given: behind its colon, or after a space; a date may have several words. */
function valueAfter(name: OperatorName, given: string, tokens: readonly Token[], at: number) {
  const next = tokens[at + 1];
  const follows = next && (next.isQuoted || isPlain(next.text)) ? next : undefined;
  if (given === "" && follows?.isQuoted) return { value: follows.text, taken: 1 };
  const first = given === "" ? at + 1 : at;
  if (given === "" && !follows) return { value: "", taken: 0 };
  const words = [given || (follows?.text ?? "")];
  if (isDated(name)) {
    while (words.length < mostDateWords) {
      const more = tokens[first + words.length];
      if (!more || more.isQuoted || !isPlain(more.text)) break;
      words.push(more.text);
    }
    while (words.length > 1 && !readTypedDate(words.join(" "), null).ok) words.pop();
  }
  return { value: words.join(" "), taken: first - at + words.length - 1 };
}

/** Neither an operator nor a word that is left out. */
const isPlain = (text: string) =>
  !/^[-−－]/u.test(text) && !isOperator(operator.exec(text)?.[2] ?? "");

/** Every second mark closes what the one before it opened; the last one without a partner counts for nothing. */
function tokensOf(text: string): Token[] {
  const pieces = straightMarks(text).split('"');
  return pieces.flatMap((piece, index): Token[] => {
    const isQuoted = index % 2 === 1 && index < pieces.length - 1;
    const joinsBefore = index > 0 && /\S$/u.test(pieces[index - 1] ?? "");
    if (isQuoted) {
      const phrase = piece.replace(spaces, " ").trim();
      return phrase ? [{ text: phrase, isQuoted, joins: joinsBefore }] : [];
    }
    const words = piece.split(spaces).filter(Boolean);
    return words.map((word) => ({ text: word, isQuoted, joins: false }));
  });
}

/** Writes parts down, so that they are read as the same again. */
export function writeParts(parts: readonly Part[]): string {
  return parts.map(written).join(" ");
}

function written(part: Part): string {
  switch (part.kind) {
    case "word":
      return part.text;
    case "phrase":
      return `"${part.text}"`;
    case "without":
      return part.isPhrase ? `-"${part.text}"` : `-${part.text}`;
    case "operator":
      return `${part.name}:${/\s/u.test(part.value) || isDated(part.name) ? `"${part.value}"` : part.value}`;
  }
}
