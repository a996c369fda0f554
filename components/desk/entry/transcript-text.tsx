"use client";
import { memo, useCallback, useMemo, useRef } from "react";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Tag } from "@/components/ui/tag";
import { isModerator } from "@/lib/capture/moderators";
import { formatSourceDate } from "@/lib/dates/format";
import { labelKey } from "@/lib/desk/carry-over";
import type { TextPart } from "@/lib/desk/parts";
import { overlaps, sentencesWithin } from "@/lib/desk/passages";
import { type Piece, piecesOf } from "@/lib/desk/pieces";
import type { ScreenCapture, Span } from "@/lib/desk/screen";
import { languageOf } from "@/lib/direction";
import type { FoundQuote } from "@/lib/quotes/found";
import { formatMediaTime } from "@/lib/quotes/media-time";
import { useScreen } from "./screen";
import look from "./turn.module.css";
import { useSelection } from "./use-selection";

/**
 * A transcript turn by turn: its time, its label as given, its words. A sentence is taken by a click; any other words by
 * selecting them. Who asks is set quieter; the turn that the cursor is at is washed, what was taken is ruled.
 */
export function TranscriptText({
  capture,
  part,
  isFirst,
}: {
  capture: ScreenCapture;
  part: TextPart | undefined;
  isFirst: boolean;
}) {
  const { given, matter, labels, passages, take } = useScreen();
  const { source } = capture;
  const selection = useSelection();
  const latest = useRef(take);
  latest.current = take;
  const takeNow = useCallback((passage: Span) => latest.current(passage), []);
  const { current, taken } = passages;
  const at = current ?? taken.at(-1) ?? null;
  const turns = useMemo(
    () => (part ? given.quotes.filter((turn) => overlaps(turn, part)) : []),
    [part, given.quotes],
  );
  const first = turns[0];
  const above = part && first && isFirst ? headOf(part, first) : "";
  return (
    <article className="mt-4 max-w-[38rem]" {...languageOf(source.language)} {...selection}>
      {isFirst && (
        <>
          <h2 className="mb-0.5 font-display text-h3/[1.2] font-strong condensed">
            {source.title}
          </h2>
          <p className="font-ui small font-stretch-normal">
            {[
              source.publisher,
              source.byline,
              source.publishedAt
                ? formatSourceDate(source.publishedAt, source.publishedZone)
                : "date not stated",
            ]
              .filter(Boolean)
              .join(", ")}
            . Labels and times are the transcript’s.
          </p>
          {part && above && (
            <p
              className="mt-3 said text-m/[1.5] whitespace-pre-line text-ink-2"
              data-start={part.start}
            >
              {above}
            </p>
          )}
        </>
      )}
      <ol className="-mx-6 mt-3 max-laptop:-mx-4">
        {turns.map((turn) => {
          const label = turn.speaker?.name;
          const party = label ? (labels.get(labelKey(label))?.party ?? null) : null;
          const place = matter?.parties.findIndex(({ id }) => id === party) ?? -1;
          const near = (span: Span) => overlaps(span, turn);
          return (
            <Turn
              key={turn.start}
              turn={turn}
              language={source.language}
              party={place >= 0 ? place : null}
              used={held(capture.used.filter(near))}
              taken={held(taken.filter(near))}
              current={current && near(current) ? current : null}
              isAt={at !== null && near(at)}
              take={takeNow}
            />
          );
        })}
      </ol>
    </article>
  );
}

/** What stands above the first turn: the transcript's own title and date. */
function headOf({ start, text }: TextPart, { speaker, start: words }: FoundQuote): string {
  const to = Math.min(speaker?.start ?? words, words) - start;
  const points = [...text].slice(0, to).join("");
  // The time of the first turn stands beside it.
  return points.slice(0, points.lastIndexOf("\n") + 1).trimEnd();
}

const nothing: never[] = [];
const held = <T,>(spans: T[]): T[] => (spans.length > 0 ? spans : nothing);

interface TurnProps {
  turn: FoundQuote;
  language: string;
  /** Place of the party that its label speaks for; null where nobody is known to. */
  party: number | null;
  used: ScreenCapture["used"];
  taken: Span[];
  /** The cursor, where it is in this turn. */
  current: Span | null;
  isAt: boolean;
  take: (passage: Span) => void;
}

/** One turn. Of thousands none is drawn anew but those that change. */
const Turn = memo(function Turn({
  turn,
  language,
  party,
  used,
  taken,
  current,
  isAt,
  take,
}: TurnProps) {
  const sentences = useMemo(() => sentencesWithin(turn, language), [turn, language]);
  const isWhole = current?.start === turn.start && current.end === turn.end;
  const paragraphs = piecesOf(turn, used, sentences, taken, isWhole ? null : current);
  const label = turn.speaker?.name;
  const time = turn.turn?.time ?? null;
  const numbers = [...new Set(used.flatMap(({ number }) => number ?? []))];
  const classes = [
    look.turn,
    isAt && look.at,
    isModerator(label) && "text-ink-2",
    party !== null && partyTint(party),
  ];
  return (
    <li
      className={classes.filter(Boolean).join(" ")}
      data-passage={isWhole || undefined}
      data-at={isAt || undefined}
      aria-current={isWhole || undefined}
    >
      <span className={`text-s tabular-nums ${isAt ? "font-semibold" : "text-ink-2"}`}>
        {time !== null && formatMediaTime(time)}
      </span>
      <div>
        {label && (
          <p className="mb-0.5 flex items-baseline gap-1.5 font-ui text-xs tracking-[0.02em] font-stretch-normal">
            {party !== null && <PartyMark index={party} />}
            <b className="font-strong">{label}</b>
            <span className="ms-auto flex gap-1">
              {numbers.map((number) => (
                <Tag key={number}>S{number}</Tag>
              ))}
            </span>
          </p>
        )}
        {paragraphs.map((pieces) => (
          <p key={pieces[0]?.start} className="said text-[1.0625rem]/[1.55]">
            {pieces.map((piece) => (
              <PieceOfTurn
                key={piece.start}
                piece={piece}
                onUse={() => {
                  const sentence = sentences[piece.quoted ?? -1];
                  // What was selected in it is meant, not the sentence.
                  if (sentence && getSelection()?.isCollapsed !== false) take(sentence);
                }}
              />
            ))}
          </p>
        ))}
      </div>
    </li>
  );
});

function PieceOfTurn({ piece, onUse }: { piece: Piece; onUse: () => void }) {
  const { label, isUsed, here } = piece;
  const classes = [
    piece.quoted !== null && look.sentence,
    isUsed && (label?.name === "this record" ? look.taken : look.used),
    here && look.here,
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Shift J and Enter do the same
    // biome-ignore lint/a11y/useKeyWithClickEvents: Shift J and Enter do the same
    <span
      data-start={piece.start}
      data-passage={piece.quoted !== null || isUsed || here || undefined}
      className={classes.filter(Boolean).join(" ") || undefined}
      aria-current={here || undefined}
      onClick={onUse}
    >
      {piece.text}
    </span>
  );
}
