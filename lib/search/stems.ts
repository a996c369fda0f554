/** What words of one kind have in common, by the language they are in: "talk" of "talks", "talked" and "talking". */
import snowball from "snowball-stemmers";
import { once, onceAmong } from "@/lib/once";
import { languagesByStopWords } from "./stop-words";
import { fold, tokensOf } from "./tokens";

/** Snowball's name for each language that it knows, by its tag. */
const algorithms: Record<string, string> = {
  ...{ ar: "arabic", ca: "catalan", cs: "czech", da: "danish", de: "german", en: "english" },
  ...{ es: "spanish", eu: "basque", fi: "finnish", fr: "french", ga: "irish", hu: "hungarian" },
  ...{ hy: "armenian", it: "italian", nb: "norwegian", nl: "dutch", nn: "norwegian" },
  ...{ no: "norwegian", pt: "portuguese", ro: "romanian", ru: "russian", sl: "slovene" },
  ...{ sv: "swedish", ta: "tamil", tr: "turkish" },
};

/** No word is so long; a stranger's text may be. */
const longestWord = 40;

const primary = (language: string) => language.toLowerCase().split("-")[0] ?? "";

/** The stem of a word as it is written, folded; the folded word itself where its language is not known. */
export function stemOf(word: string, language: string): string {
  const tag = primary(language);
  const algorithm = algorithms[tag];
  if (!algorithm || word.length > longestWord) return fold(word);
  return stemmerOf(tag)(word);
}

/** Stemming costs twenty microseconds, and most words come again. */
const stemmerOf = once((tag: string) => {
  const stemmer = snowball.newStemmer(algorithms[tag] ?? "");
  return onceAmong(50_000, (word: string) => {
    if (/\p{N}/u.test(word)) return fold(word);
    const plain = tag === "ar" ? word.replace(conjunction, "") : word.toLowerCase();
    return fold(stemmer.stem(plain)) || fold(word);
  });
});

/** "And", written as one word with an article behind it: the stemmer leaves it. */
const conjunction = /^[وف]\p{M}*(?=[بك]?\p{M}*ال|لل)/u;

/** Words so long are stemmed as in these languages too: nobody can tell from one word which it is. */
export const longWord = 7;
export const widely = ["es", "fr", "de", "it", "pt"];

/** The article of Arabic, with what may stand before it as one word with it. */
const article = /^(?:[وف]?[بك]?ال|لل)(?=\p{L}{3})/u;

/** The stems of a word, by which any of its forms is found: in Arabic its stemmer knows other ones with the article. */
export function stemsOf(word: string, language: string): string[] {
  const stem = stemOf(word, language);
  if (primary(language) !== "ar") return [stem];
  const bare = fold(word).replace(article, "");
  return [...new Set([stem, stemOf(bare, language), stemOf(`ال${bare}`, language)])];
}

/** Whether a word in a text may be a form of what has one of these stems. Words that begin otherwise are not. */
export function hasStem(word: string, term: string, stems: ReadonlySet<string>): boolean {
  const beginning = term.replace(article, "").slice(0, 3);
  if (![...stems].some((stem) => stem.startsWith(beginning))) return false;
  return [...likelyLanguages(word, []), ...widely].some((language) =>
    stems.has(stemOf(word, language)),
  );
}

/** Scripts that tell a language among those that have stems. */
const scripts: [RegExp, string[]][] = [
  [/\p{Script=Cyrillic}/u, ["ru"]],
  [/\p{Script=Arabic}/u, ["ar", "fa"]],
  [/\p{Script=Armenian}/u, ["hy"]],
  [/\p{Script=Tamil}/u, ["ta"]],
  [/\p{Script=Hebrew}/u, ["he"]],
];
const letters: [RegExp, string][] = [
  [/[ñ¿¡]/iu, "es"],
  [/[ßäöü]/iu, "de"],
  [/[ğşıİ]/u, "tr"],
  [/[ãõ]/iu, "pt"],
  [/[łąęśźż]/iu, "pl"],
  [/[åä]/iu, "sv"],
  [/[çœêèà]/iu, "fr"],
];

const languagesByScript = (text: string) =>
  /^[\0-\u024F]*$/.test(text)
    ? []
    : scripts.flatMap(([script, tags]) => (script.test(text) ? tags : []));

/** The languages that a few words may be in, likelier ones first; English among them where the letters are Latin. */
export function likelyLanguages(text: string, terms: readonly string[]): string[] {
  const byScript = languagesByScript(text);
  if (byScript.length > 0) return byScript;
  const byWords = languagesByStopWords(terms, 2).slice(0, 2);
  const byLetters = letters.flatMap(([sign, tag]) => (sign.test(text) ? [tag] : []));
  return [...new Set([...byWords, ...byLetters, "en"])].slice(0, 4);
}

/** What a word is stemmed as: in the language of its text, unless its letters are of a writing that this one does not use. */
function languageOfWord(word: string, language: string): string {
  const byScript = languagesByScript(word);
  return byScript.includes(primary(language)) ? language : (byScript[0] ?? language);
}

/** The stems of texts where they are other words than stand there, each once and parted by spaces: what the index holds of them. */
export function stemsOfTexts(texts: readonly { text: string; language: string }[]): string {
  const stems = new Set<string>();
  for (const { text, language } of texts) {
    const tokens = tokensOf(text);
    const terms = tokens.map(({ term }) => term);
    const known = primary(language) in algorithms ? language : likelyLanguages(text, terms)[0];
    for (const { term, start, end } of tokens) {
      const word = text.slice(start, end);
      const stem = stemOf(word, languageOfWord(word, known ?? ""));
      if (stem !== term) stems.add(stem);
    }
  }
  return [...stems].join(" ");
}
