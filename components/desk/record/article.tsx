"use client";
import { useEffect, useMemo, useRef } from "react";
import { languageOf } from "@/components/statement/direction";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { formatInstant, formatSourceDate } from "@/lib/dates/format";
import type { ScreenCapture, Span } from "@/lib/desk/screen";
import { codePointLength } from "@/lib/quotes/code-points";
import { counted } from "@/lib/words";

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
  current,
  taken,
  onStep,
  onSelect,
  onFollow,
}: {
  capture: ScreenCapture;
  quoted: Passage[];
  /** The passage the cursor is on. */
  current: Passage | null;
  /** Spans of the record being made. */
  taken: Span[];
  onStep: (passage: Passage) => void;
  /** Words were selected; with null, none is meant any more. */
  onSelect: (span: Span | null) => void;
  /** The selection changed and may change again; with null, it went. */
  onFollow: (span: Span | null) => void;
}) {
  const text = useRef<HTMLElement>(null);
  const paragraphs = useMemo(
    () => piecesOf(capture, quoted, taken, current),
    [capture, quoted, taken, current],
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
  const isHeaded = capture.text.trimStart().split("\n", 1)[0]?.trim() === source.title;
  const inUse = [...capture.used, ...taken];
  const used = quoted.filter((span) => inUse.some((one) => overlaps(one, span)));
  const others = inUse.filter((one) => !quoted.some((span) => overlaps(one, span)));
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

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** The text as paragraphs of pieces: cut wherever a passage begins or ends. */
function piecesOf(
  { text, used }: ScreenCapture,
  quoted: Passage[],
  taken: Span[],
  current: Passage | null,
): Piece[][] {
  const points = [...text];
  const spans: Span[] = [...quoted, ...used, ...taken, ...(current ? [current] : [])];
  const cuts = [...new Set([0, points.length, ...spans.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((a, b) => a - b);
  const inside = (span: Span, at: number) => span.start <= at && at < span.end;
  const paragraphs: Piece[][] = [[]];
  cuts.slice(0, -1).forEach((start, index) => {
    const held = points.slice(start, cuts[index + 1]).join("");
    const place = quoted.findIndex((span) => inside(span, start));
    const other = used.find((span) => span.start === start);
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
