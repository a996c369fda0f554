/** Who an English sentence says has said the words it quotes, with the help of `compromise`. */
import nlp from "compromise";
import { codePointLength } from "./code-points";

interface Place {
  start: number;
  end: number;
}

const verbs = [
  "said",
  "says",
  "saying",
  "told",
  "tells",
  "telling",
  "stated",
  "states",
  "stating",
  "argued",
  "argues",
  "arguing",
  "claimed",
  "claims",
  "claiming",
  "added",
  "adds",
  "adding",
  "noted",
  "notes",
  "noting",
  "wrote",
  "writes",
  "writing",
  "posted",
  "posting",
  "announced",
  "announcing",
  "declared",
  "declares",
  "declaring",
  "insisted",
  "insists",
  "insisting",
  "denied",
  "denies",
  "denying",
  "replied",
  "replies",
  "replying",
  "answered",
  "warned",
  "warning",
  "explained",
  "explaining",
  "expressed",
  "expressing",
  "acknowledged",
  "conceded",
  "admitted",
  "confirmed",
  "confirming",
  "responded",
  "remarked",
  "commented",
  "asserted",
  "asserting",
  "described",
  "describing",
  "called",
  "calling",
  "quoted",
  "according to",
];
const verb = new RegExp(`\\b(${verbs.join("|")})\\b`, "giu");

/** How far, in code points, a reporting verb may stand from the words. */
const reach = 400;

interface Said {
  speaker: { name: string; start: number; end: number } | null;
  verb: string | null;
}

/**
 * The speaker of a quotation: the person or body that a reporting verb of its sentence has for a subject; after the
 * words where it stands there ("…," said the minister), else before them. Names within quotations do not count.
 */
export function speakersIn(
  text: string,
  points: string[],
  quoted: Place[],
): (quote: Place) => Said {
  const page: Page = { points, isQuoted: placesIn(points, quoted), fuller: fullerNames(text) };
  return (quote) => speakerOf(page, quote);
}

/** A text with what is marked in it once, for all of its quotations. */
interface Page {
  points: string[];
  /** For each code point, whether it stands within a quotation. */
  isQuoted: Uint8Array;
  fuller: FullerNames;
}

function placesIn(points: string[], spans: Place[]): Uint8Array {
  const marked = new Uint8Array(points.length);
  for (const { start, end } of spans) marked.fill(1, start, end);
  return marked;
}

function speakerOf(page: Page, quote: Place): Said {
  const before = sentenceBefore(page, quote);
  const after = sentenceAfter(page, quote);
  const trailing = /^[,.]?["”’]?\s*(?:he |she |they )?(?=\w)/u.test(after.text)
    ? verbIn(after.text.slice(0, 60))
    : null;
  const leading = verbIn(before.text, true);
  if (leading) {
    const subject = lastName(before.text.slice(0, leading.at)) ?? afterAccording(before, leading);
    if (subject) {
      const start = before.start + codePoints(before.text.slice(0, subject.at));
      return { speaker: named(page, subject.name, start), verb: leading.word };
    }
  }
  if (trailing) {
    const subject = firstName(after.text.slice(0, 120));
    if (subject) {
      const start = after.start + codePoints(after.text.slice(0, subject.at));
      return { speaker: named(page, subject.name, start), verb: trailing.word };
    }
  }
  return { speaker: null, verb: leading?.word ?? trailing?.word ?? null };
}

const codePoints = (text: string) => [...text].length;

function afterAccording(before: { text: string }, { word, at }: { word: string; at: number }) {
  if (word.toLowerCase() !== "according to") return null;
  const found = firstName(before.text.slice(at));
  return found && { name: found.name, at: at + found.at };
}

/** The text of the same paragraph before the words, from the start of its sentence, other quotations blanked. */
function sentenceBefore(page: Page, quote: Place) {
  let start = Math.max(0, quote.start - 1);
  const floor = Math.max(0, quote.start - reach);
  while (start > floor && page.points[start - 1] !== "\n" && !endsSentence(page, start - 1)) {
    start -= 1;
  }
  return { start, text: blanked(page, start, quote.start - 1) };
}

function sentenceAfter(page: Page, quote: Place) {
  const { points } = page;
  const start = Math.min(points.length, quote.end + 1);
  let end = start;
  const ceiling = Math.min(points.length, quote.end + reach);
  while (end < ceiling && points[end] !== "\n" && !endsSentence(page, end)) end += 1;
  return { start, text: blanked(page, start, end) };
}

/** A full stop followed by a space and a capital ends a sentence, if no short form such as "U.S." stands before it. */
function endsSentence({ points, isQuoted }: Page, at: number): boolean {
  if (!/[.!?]/.test(points[at] ?? "") || !/\s/.test(points[at + 1] ?? " ")) return false;
  if (isQuoted[at]) return false;
  const lead = points.slice(Math.max(0, at - 4), at).join("");
  return !/(^|[\s.])(\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov)$/u.test(lead);
}

/** A stretch of text of the same length, with what is quoted in it as spaces. */
function blanked({ points, isQuoted }: Page, from: number, to: number): string {
  return points
    .slice(from, to)
    .map((point, index) => (isQuoted[from + index] ? " " : point))
    .join("");
}

function verbIn(text: string, last = false): { word: string; at: number } | null {
  const found = [...text.matchAll(verb)];
  const match = last ? found.at(-1) : found[0];
  return match ? { word: match[0], at: match.index } : null;
}

/** Bodies that speak like persons, which no list of places or organisations names so. */
const bodies =
  /\b(the )?(White House|Kremlin|Pentagon|State Department|Foreign Ministry|Downing Street|Vatican)\b/giu;

/** A name without the marks and the genitive that hang on it. */
const bare = (name: string) => name.replace(/[\s,.;:"“”’']+$/u, "").replace(/['’]s$/u, "");

interface Named {
  name: string;
  at: number;
}

/** Persons and organisations that a text names, in order. */
function namesIn(text: string): Named[] {
  const found: Named[] = [...text.matchAll(bodies)].map((match) => ({
    name: match[0],
    at: match.index,
  }));
  const doc = nlp(text);
  const places = new Set(
    (doc.places().out("array") as string[]).flatMap((place) => [
      bare(place),
      ...bare(place).split(" "),
    ]),
  );
  const entities = doc.match("(#Person|#Organization)+").json({ offset: true });
  for (const { text: raw, offset } of entities as { text: string; offset: { start: number } }[]) {
    const name = bare(raw);
    const overlaps = found.some(
      ({ name: held, at }) => at <= offset.start && offset.start < at + held.length,
    );
    if (/\p{Lu}/u.test(name) && !overlaps)
      found.push({ name, at: text.indexOf(name, offset.start) });
  }
  // A run of capitalised words that nobody listed is a name too, where a verb of saying follows it.
  for (const match of text.matchAll(
    /\b\p{Lu}[\p{L}’-]+(?:\s+(?:(?:de|del|la|van|von|der|al|bin)\s+)*\p{Lu}[\p{L}’-]+)*/gu,
  )) {
    const overlaps = found.some(
      ({ name: held, at }) => at < match.index + match[0].length && match.index < at + held.length,
    );
    if (!overlaps && !places.has(match[0])) found.push({ name: match[0], at: match.index });
  }
  return found
    .filter(({ name, at }) => at >= 0 && !places.has(name) && !/^U\.?[SK]/u.test(name))
    .sort((a, b) => a.at - b.at);
}

const opening =
  /^(The|A|An|On|In|At|But|And|Then|However|Meanwhile|Speaking|Evaluating|According|After|Before|He|She|They|It|We|I|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u;

const isName = ({ name }: Named) => !opening.test(name);
const lastName = (text: string): Named | null => namesIn(text).filter(isName).at(-1) ?? null;
const firstName = (text: string): Named | null => namesIn(text).find(isName) ?? null;

/** The fullest form in which the text up to there names somebody: "Carlos Fernandez de Cossio" for "Cossio". */
function named({ fuller }: Page, name: string, start: number) {
  const short = name.replace(/^the /iu, "");
  const end = start + codePoints(name);
  if (/\s/.test(short)) return { name: name.replace(/^the /u, "The "), start, end };
  const full = fuller.get(short)?.findLast((one) => one.end <= start);
  return { name: full?.name ?? short, start, end };
}

/** By the last word of a name: its fuller forms in the order of the text, each fuller than those before. */
type FullerNames = Map<string, { name: string; end: number }[]>;

const particle = "de|del|la|van|von|der|al|bin";
const nameWord = "\\p{Lu}[\\p{L}’-]+";
/** Words that begin with a capital, side by side or with a particle between. */
const nameRun = new RegExp(`${nameWord}(?:\\s+(?:(?:${particle})\\s+)*${nameWord})*`, "gu");
const titles =
  /^(?:(?:U\.S|President|Minister|Deputy|Foreign|Prime|Secretary|Senator|Mr|Mrs|Ms|Dr|Cuban|Vice|Chancellor|King|Queen|Prince|Governor|General|Foreign)\.?\s+)+/u;
/** A run of more words, titles and particles included, is no name: a headline, or a list. */
const longestName = { words: 10, letters: 120 };

function fullerNames(text: string): FullerNames {
  const names: FullerNames = new Map();
  let [units, points] = [0, 0];
  for (const { 0: run, index } of text.matchAll(nameRun)) {
    const words = [...run.matchAll(/\S+/g)].slice(0, longestName.words);
    for (const { 0: word, index: within } of words.slice(1)) {
      const upTo = within + word.length;
      if (upTo > longestName.letters) break;
      points += codePointLength(text.slice(units, index + upTo));
      units = index + upTo;
      // A genitive, or what is joined on by a hyphen, hangs on the name.
      for (const short of new Set([word, word.replace(/[’-].*$/u, "")])) {
        const name = run.slice(0, within + short.length).replace(titles, "");
        // A headline in capitals is no fuller name.
        if (!/^\p{Lu}/u.test(short) || name === short || /\p{Lu}{3}/u.test(name)) continue;
        const held = names.get(short) ?? [];
        names.set(short, held);
        if (name.length > (held.at(-1)?.name.length ?? 0)) held.push({ name, end: points });
      }
    }
  }
  return names;
}
