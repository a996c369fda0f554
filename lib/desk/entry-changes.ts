/**
 * What the record screen changes of an entry, one function a change: from the entry as it is to the entry as it is
 * then. Nothing else is touched. Keys of new items are the caller's, so that the same change makes the same entry.
 */
import { codePointLength, sliceCodePoints } from "@/lib/quotes/code-points";
import { formatMediaTime } from "@/lib/quotes/media-time";
import type { StancePosition } from "@/lib/vocabulary";
import type { Labelled } from "./carry-over";
import type { Entry, EntryAnswer, EntryDating, EntryQuotation, EntryStance } from "./entry";
import { quoteState } from "./entry-problems";
import type { ScreenCapture, ScreenMatter, ScreenSpeaker, ScreenStatement, Span } from "./screen";

/** Fields that nothing else of an entry depends on. */
export type PlainFields = Pick<
  Entry,
  | "party"
  | "speaker"
  | "speakerRole"
  | "onBehalfOf"
  | "attributedBy"
  | "occasionKind"
  | "occasionTitle"
  | "occasionVenue"
  | "summary"
  | "language"
>;

export function setFields(entry: Entry, fields: Partial<PlainFields>): Entry {
  return { ...entry, ...fields };
}

/** Party, claims and points are of a matter: with another one they are chosen anew. */
export function chooseMatter(entry: Entry, matter: string | null): Entry {
  if (matter && matter === entry.matter) return entry;
  return { ...entry, matter, party: null, answers: [], stances: {} };
}

/** The party that somebody spoke for in their latest statement of the matter; null where they have none. */
export function partyOf(
  matter: Pick<ScreenMatter, "statements" | "parties"> | null,
  speaker: string | null,
): string | null {
  const said = matter?.statements.findLast(({ speakerId }) => speakerId === speaker);
  return (said && matter?.parties[said.party]?.id) ?? null;
}

/** Who said it; for whom they spoke before in the matter, they speak again, unless another party is chosen already. */
export function chooseSpeaker(
  entry: Entry,
  speaker: string | null,
  matter: Pick<ScreenMatter, "statements" | "parties"> | null,
): Entry {
  const isCarried = entry.party === null || entry.party === partyOf(matter, entry.speaker);
  return { ...entry, speaker, party: isCarried ? partyOf(matter, speaker) : entry.party };
}

/** Who is known to speak under the label of the words: speaker, party and office, where nobody is chosen yet. */
export function speakAsLabelled(entry: Entry, given: Labelled | undefined): Entry {
  if (!given || entry.speaker) return entry;
  return {
    ...entry,
    speaker: given.speaker,
    party: entry.party ?? given.party,
    speakerRole: entry.speakerRole || given.speakerRole,
  };
}

/** A speaker who was added just now; the office that was named with them is what they speak as. */
export function chooseNewSpeaker(
  entry: Entry,
  { id, offices }: Pick<ScreenSpeaker, "id" | "offices">,
): Entry {
  return { ...entry, speaker: id, speakerRole: entry.speakerRole || (offices[0]?.title ?? "") };
}

/** Somebody more who makes the statement. */
export function addCoSpeaker(entry: Entry, key: string, speaker: string | null = null): Entry {
  return { ...entry, coSpeakers: [...entry.coSpeakers, { key, id: null, speaker, role: "" }] };
}

/** Another person is another record: the title was the other's. */
export function chooseCoSpeaker(entry: Entry, key: string, speaker: string | null): Entry {
  const coSpeakers = entry.coSpeakers.map((one) =>
    one.key === key && one.speaker !== speaker ? { ...one, id: null, speaker, role: "" } : one,
  );
  return { ...entry, coSpeakers };
}

export function changeCoSpeaker(entry: Entry, key: string, role: string): Entry {
  return { ...entry, coSpeakers: withPart(entry.coSpeakers, key, { role }) };
}

export function removeCoSpeaker(entry: Entry, key: string): Entry {
  return { ...entry, coSpeakers: entry.coSpeakers.filter((one) => one.key !== key) };
}

/** Said on the occasion of another statement, and so at its date. */
export function shareOccasion(entry: Entry, { id, title }: ScreenStatement["occasion"]): Entry {
  return { ...entry, occasion: id, occasionTitle: title, datings: [] };
}

export function leaveSharedOccasion(entry: Entry): Entry {
  return { ...entry, occasion: null, occasionTitle: "", datings: [] };
}

/**
 * Where the words appeared first: a source at hand, or the name of one that is not. One answer for all words of the
 * statement, those still to be taken included.
 */
export function chooseFirstPublished(entry: Entry, source: string | null, title: string): Entry {
  return {
    ...entry,
    firstPublished: source,
    firstPublishedTitle: title,
    quotations: entry.quotations.map((one) => ({ ...one, upstream: source })),
  };
}

/** A dating more. The first one is preferred, unless the occasion is dated by another statement. */
export function addDating(
  entry: Entry,
  key: string,
  said: Partial<EntryDating>,
  isShared: boolean,
): Entry {
  const blank = { key, id: null, source: null, edtf: "", phrase: "", note: "" };
  const preferred = entry.datings.length === 0 && !isShared;
  return { ...entry, datings: [...entry.datings, { ...blank, preferred, ...said }] };
}

/** One of several datings is preferred: where this one is, no other. */
export function changeDating(entry: Entry, key: string, part: Partial<EntryDating>): Entry {
  const datings = entry.datings.map((one) => {
    if (one.key === key) return { ...one, ...part };
    return part.preferred ? { ...one, preferred: false } : one;
  });
  return { ...entry, datings };
}

export function removeDating(entry: Entry, key: string): Entry {
  return { ...entry, datings: entry.datings.filter((one) => one.key !== key) };
}

/** A passage of the capture becomes words of the statement: verbatim in quotation marks and transcripts, reported outside them. */
export function takeWords(
  entry: Entry,
  key: string,
  {
    id,
    text,
    source: { language },
  }: Pick<ScreenCapture, "id" | "text"> & { source: Pick<ScreenCapture["source"], "language"> },
  { start, end, isQuoted, time = null }: Span & { isQuoted: boolean; time?: number | null },
): Entry {
  const quotation: EntryQuotation = {
    ...{ key, id: null, capture: id, source: null },
    form: isQuoted ? "verbatim" : "reported",
    text: sliceCodePoints(text, start, end),
    language: language === "und" ? "" : language,
    at: { start, end },
    upstream: entry.firstPublished,
    ...{ mediaTime: time === null ? "" : formatMediaTime(time), mediaEnd: "" },
    ...{ translatedBy: "", original: "", originalLanguage: "", originalId: null },
  };
  return { ...entry, quotations: [...entry.quotations, quotation] };
}

export function changeWords(entry: Entry, key: string, part: Partial<EntryQuotation>): Entry {
  return { ...entry, quotations: withPart(entry.quotations, key, part) };
}

/** What a quotation was when it was taken: the span within which cutting it shorter is followed, and its form. */
export interface Taken {
  at: Span | null;
  form: Exclude<EntryQuotation["form"], "paraphrase">;
}

/**
 * Other text for words of the statement. Where it still stands in the span that was taken, once, it is the source's
 * words at that place; otherwise it is ours, a paraphrase, until it is put back.
 */
export function typeWords(
  entry: Entry,
  key: string,
  text: string,
  /** Null where the words are of another capture than the one that is open. */
  captureText: string | null,
  taken: Taken,
): Entry {
  const quotation = entry.quotations.find((one) => one.key === key);
  if (!quotation) return entry;
  const within = taken.at ?? quotation.at;
  if (!within || captureText === null) return changeWords(entry, key, { text });
  const own = quotation.form === "paraphrase" ? taken.form : quotation.form;
  const held = sliceCodePoints(captureText, within.start, within.end);
  const words = text.trim();
  const from = held.indexOf(words);
  if (words && from >= 0 && held.indexOf(words, from + 1) < 0) {
    const start = within.start + codePointLength(held.slice(0, from));
    const at = { start, end: start + codePointLength(words) };
    return changeWords(entry, key, { text, form: own, at });
  }
  const isExact = quoteState(captureText, { text, at: within }).state === "exact";
  return changeWords(entry, key, { text, at: within, form: isExact ? own : "paraphrase" });
}

/** The words as they are saved: a space that was typed around those of a place in the source is none of theirs. */
export function trimWords(entry: Entry): Entry {
  const quotations = entry.quotations.map((one) => {
    const isAsLong = !one.at || codePointLength(one.text) === one.at.end - one.at.start;
    return isAsLong ? one : { ...one, text: one.text.trim() };
  });
  return { ...entry, quotations };
}

/** Words are taken out; a stance that rested on them rests on none. */
export function removeWords(entry: Entry, key: string): Entry {
  return {
    ...entry,
    quotations: entry.quotations.filter((one) => one.key !== key),
    stances: Object.fromEntries(
      Object.entries(entry.stances).map(([point, stance]) => [
        point,
        stance.quotation === key ? { ...stance, quotation: null, words: "" } : stance,
      ]),
    ),
  };
}

const answerTo = (claim: string, key: string): EntryAnswer => ({
  ...{ key, id: null, claim, note: "", heading: "", headingId: null, rating: "", ratingScale: "" },
  ...{ type: "unclassified", via: "not_stated" },
});

/** The statement answers this claim, and no other. */
export function answerOnly(entry: Entry, claim: string, key: string): Entry {
  return { ...entry, answers: [answerTo(claim, key)] };
}

/** The statement answers this claim too; where it did, it does not any more. */
export function toggleAnswer(entry: Entry, claim: string, key: string): Entry {
  const others = entry.answers.filter((one) => one.claim !== claim);
  const isAnswered = others.length < entry.answers.length;
  return { ...entry, answers: isAnswered ? others : [...others, answerTo(claim, key)] };
}

export function changeAnswer(entry: Entry, key: string, part: Partial<EntryAnswer>): Entry {
  return { ...entry, answers: withPart(entry.answers, key, part) };
}

/**
 * The stance on a point; with null, none. A new one rests on the words of the statement; of several none is taken for
 * granted but those that the reporter is at (`current`): wrong evidence would be published in a hurry.
 */
export function takeStance(
  entry: Entry,
  point: string,
  position: StancePosition | null,
  current: string | null,
): Entry {
  const { [point]: before, ...others } = entry.stances;
  if (!position) return { ...entry, stances: others };
  const [first, ...more] = entry.quotations;
  const quotation = more.length === 0 ? (first?.key ?? null) : current;
  const stance = before ?? { id: null, quotation, words: "", reason: "" };
  return { ...entry, stances: { ...others, [point]: { ...stance, position } } };
}

/** What else is said of a stance. Resting on other words, it rests on all of them. */
export function changeStance(
  entry: Entry,
  point: string,
  part: Partial<Pick<EntryStance, "quotation" | "words" | "reason">>,
): Entry {
  const { [point]: before, ...others } = entry.stances;
  if (!before) return entry;
  const stance = { ...before, ...("quotation" in part && { words: "" }), ...part };
  return { ...entry, stances: { ...others, [point]: stance } };
}

function withPart<T extends { key: string }>(items: T[], key: string, part: Partial<T>): T[] {
  return items.map((one) => (one.key === key ? { ...one, ...part } : one));
}
