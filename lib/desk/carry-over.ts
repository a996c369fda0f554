/**
 * What the record screen carries over to the next statement from the same source: who speaks under a label, where the
 * reading goes on, and what is said before it. Pure; suggestions, all of them changed by hand.
 */
import { isModerator } from "@/lib/capture/moderators";
import type { FoundQuote } from "@/lib/quotes/found";
import { overlaps } from "./passages";
import type { ScreenCapture, ScreenMatter, ScreenStatement, Span } from "./screen";

/** Who speaks under a label, as the latest statement says that was logged from there. */
export interface Labelled {
  speaker: string;
  /** Public id of the party. */
  party: string | null;
  speakerRole: string;
  /** Number of the statement that says so. */
  number: number;
}

type Given = Pick<ScreenMatter, "statements" | "parties">;

/** A label as it is compared: "Lee" and "LEE" are one. */
export const labelKey = (label: string) => label.trim().toLowerCase();

/** Labels of a source that statements of the matter gave to somebody, by `labelKey`. */
export function labelsGiven(
  quotes: readonly FoundQuote[],
  used: ScreenCapture["used"],
  matter: Given | null,
): Map<string, Labelled> {
  const statements = new Map(matter?.statements.map((row) => [row.id, row]));
  const given = new Map<string, Labelled>();
  for (const span of used) {
    const said = statements.get(span.statement);
    const label = said && quoteAround(quotes, span)?.speaker?.name;
    if (!said || !label) continue;
    const held = given.get(labelKey(label));
    if (held && held.number > said.number) continue;
    given.set(labelKey(label), {
      speaker: said.speakerId,
      party: matter?.parties[said.party]?.id ?? null,
      speakerRole: said.speakerRole,
      number: said.number,
    });
  }
  return given;
}

/** The passage that a span lies in, of passages in order and side by side: looked for by halves. */
export function quoteAround<Q extends Span>(quotes: readonly Q[], span: Span): Q | undefined {
  let [low, high] = [0, quotes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found = quotes[low];
  return found && overlaps(found, span) ? found : undefined;
}

/** How an address names a turn whose words a new record begins with, behind its `#`. */
export const turnMark = ({ start }: Pick<Span, "start">) => `turn-${start}`;

/** The turn that an address names so; undefined where it names none. */
export const turnOfMark = <Q extends Span>(quotes: readonly Q[], mark: string): Q | undefined =>
  quotes.find((turn) => `#${turnMark(turn)}` === mark);

/** The latest statement of the matter; what the next one most likely answers. */
export const latestOf = (matter: Pick<Given, "statements"> | null): ScreenStatement | undefined =>
  matter?.statements.reduce<ScreenStatement | undefined>(
    (latest, row) => (latest && latest.number > row.number ? latest : row),
    undefined,
  );

/** The last words that were taken from the source for the matter: of its latest statement, the furthest. */
export function lastTaken(used: ScreenCapture["used"]): Span | null {
  const latest = Math.max(0, ...used.map(({ number }) => number ?? 0));
  const own = used.filter(({ number }) => latest > 0 && number === latest);
  return own.toSorted((a, b) => a.end - b.end).at(-1) ?? null;
}

/**
 * The turn that comes after a place of a transcript: of those who speak, not of those who ask. Null at its end.
 */
export function nextTurn(quotes: readonly FoundQuote[], after: Span | null): FoundQuote | null {
  const coming = quotes.filter(({ start }) => start >= (after?.end ?? 0));
  return coming.find(({ speaker }) => !isModerator(speaker?.name)) ?? null;
}
