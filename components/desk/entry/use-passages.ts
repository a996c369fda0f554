"use client";
import { useMemo, useState } from "react";
import type { Entry, EntryQuotation } from "@/lib/desk/entry";
import { partAt, partsOf } from "@/lib/desk/parts";
import { endOf, sentencesIn, stepOn, stepTo } from "@/lib/desk/passages";
import type { ScreenCapture, Span } from "@/lib/desk/screen";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import type { FoundQuote } from "@/lib/quotes/found";
import type { Passage } from "./article";

const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end;
const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** The passages of the article: which the cursor is on, which the record took, and whom they name. */
export function usePassages(capture: ScreenCapture | null, quotes: FoundQuote[], entry: Entry) {
  const [current, setCurrent] = useState<Passage | null>(null);
  /** What is being selected: drawn by the browser as long as the selection stands. */
  const [selecting, setSelecting] = useState<Passage | null>(null);
  const quoted = useMemo<Passage[]>(
    () => quotes.map(({ start, end, text }) => ({ start, end, text, isQuoted: true })),
    [quotes],
  );
  const parts = useMemo(() => partsOf(capture?.text ?? ""), [capture]);
  const taken = useMemo(
    () => entry.quotations.flatMap(({ at, capture: of }) => (at && of === capture?.id ? [at] : [])),
    [entry.quotations, capture?.id],
  );
  /** The names that the article puts beside the words of the record, or those under the cursor. */
  const named = useMemo(() => {
    const spans = current ? [current, ...taken] : taken;
    const beside = quotes.filter((quote) => spans.some((span) => overlap(span, quote)));
    return [...new Set(beside.flatMap(({ speaker }) => speaker?.name ?? []))];
  }, [quotes, taken, current]);

  const passageAt = (span: Span): Passage | null =>
    capture && {
      ...span,
      text: sliceCodePoints(capture.text, span.start, span.end),
      isQuoted: false,
    };
  const at = selecting ?? current;

  /** The sentence after the cursor, or before it; a long text is parted into sentences where it is read. */
  function nextSentence(direction: 1 | -1): Passage | null {
    const here = at ? partAt(parts, at.start) : 0;
    for (let step = 0; step <= parts.length; step += 1) {
      const part = parts.at((here + step * direction) % parts.length);
      const found = part ? sentencesIn(part, capture?.source.language ?? "und") : [];
      const next = step === 0 && at ? stepOn(found, at, direction) : endOf(found, direction);
      if (next) return { ...next, isQuoted: false };
    }
    return null;
  }

  return {
    /** What the cursor is on: the passage that is stepped to, or what is selected. */
    at,
    /** The one that is drawn: what is selected is drawn once the selection is gone. */
    current,
    parts,
    quoted,
    taken,
    named,
    isTaken: (passage: Span) => taken.some((span) => isSame(span, passage)),
    step(kind: "quoted" | "sentences", direction: 1 | -1) {
      setSelecting(null);
      setCurrent(kind === "quoted" ? stepTo(quoted, at, direction) : nextSentence(direction));
    },
    /** The cursor on any words of the article; on none with null. */
    select(span: Span | null) {
      setSelecting(null);
      setCurrent(span && passageAt(span));
    },
    /** Words are being selected; with null the selection went, and what it was stays drawn. */
    follow(span: Span | null) {
      if (!span && selecting) setCurrent(selecting);
      setSelecting(span && passageAt(span));
    },
    /**
     * A passage as words of the record; nothing where it was taken before. What stands in quotation marks is
     * verbatim, the rest reported.
     */
    quotationOf(passage: Span): EntryQuotation | null {
      const { start, end } = passage;
      if (!capture || taken.some((span) => isSame(span, passage))) return null;
      const isQuoted = quoted.some((span) => span.start <= start && end <= span.end);
      const { language } = capture.source;
      return {
        ...{ key: crypto.randomUUID(), id: null, capture: capture.id, source: null },
        form: isQuoted ? "verbatim" : "reported",
        text: sliceCodePoints(capture.text, start, end),
        language: language === "und" ? "" : language,
        at: { start, end },
        upstream: entry.firstPublished,
        ...{ translatedBy: "", original: "", originalLanguage: "", originalId: null },
      };
    },
  };
}
