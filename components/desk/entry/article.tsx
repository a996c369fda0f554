"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { languageOf } from "@/components/statement/direction";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { formatInstant, formatSourceDate } from "@/lib/dates/format";
import { partAt, type TextPart } from "@/lib/desk/parts";
import type { ScreenCapture, Span } from "@/lib/desk/screen";
import { codePointLength } from "@/lib/quotes/code-points";
import { counted } from "@/lib/wording";

/** A passage that can be taken as words: quoted in the article, or one of its sentences. */
export interface Passage extends Span {
  text: string;
  isQuoted: boolean;
}

interface Piece extends Span {
  text: string;
  /** Place among the quoted passages. */
  quoted: number | null;
  label: { name: string; party: number | null } | null;
  isUsed: boolean;
  here: boolean;
}

/**
 * The captured article. Quoted passages are underlined: dotted where nothing took them yet, solid where a statement
 * did, washed where the cursor is. What one selects, by mouse, touch or keyboard, is offered too.
 */
export function Article({
  capture,
  quoted,
  parts,
  current,
  taken,
  left,
  onStep,
  onSelect,
  onFollow,
}: {
  capture: ScreenCapture;
  /** Its text; one part is shown at a time. */
  parts: TextPart[];
  quoted: Passage[];
  /** The passage the cursor is on. */
  current: Passage | null;
  /** Spans of the record being made. */
  taken: Span[];
  /** What the suggestions leave out, in a sentence. */
  left: string | null;
  onStep: (passage: Passage) => void;
  /** Words were selected; with null, none is meant any more. */
  onSelect: (span: Span | null) => void;
  /** The selection changed and may change again; with null, it went. */
  onFollow: (span: Span | null) => void;
}) {
  const text = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(0);
  const [followed, setFollowed] = useState(current);
  if (followed !== current) {
    setFollowed(current);
    // The part that the cursor went to.
    if (current) setShown(partAt(parts, current.start));
  }
  const part = parts[shown];
  const paragraphs = useMemo(
    () => (part ? piecesOf(part, capture.used, quoted, taken, current) : []),
    [part, capture, quoted, taken, current],
  );
  const follow = useRef(onFollow);
  follow.current = onFollow;
  useEffect(() => {
    // A finger or a key moves the ends of a selection long after it began: the text may not be redrawn under it.
    const change = () => follow.current(selectionIn(text.current));
    document.addEventListener("selectionchange", change);
    return () => document.removeEventListener("selectionchange", change);
  }, []);
  const { source } = capture;
  // A text that was pasted with its headline has it once.
  const first = capture.text.trimStart().slice(0, 2_000).split("\n", 1)[0];
  const isHeaded = shown === 0 && first?.trim() === source.title;
  const [used, others] = useMemo(() => {
    const inUse = [...capture.used, ...taken];
    return [
      quoted.filter((span) => inUse.some((one) => overlaps(one, span))),
      inUse.filter((one) => !quoted.some((span) => overlaps(one, span))),
    ];
  }, [capture, quoted, taken]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, and the keyboard must reach it
    <section className="dk__src" aria-label="Captured article" tabIndex={0}>
      <div className="dk__bar">
        <span className="state state--ok">Captured</span>
        <span className="dim">
          {capture.method} {formatInstant(capture.capturedAt)}
        </span>
        <span className="mono dim" title={capture.textSha256}>
          SHA-256 {capture.textSha256.slice(0, 8)}…{capture.textSha256.slice(-8)}
        </span>
      </div>
      <div className="dk__bar">
        <span className="dim">
          {counted(quoted.length, "quoted passage")} found, {used.length} used
          {others.length > 0 && `; ${counted(others.length, "other passage")} used`}
        </span>
      </div>
      {left && <p className="small">{left}</p>}
      {parts.length > 1 && part && (
        <nav className="dk__bar" aria-label="Parts of the article">
          <span className="dim">
            Characters {grouped.format(part.start + 1)} to {grouped.format(part.end)} of{" "}
            {grouped.format(parts.at(-1)?.end ?? 0)}
          </span>
          <button
            className="aslink"
            type="button"
            disabled={shown === 0}
            onClick={() => setShown(shown - 1)}
          >
            Earlier part
          </button>
          <button
            className="aslink"
            type="button"
            disabled={shown === parts.length - 1}
            onClick={() => setShown(shown + 1)}
          >
            Next part
          </button>
        </nav>
      )}
      <article
        className="art"
        ref={text}
        {...languageOf(source.language)}
        onPointerUp={({ pointerType, target }) => {
          const span = selectionIn(text.current);
          // A finger's selection is not done when it is lifted: its ends are moved one by one.
          if (span ? pointerType === "mouse" : !(target as Element).closest(".hq")) onSelect(span);
        }}
      >
        <h2 className={isHeaded ? "vh" : undefined}>{source.title}</h2>
        <p className="small">
          {[source.publisher, source.byline].filter(Boolean).join(", ")}{" "}
          {source.publishedAt
            ? formatSourceDate(source.publishedAt, source.publishedZone)
            : "Date not stated"}
        </p>
        {paragraphs.map((pieces, index) => (
          <p key={pieces[0]?.start} className={isHeaded && index === 0 ? "art__title" : undefined}>
            {pieces.map((piece) => (
              <PieceOfText
                key={piece.start}
                piece={piece}
                onUse={() => {
                  const passage = piece.quoted === null ? undefined : quoted[piece.quoted];
                  if (passage) onStep(passage);
                }}
              />
            ))}
          </p>
        ))}
      </article>
    </section>
  );
}

function PieceOfText({ piece, onUse }: { piece: Piece; onUse: () => void }) {
  const { label } = piece;
  const tint = label && label.party !== null ? partyTint(label.party) : "";
  const classes = [
    piece.quoted !== null && "hq hq--quoted",
    piece.isUsed && "hq hq--used",
    piece.here && "hq hq--on",
    tint,
  ];
  return (
    <>
      {label && (
        <span className={`hq__t ${tint}`}>
          {label.party !== null && <PartyMark index={label.party} />} {label.name}
        </span>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: J and K do the same */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: J and K do the same */}
      <span
        data-start={piece.start}
        className={classes.filter(Boolean).join(" ") || undefined}
        aria-current={piece.here || undefined}
        onClick={piece.quoted === null ? undefined : onUse}
      >
        {piece.text}
      </span>
    </>
  );
}

const grouped = new Intl.NumberFormat("en");

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** A part of the text as paragraphs of pieces: cut wherever a passage begins or ends. */
function piecesOf(
  part: TextPart,
  used: ScreenCapture["used"],
  quoted: Passage[],
  taken: Span[],
  current: Passage | null,
): Piece[][] {
  const points = [...part.text];
  const spans: Span[] = [...quoted, ...used, ...taken, ...(current ? [current] : [])];
  const edges = spans
    .flatMap(({ start, end }) => [start, end])
    .filter((edge) => part.start < edge && edge < part.end);
  const cuts = [...new Set([part.start, part.end, ...edges])];
  cuts.sort((a, b) => a - b);
  const inside = (span: Span, at: number) => span.start <= at && at < span.end;
  const labelled = new Map(used.toReversed().map((span) => [span.start, span]));
  const paragraphs: Piece[][] = [[]];
  // Quoted passages stand in order and side by side: each is met once.
  let next = 0;
  cuts.slice(0, -1).forEach((start, index) => {
    const held = points
      .slice(start - part.start, (cuts[index + 1] ?? part.end) - part.start)
      .join("");
    while (next < quoted.length && (quoted[next]?.end ?? 0) <= start) next += 1;
    const passage = quoted[next];
    const place = passage && inside(passage, start) ? next : -1;
    const other = labelled.get(start);
    const own = taken.find((span) => span.start === start);
    const label = own
      ? { name: "this record", party: null }
      : other && {
          name: other.number === null ? "elsewhere" : `S${other.number}`,
          party: other.party,
        };
    let at = start;
    held.split(/\n/).forEach((line, number) => {
      if (number > 0) {
        paragraphs.push([]);
        at += 1;
      }
      if (line) {
        paragraphs.at(-1)?.push({
          start: at,
          end: at + codePointLength(line),
          text: line,
          quoted: place < 0 ? null : place,
          label: number === 0 ? (label ?? null) : null,
          isUsed: [...used, ...taken].some((span) => inside(span, start)),
          here: current !== null && inside(current, start),
        });
      }
      at += codePointLength(line);
    });
  });
  return paragraphs.filter((pieces) => pieces.length > 0);
}

/** What is selected within the article, in code points of the captured text; null where nothing is. */
function selectionIn(article: HTMLElement | null): Span | null {
  const selection = getSelection();
  if (!article || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = placeOf(article, range.startContainer, range.startOffset);
  const end = placeOf(article, range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

function placeOf(article: HTMLElement, node: Node, offset: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest("[data-start]");
  if (!(piece instanceof HTMLElement) || !article.contains(piece)) return null;
  return Number(piece.dataset.start) + codePointLength((piece.textContent ?? "").slice(0, offset));
}
