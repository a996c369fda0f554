import { Amended } from "@/components/ui/amended";
import { TextOrWithheld } from "@/components/ui/withheld";
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
  document,
  marks,
}: {
  pair: PairView;
  document: MatterDocument;
  marks: Amendments;
}) {
  return (
    <div className="mt-part border-t border-ink">
      <PointTable>
        {pair.rows.map((row) => (
          <Row key={row.point.id} row={row} pair={pair} document={document} marks={marks} />
        ))}
      </PointTable>
    </div>
  );
}

function Row({
  row,
  pair,
  document,
  marks,
}: {
  row: LedgerRow;
  pair: PairView;
  document: MatterDocument;
  marks: Amendments;
}) {
  const { point, treatment, claimStance, replyStance } = row;
  const number = document.points.indexOf(point) + 1;
  const anchor = anchorOf(number, pair, document);
  const long = [wordsOn(pair.claim, claimStance), wordsOn(pair.reply, replyStance)].some(
    (words) => (words?.text.length ?? 0) > 140,
  );
  return (
    <PointRow
      number={number}
      treatment={treatment}
      href={`#${anchor}`}
      anchor={anchor}
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

/** A point has one anchor on the page: in the first pair that treats it; in later ones the pair is part of it. */
function anchorOf(number: number, pair: PairView, document: MatterDocument): string {
  const pointId = document.points[number - 1]?.id;
  const speaking = new Set(
    document.stances.filter((row) => row.pointId === pointId).map((row) => row.statementId),
  );
  const first = document.rebuttals.find(
    (row) => speaking.has(row.claimId) || speaking.has(row.replyId),
  );
  return first?.id === pair.record.id
    ? `p${number}`
    : `p${number}-${pair.claim.name}-${pair.reply.name}`.toLowerCase();
}
