"use client";
import { useMemo, useState } from "react";
import type { Entry } from "@/lib/desk/entry";
import { partAt, partsOf, type TextPart } from "@/lib/desk/parts";
import {
  endOf,
  overlaps,
  sentencesWithin,
  stepOn,
  stepTo,
  type TextSpan,
} from "@/lib/desk/passages";
import type { ScreenCapture, Span } from "@/lib/desk/screen";
import type { FoundQuote } from "@/lib/quotes/found";

const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end;
const beginsIn = (one: Span, span: Span | null) => span?.start === one.start && one.end < span.end;

/** The passages of the article: which the cursor is on, which the record took, and whom they name. */
export function usePassages(
  capture: ScreenCapture | null,
  quoted: FoundQuote[],
  entry: Entry,
  /** Where the reading goes on: behind what was taken last, and what the cursor is on at first. */
  opened: { from: Span | null; current: Span | null },
) {
  const [current, setCurrent] = useState(opened.current);
  /** What is being selected: drawn by the browser as long as the selection stands. */
  const [selecting, setSelecting] = useState<Span | null>(null);
  /** Key of the words that the cursor stood in last, until it goes to other ones in the article. */
  const [wordsAt, goToWords] = useState<string | null>(null);
  const parts = useMemo(() => partsOf(capture?.text ?? ""), [capture]);
  const taken = useMemo(
    () => entry.quotations.flatMap(({ at, capture: of }) => (at && of === capture?.id ? [at] : [])),
    [entry.quotations, capture?.id],
  );
  /** The names that the article puts beside the words of the record, or those under the cursor. */
  const named = useMemo(() => {
    const spans = current ? [current, ...taken] : taken;
    const beside = quoted.filter((quote) => spans.some((span) => overlaps(span, quote)));
    return [...new Set(beside.flatMap(({ speaker }) => speaker?.name ?? []))];
  }, [quoted, taken, current]);
  const at = selecting ?? current;
  const here = at ?? opened.from;

  /** The sentences of a part; of a transcript those of its turns, without times and labels. */
  function sentencesOfPart(part: TextPart): TextSpan[] {
    const language = capture?.source.language ?? "und";
    if (!quoted[0]?.turn) return sentencesWithin(part, language);
    const turns = quoted.filter((turn) => overlaps(turn, part));
    return turns.flatMap((turn) => sentencesWithin(turn, language));
  }

  /** The sentence after the cursor, or before it; a long text is parted into sentences where it is read. */
  function nextSentence(direction: 1 | -1): Span | null {
    const first = here ? partAt(parts, here.start) : 0;
    for (let step = 0; step <= parts.length; step += 1) {
      const part = parts.at((first + step * direction) % parts.length);
      const found = part ? sentencesOfPart(part) : [];
      // From a turn as a whole one goes into it.
      const within = step === 0 && direction === 1 ? found.find((one) => beginsIn(one, at)) : null;
      const next =
        within ?? (step === 0 && here ? stepOn(found, here, direction) : endOf(found, direction));
      if (next) return next;
    }
    return null;
  }

  /** The cursor on any words of the article; on none with null. */
  function show(span: Span | null) {
    setSelecting(null);
    setCurrent(span);
  }

  return {
    /** What the cursor is on: the passage that is stepped to, or what is selected. */
    at,
    /** The one that is drawn: what is selected is drawn once the selection is gone. */
    current,
    /** What was taken last before this record was opened; null where nothing was. */
    from: opened.from,
    parts,
    quoted,
    taken,
    named,
    /** Key of the words that the reporter is at: those the cursor stood in, or those of the passage stepped to. */
    wordsHere:
      entry.quotations.find(({ key, at: place, capture: of }) =>
        wordsAt ? key === wordsAt : at && place && of === capture?.id && overlaps(place, at),
      )?.key ?? null,
    isTaken: (passage: Span) => taken.some((span) => isSame(span, passage)),
    /** What stands in quotation marks, or the turn of a transcript, around a passage. */
    quoteAround: ({ start, end }: Span) =>
      quoted.find((span) => span.start <= start && end <= span.end),
    step(kind: "quoted" | "sentences", direction: 1 | -1) {
      show(kind === "quoted" ? stepTo(quoted, here, direction) : nextSentence(direction));
      goToWords(null);
    },
    show,
    /** Somebody selected words in the article, or none. */
    select(span: Span | null) {
      show(span);
      goToWords(null);
    },
    /** Words are being selected; with null the selection went, and what it was stays drawn. */
    follow(span: Span | null) {
      if (!span && selecting) setCurrent(selecting);
      setSelecting(span);
    },
    /** The cursor went to words of the form. */
    goToWords,
  };
}
