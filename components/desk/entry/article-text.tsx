"use client";
import { useMemo } from "react";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { formatSourceDate } from "@/lib/dates/format";
import type { TextPart } from "@/lib/desk/parts";
import { type Piece, piecesOf } from "@/lib/desk/pieces";
import type { ScreenCapture } from "@/lib/desk/screen";
import { languageOf } from "@/lib/direction";
import look from "./passage.module.css";
import { useScreen } from "./screen";
import { useSelection } from "./use-selection";

/**
 * Quoted passages are underlined: dotted where nothing took them yet, solid where a statement did, washed where the
 * cursor is. What one selects, by mouse, touch or keyboard, is offered too.
 */
export function ArticleText({
  capture,
  part,
  isFirst,
}: {
  capture: ScreenCapture;
  part: TextPart | undefined;
  isFirst: boolean;
}) {
  const { passages, take } = useScreen();
  const { quoted, taken, current } = passages;
  const selection = useSelection();
  const paragraphs = useMemo(
    () => (part ? piecesOf(part, capture.used, quoted, taken, current) : []),
    [part, capture, quoted, taken, current],
  );
  const { source } = capture;
  // A text that was pasted with its headline has it once.
  const first = capture.text.trimStart().slice(0, 2_000).split("\n", 1)[0];
  const isHeaded = isFirst && first?.trim() === source.title;
  return (
    <article
      className="mt-4 max-w-[36rem] font-said text-[1.0625rem]/[1.68] condensed"
      {...languageOf(source.language)}
      {...selection}
    >
      <h2 className={isHeaded ? "unseen" : title}>{source.title}</h2>
      <p className="mb-[1em] font-ui small font-stretch-normal">
        {[source.publisher, source.byline].filter(Boolean).join(", ")}{" "}
        {source.publishedAt
          ? formatSourceDate(source.publishedAt, source.publishedZone)
          : "Date not stated"}
      </p>
      {paragraphs.map((pieces, index) => (
        <p key={pieces[0]?.start} className={isHeaded && index === 0 ? title : "mb-[1em]"}>
          {pieces.map((piece) => (
            <PieceOfText
              key={piece.start}
              piece={piece}
              onUse={() => take(piece.quoted === null ? null : (quoted[piece.quoted] ?? null))}
            />
          ))}
        </p>
      ))}
    </article>
  );
}

const title = "condensed mb-2 font-display font-strong text-h2/[1.2]";

/** A stretch of the article, marked by the passages that it lies in; a quoted one is taken by a click. */
function PieceOfText({ piece, onUse }: { piece: Piece; onUse: () => void }) {
  const { label } = piece;
  const tint = label && label.party !== null ? partyTint(label.party) : "";
  const isPassage = piece.quoted !== null || piece.isUsed || piece.here;
  const classes = [
    isPassage && look.passage,
    piece.isUsed && look.used,
    // Selected by hand: it has no line of its own yet.
    piece.here && piece.quoted === null && !piece.isUsed && look.selected,
    tint,
  ];
  return (
    <>
      {label && (
        <span
          className={`me-[0.3rem] rounded-control border border-current px-1 py-0.5 align-[0.15em] font-ui text-[0.6875rem]/[1] font-semibold whitespace-nowrap font-stretch-normal ${tint}`}
        >
          {label.party !== null && <PartyMark index={label.party} />} {label.name}
        </span>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: J and K do the same */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: J and K do the same */}
      <span
        data-start={piece.start}
        data-passage={isPassage || undefined}
        className={classes.filter(Boolean).join(" ") || undefined}
        aria-current={piece.here || undefined}
        onClick={piece.quoted === null ? undefined : onUse}
      >
        {piece.text}
      </span>
    </>
  );
}
