import { Amended } from "@/components/ui/amended";
import { TextOrWithheld } from "@/components/ui/withheld";
import { ledgerAnchor, pointAnchor } from "@/lib/comparison/anchors";
import { wordsOn } from "@/lib/comparison/in-short";
import type { PairView } from "@/lib/comparison/view";
import type { MatterDocument } from "@/lib/document/document";
import type { LedgerRow } from "@/lib/treatments";
import { type Amendments, spot } from "@/lib/versions/amended";
import { treatments } from "@/lib/vocabulary";
import { PointRow, PointTable } from "./point-row";
import { Side } from "./side";

/** What the reply does to each point of the claim, one row a point. */
export function PointLedger({
  pair,
  place,
  document,
  marks,
}: {
  pair: PairView;
  /** Of the pair on the page, from 0. */
  place: number;
  document: MatterDocument;
  marks: Amendments;
}) {
  return (
    <div className="mt-part border-t border-ink" id={ledgerAnchor(place)}>
      <PointTable>
        {pair.rows.map((row) => (
          <PointLedgerRow
            key={row.point.id}
            row={row}
            pair={pair}
            anchor={pointAnchor(document, row.number, pair.record.id)}
            allHref={`#${ledgerAnchor(place)}`}
            marks={marks}
          />
        ))}
      </PointTable>
    </div>
  );
}

/** One point of the ledger, at its address. */
export function PointLedgerRow({
  row,
  pair,
  anchor,
  allHref,
  marks,
}: {
  row: LedgerRow;
  pair: PairView;
  anchor: string;
  allHref: string;
  marks: Amendments;
}) {
  const { point, treatment, claimStance, replyStance } = row;
  const long = [wordsOn(pair.claim, claimStance), wordsOn(pair.reply, replyStance)].some(
    (words) => (words?.text.length ?? 0) > 140,
  );
  return (
    <PointRow
      number={row.number}
      treatment={treatment}
      id={anchor}
      allHref={allHref}
      question={<Question point={point} marks={marks} />}
      word={
        <Amended mark={marks.get(spot(pair.record.id, { point: point.id }))}>
          {treatments[treatment].label}
        </Amended>
      }
      claim={<Side stance={claimStance} side={pair.claim} marks={marks} />}
      reply={
        <Side
          stance={replyStance}
          side={pair.reply}
          takesAllBack={treatment === "taken_back"}
          marks={marks}
        />
      }
      stacks={long}
    />
  );
}

function Question({ point, marks }: { point: LedgerRow["point"]; marks: Amendments }) {
  return (
    <span className="breaks">
      <bdi>
        <Amended mark={marks.get(spot(point.id, "proposition"))}>
          <TextOrWithheld>{point.proposition}</TextOrWithheld>
        </Amended>
      </bdi>
      {point.note && (
        <span className="text-s/[1.5] font-normal text-ink-2">
          {" "}
          <bdi>
            <Amended mark={marks.get(spot(point.id, "note"))}>{point.note}</Amended>
          </bdi>
        </span>
      )}
    </span>
  );
}
