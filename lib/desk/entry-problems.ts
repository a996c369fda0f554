/** What an entry still lacks before it can be saved as records, each said at its field. Shown while somebody types. */
import { problemOfSummary } from "@/lib/our-words";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import { quoteAt } from "@/lib/quotes/gate";
import { problemOfMediaSpan, readMediaTime } from "@/lib/quotes/media-time";
import type { Entry, EntryQuotation, EntryStance } from "./entry";
import { problemOfDate } from "./said";

export interface FieldProblem {
  /** "speaker", "quotations.k1.text". */
  field: string;
  message: string;
}

const grouped = new Intl.NumberFormat("en");

/** Texts of the form, and how many characters of each are kept. */
const lengths = [
  ["summary", "What was said in short", 2_000],
  ["speakerRole", "The role", 300],
  ["occasionTitle", "The occasion", 500],
  ["occasionVenue", "The place", 300],
  ["firstPublishedTitle", "The name of the source", 1_000],
] as const;

/** Everything that is missing or cannot be kept, in the order of the form. */
export function entryProblems(entry: Entry): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const need = (field: keyof Entry, message: string) => {
    if (!entry[field]) problems.push({ field, message });
  };
  need("matter", "Choose the matter, or open a new one.");
  need("summary", "Say in short, in your words, what was said.");
  need("speaker", "Choose who said it, or add them.");
  need("party", "Choose the party that this speaks for, or add one.");
  if (!entry.occasion)
    need("occasionTitle", "Name the occasion: “Interview with …”, “A post”, “A statement”.");
  for (const [field, what, most] of lengths) {
    const held = entry[field].trim().length;
    if (held <= most) continue;
    const message = `${what} has ${grouped.format(held)} characters; ${grouped.format(most)} are kept at most.`;
    problems.push({ field, message });
  }
  for (const { key, speaker } of entry.coSpeakers) {
    const field = `coSpeakers.${key}`;
    const others = [
      entry.speaker,
      ...entry.coSpeakers.flatMap((one) => (one.key === key ? [] : one.speaker)),
    ];
    if (!speaker) {
      problems.push({
        field,
        message: "Choose who else makes the statement, or take the row out.",
      });
    } else if (others.includes(speaker)) {
      problems.push({ field, message: "They are named twice; take one out." });
    }
  }
  const makers = [entry.speaker, ...entry.coSpeakers.map((one) => one.speaker)];
  if (entry.attributedBy && makers.includes(entry.attributedBy)) {
    const message =
      "Nobody attributes words to themselves: choose who else says that they said so.";
    problems.push({ field: "attributedBy", message });
  }
  for (const { key, type, rating, ratingScale } of entry.answers) {
    if (type === "rates" && !rating.trim()) {
      const message = "Write the rating as its giver put it.";
      problems.push({ field: `answers.${key}.rating`, message });
    }
    if (ratingScale.trim() && !rating.trim() && type !== "rates") {
      const message = "A scale is of a rating: write the rating too, or take the scale out.";
      problems.push({ field: `answers.${key}.ratingScale`, message });
    }
  }
  const marked = problemOfSummary(entry.summary, entry.quotations);
  if (marked) problems.push({ field: "summary", message: marked });
  for (const { key, edtf } of entry.datings) {
    const message = problemOfDate(edtf);
    if (message) problems.push({ field: `datings.${key}.edtf`, message });
  }
  for (const quotation of entry.quotations) {
    const field = `quotations.${quotation.key}`;
    if (!quotation.text.trim()) {
      const message = "There are no words here; take the quotation out or write them.";
      problems.push({ field: `${field}.text`, message });
    }
    for (const { field: name, message } of mediaProblems(quotation))
      problems.push({ field: `${field}.${name}`, message });
  }
  for (const [point, stance] of Object.entries(entry.stances)) {
    if (spanOfStance(entry, stance) !== undefined) continue;
    const message = "These words are not in the quotation; mark them there.";
    problems.push({ field: `stances.${point}.words`, message });
  }
  return problems;
}

/** What is wrong with the times of words in a recording. */
function mediaProblems({ mediaTime, mediaEnd }: EntryQuotation): FieldProblem[] {
  const message = "Write it as minutes and seconds, 26:14, or with hours, 1:26:14.";
  const wrong = Object.entries({ mediaTime, mediaEnd }).flatMap(([field, typed]) =>
    typed.trim() && readMediaTime(typed) === null ? { field, message } : [],
  );
  if (wrong.length > 0) return wrong;
  const disorder = problemOfMediaSpan(readMediaTime(mediaTime), readMediaTime(mediaEnd));
  return disorder ? [{ field: "mediaEnd", message: disorder }] : [];
}

/**
 * The part of its quotation that a stance rests on, in code points: null for the whole quotation, or where it names
 * none; nothing where the words are not in it.
 */
export function spanOfStance(
  entry: Pick<Entry, "quotations">,
  { quotation, words }: Pick<EntryStance, "quotation" | "words">,
): { start: number; end: number } | null | undefined {
  if (!quotation || !words) return null;
  const text = entry.quotations.find(({ key }) => key === quotation)?.text ?? "";
  const at = text.indexOf(words);
  if (at < 0) return;
  const start = [...text.slice(0, at)].length;
  return { start, end: start + [...words].length };
}

/** How the words of a quotation stand to the capture it was taken from. */
export type QuoteState =
  /** The words are the source’s. */
  | { state: "exact" }
  /** They stood here, and were changed since: a paraphrase, until they are put back. */
  | { state: "changed"; held: string }
  /** They were taken from a capture that is not at hand. */
  | { state: "elsewhere" }
  /** No place in a capture was chosen. */
  | { state: "unplaced" };

/** Whether the words still are what stands at their place in the capture; a space typed around them makes no others. */
export function quoteState(
  captureText: string | null,
  { text, at }: Pick<EntryQuotation, "text" | "at">,
): QuoteState {
  if (!at) return { state: "unplaced" };
  if (captureText === null) return { state: "elsewhere" };
  if (quoteAt(captureText, text, at) || quoteAt(captureText, text.trim(), at)) {
    return { state: "exact" };
  }
  return { state: "changed", held: sliceCodePoints(captureText, at.start, at.end) };
}
