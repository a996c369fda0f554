/** Who an English sentence says has said the words it quotes, with the help of `compromise`. */
import nlp from "compromise";

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

/**
 * The speaker of a quotation: the person or body that a reporting verb of its sentence has for a subject; after the
 * words where it stands there ("…," said the minister), else before them. Names within quotations do not count.
 */
export function speakerOf(
  points: string[],
  quote: Place,
  quoted: Place[],
): {
  speaker: { name: string; start: number; end: number } | null;
  verb: string | null;
} {
  const before = sentenceBefore(points, quote, quoted);
  const after = sentenceAfter(points, quote, quoted);
  const trailing = /^[,.]?["”’]?\s*(?:he |she |they )?(?=\w)/u.test(after.text)
    ? verbIn(after.text.slice(0, 60))
    : null;
  const leading = verbIn(before.text, true);
  if (leading) {
    const subject = lastName(before.text.slice(0, leading.at)) ?? afterAccording(before, leading);
    if (subject) {
      const start = before.start + codePoints(before.text.slice(0, subject.at));
      return { speaker: named(points, subject.name, start), verb: leading.word };
    }
  }
  if (trailing) {
    const subject = firstName(after.text.slice(0, 120));
    if (subject) {
      const start = after.start + codePoints(after.text.slice(0, subject.at));
      return { speaker: named(points, subject.name, start), verb: trailing.word };
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
function sentenceBefore(points: string[], quote: Place, quoted: Place[]) {
  let start = Math.max(0, quote.start - 1);
  const floor = Math.max(0, quote.start - reach);
  while (start > floor && points[start - 1] !== "\n" && !endsSentence(points, start - 1, quoted)) {
    start -= 1;
  }
  return { start, text: blanked(points, start, quote.start - 1, quoted) };
}

function sentenceAfter(points: string[], quote: Place, quoted: Place[]) {
  const start = Math.min(points.length, quote.end + 1);
  let end = start;
  const ceiling = Math.min(points.length, quote.end + reach);
  while (end < ceiling && points[end] !== "\n" && !endsSentence(points, end, quoted)) end += 1;
  return { start, text: blanked(points, start, end, quoted) };
}

/** A full stop followed by a space and a capital ends a sentence, if no short form such as "U.S." stands before it. */
function endsSentence(points: string[], at: number, quoted: Place[]): boolean {
  if (!/[.!?]/.test(points[at] ?? "") || !/\s/.test(points[at + 1] ?? " ")) return false;
  if (quoted.some(({ start, end }) => start <= at && at < end)) return false;
  const lead = points.slice(Math.max(0, at - 4), at).join("");
  return !/(^|[\s.])(\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov)$/u.test(lead);
}

/** A stretch of text of the same length, with what is quoted in it as spaces. */
function blanked(points: string[], from: number, to: number, quoted: Place[]): string {
  return points
    .slice(from, to)
    .map((point, index) => {
      const at = from + index;
      return quoted.some(({ start, end }) => start <= at && at < end) ? " " : point;
    })
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
    name: match[0].replace(/^the /, "the "),
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
function named(points: string[], name: string, start: number) {
  const short = name.replace(/^the /iu, "");
  const end = start + codePoints(name);
  if (/\s/.test(short)) return { name: name.replace(/^the /u, "The "), start, end };
  const earlier = points.slice(0, start).join("");
  const fuller = new RegExp(
    `\\p{Lu}[\\p{L}’-]+(?:\\s+(?:(?:de|del|la|van|von|der|al|bin)\\s+)*\\p{Lu}[\\p{L}’-]+)*\\s+(?:(?:de|del|la|van|von|der|al|bin)\\s+)*${short.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\b`,
    "gu",
  );
  const titles =
    /^(?:(?:U\.S|President|Minister|Deputy|Foreign|Prime|Secretary|Senator|Mr|Mrs|Ms|Dr|Cuban|Vice|Chancellor|King|Queen|Prince|Governor|General|Foreign)\.?\s+)+/u;
  const full = [...earlier.matchAll(fuller)]
    .map(([match]) => match.replace(titles, ""))
    // A headline in capitals is no fuller name.
    .filter((match) => match !== short && match.endsWith(short) && !/\p{Lu}{3}/u.test(match))
    .sort((a, b) => b.length - a.length)[0];
  return { name: full ?? short, start, end };
}
