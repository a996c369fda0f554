import { PointLedgerRow } from "@/components/comparison/point-ledger";
import { HalfMinute } from "@/components/plate/half-minute";
import { Statement } from "@/components/statement/statement";
import { NoneBox } from "@/components/ui/none-box";
import type { MatterDocument } from "@/lib/document/document";
import type { Piece, Pieces } from "@/lib/review/pieces";
import { amendedBy } from "@/lib/versions/amended";
import { capitalised, inList } from "@/lib/wording";
import { Elsewhere } from "./elsewhere";
import { Unfold } from "./panel";
import styles from "./pieces.module.css";

interface Props {
  found: Pieces;
  before: { number: number; document: MatterDocument } | null;
  after: MatterDocument;
  /** The version that it becomes. */
  number: number;
  /** Where the whole page is seen as it will be. */
  preview: string;
  /** What stands beside a piece: the checks that it is looked at for. */
  checksOf: (piece: Piece) => React.ReactNode;
}

/**
 * The page itself, piece by piece, drawn as readers get it: now, afterwards, and the checks of what changed beside it, all
 * at one height. What is new to readers stands in one column.
 */
export function PieceRows({ found, before, after, number, preview, checksOf }: Props) {
  const marks = before
    ? amendedBy([{ number, before: before.document, after, kind: "correction" }], after).marks
    : new Map();
  const heads = before
    ? [`Readers see now, version ${before.number}`, `After publishing, version ${number}`]
    : [`The page, version ${number}`];
  const sides = before ? "grid-cols-2" : "grid-cols-1";
  const draw = (piece: Piece, side: "before" | "after") => (
    <Drawn
      {...{ piece, side, preview, isHalf: before !== null }}
      document={side === "after" || !before ? after : before.document}
      marks={side === "after" ? marks : new Map()}
    />
  );
  return (
    <Elsewhere>
      <div
        className={`border-b border-ink pb-2 text-xs font-semibold text-ink-2 max-laptop:hidden ${row}`}
        aria-hidden="true"
      >
        <div className={`grid gap-x-4 ${sides}`}>
          {heads.map((head) => (
            <span key={head}>{head}</span>
          ))}
        </div>
        <span>{before ? "Checks, for what changed" : "Checks"}</span>
      </div>
      {found.pieces.map((piece) => (
        <section key={piece.id} className="pt-5" aria-label={piece.title}>
          <h3 className="mb-2.5 breaks text-ui font-strong">
            <bdi>{piece.title}</bdi>
          </h3>
          <div className={row}>
            <div className={`grid gap-x-4 gap-y-3 max-laptop:grid-cols-1 ${sides}`}>
              {before && (
                <Framed head={`Now, version ${before.number}`} isQuiet>
                  {piece.before ? (
                    draw(piece, "before")
                  ) : (
                    <NoneBox>Readers do not have it.</NoneBox>
                  )}
                </Framed>
              )}
              <Framed head={before ? `After, version ${number}` : null}>
                {piece.after ? draw(piece, "after") : <NoneBox>Readers no longer have it.</NoneBox>}
              </Framed>
            </div>
            <div className="grid content-start gap-4">{checksOf(piece)}</div>
          </div>
        </section>
      ))}
      {before && found.stays.length > 0 && (
        <details className="mt-5 border-y border-rule">
          <Unfold>What stays as it is</Unfold>
          <p className="pb-2 text-s text-ink-2">{capitalised(inList(found.stays))}.</p>
        </details>
      )}
    </Elsewhere>
  );
}

/** The page's side of a row and the checks beside it: neither is as tall as the other has to be. */
const row =
  "grid grid-cols-[minmax(0,1fr)_16.5rem] items-start gap-x-4 gap-y-3 max-laptop:grid-cols-1";

/** A piece within its frame; on a phone, where both stand below each other, under the name of its side. */
function Framed({
  head,
  isQuiet = false,
  children,
}: {
  head: string | null;
  isQuiet?: boolean;
  children: React.ReactNode;
}) {
  return (
    <div
      className={`@container min-w-0 border bg-sheet p-4 max-tablet:p-3 ${isQuiet ? "border-rule" : "border-rule-2"}`}
    >
      {head && <p className="mb-2 text-xs font-semibold text-ink-2 laptop:unseen">{head}</p>}
      {children}
    </div>
  );
}

type Marks = ReturnType<typeof amendedBy>["marks"];

function Drawn({
  piece,
  side,
  document,
  marks,
  preview,
  isHalf,
}: {
  piece: Piece;
  side: "before" | "after";
  /** Whether the other side of the change stands beside it. */
  isHalf: boolean;
  document: MatterDocument;
  marks: Marks;
  preview: string;
}) {
  if (piece.kind === "exchange") {
    const plate = piece[side];
    const other = piece[side === "after" ? "before" : "after"];
    return (
      plate && (
        <HalfMinute
          {...{ plate, pointsHref: preview }}
          {...(other && { against: { plate: other, isOld: side === "before" } })}
        />
      )
    );
  }
  if (piece.kind === "statement") {
    const statement = piece[side];
    return (
      statement && <Statement {...{ statement, document, marks }} anchored={false} base={preview} />
    );
  }
  return (
    <ol className={`*:first:border-0 *:first:pt-0 ${isHalf ? styles.points : ""}`}>
      {piece[side]?.map(({ pair, row }) => (
        <PointLedgerRow
          key={row.point.id}
          {...{ row, pair, marks }}
          anchor={`${side}-${pair.record.id}-${row.number}`}
          allHref={preview}
        />
      ))}
    </ol>
  );
}
