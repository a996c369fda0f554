/** A captured text cut into the pieces that its screen draws: each lies in the same passages from end to end. */
import { codePointLength } from "@/lib/quotes/code-points";
import type { TextSpan } from "./passages";
import type { ScreenCapture, Span } from "./screen";

export interface Piece extends Span {
  text: string;
  /** Place among the quoted passages. */
  quoted: number | null;
  /** Who took the passage that begins here. */
  label: { name: string; party: number | null } | null;
  isUsed: boolean;
  /** The cursor is on it. */
  here: boolean;
}

/**
 * A part of the text as paragraphs of pieces: cut wherever a passage begins or ends, be it quoted (in order, side by
 * side), used by other statements, taken by this record or under the cursor.
 */
export function piecesOf(
  part: TextSpan,
  used: ScreenCapture["used"],
  quoted: Span[],
  taken: Span[],
  current: Span | null,
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
