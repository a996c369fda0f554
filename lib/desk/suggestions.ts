/** What the record screen suggests from a captured text. Nothing of it is stored; none of it fills in a field. */
import { type Turn, turnsOf } from "@/lib/capture/transcript";
import { foundDates, onOrBefore } from "@/lib/dates/phrases";
import { type FoundQuote, foundQuotes } from "@/lib/quotes/found";
import { type Notice, noticed } from "./noticed";

/** A text, and what its source says that bears on what is found in it. */
export interface TextGiven {
  text: string;
  /** BCP 47. */
  language: string;
  publishedAt: string | null;
  publishedZone: string | null;
}

export interface Suggestions {
  quotes: ReturnType<typeof foundQuotes>;
  /** Dates that the text names, each once, and "on or before" its own. */
  dates: { phrase: string; edtf: string }[];
  notices: Notice[];
  /** What was left out, in a sentence. */
  left: string | null;
}

/** So many of each are offered; nobody steps through more of one text. */
const most = { quotes: 500, turns: 5_000, dates: 100 };

/** Takes time in proportion to the text; meant for strangers' texts all the same, so call it by `readSuggestions`. */
export function suggestionsOf({
  text,
  language,
  publishedAt,
  publishedZone,
}: TextGiven): Suggestions {
  const turns = turnsOf(text).map(asQuote);
  const [quotes, mostShown, what] =
    turns.length > 0
      ? [turns, most.turns, "turns"]
      : [foundQuotes(text, language, most.quotes + 1), most.quotes, "quoted passages"];
  const isCut = quotes.length > mostShown;
  const shown = quotes.slice(0, mostShown);
  const dates = foundDates(text, language, publishedAt);
  const named = dates.flatMap(({ phrase, edtf }) => (edtf ? [{ phrase, edtf }] : []));
  const offers = [...new Map(named.toReversed().map((one) => [one.phrase, one])).values()];
  return {
    quotes: shown,
    dates: [
      ...(publishedAt ? [{ phrase: "", edtf: onOrBefore(publishedAt) }] : []),
      ...offers.toReversed().slice(0, most.dates),
    ],
    notices: noticed({ text, language, publishedAt, publishedZone, quotes: shown, dates }),
    left: isCut
      ? `The first ${mostShown.toLocaleString("en")} ${what} are offered; what follows can be selected by hand.`
      : null,
  };
}

/** A turn as words to be taken: they are verbatim as the transcript says them, and its label is who speaks. */
const asQuote = ({ start, end, text, label, time }: Turn): FoundQuote => ({
  ...{ start, end, text, speaker: label, verb: null },
  turn: { time },
});
