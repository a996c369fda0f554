import { languageOf } from "@/components/statement/direction";
import { Said } from "@/components/statement/said";
import { formLabel } from "@/components/statement/words";
import { Amended } from "@/components/ui/amended";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import { TextOrWithheld } from "@/components/ui/withheld";
import { wordsOn } from "@/lib/comparison/in-short";
import type { PairView, StatementView } from "@/lib/comparison/view";
import type { MatterDocument, StanceRecord } from "@/lib/document/document";
import type { LedgerRow } from "@/lib/treatments";
import { type Amendments, nothingAmended, spot } from "@/lib/versions/amended";
import { stancePositions, treatments } from "@/lib/vocabulary";

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
    <div className="pts">
      <div className="face pts__h" aria-hidden="true">
        <span>The claim says</span>
        <span>Treatment</span>
        <span>The reply says</span>
      </div>
      <ol>
        {pair.rows.map((row) => (
          <Row key={row.point.id} row={row} pair={pair} document={document} marks={marks} />
        ))}
      </ol>
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
    <li className="pt" data-treatment={treatment}>
      <p className="pt__q">
        <a className="n" href={`#${anchor}`} aria-label={`Address of point ${number}`}>
          {number}
        </a>
        <span>
          <bdi>
            <Amended mark={marks.get(spot(point.id, "proposition"))}>
              <TextOrWithheld>{point.proposition}</TextOrWithheld>
            </Amended>
          </bdi>
          {point.note && (
            <span className="small">
              {" "}
              <bdi>
                <Amended mark={marks.get(spot(point.id, "note"))}>{point.note}</Amended>
              </bdi>
            </span>
          )}
        </span>
      </p>
      <div className={`face${long ? " pt--long" : ""}`} id={anchor}>
        <Side stance={claimStance} side={pair.claim} marks={marks} />
        <p className="pt__r">
          <Sign name={treatments[treatment].sign} />
          <span>
            <Amended mark={marks.get(spot(pair.record.id, { point: point.id }))}>
              {treatments[treatment].label}
            </Amended>
          </span>
        </p>
        <Side
          stance={replyStance}
          side={pair.reply}
          takesAllBack={treatment === "taken_back"}
          marks={marks}
        />
      </div>
    </li>
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

/** What one side says to a point: the words, their form and the stance; silence is said in words. */
export function Side({
  stance,
  side,
  reasons = true,
  takesAllBack = false,
  marks = nothingAmended.marks,
}: {
  stance: StanceRecord | null;
  side: StatementView;
  /** Whether the reason stands with the words. */
  reasons?: boolean;
  /** Whether silence on the point takes it back. */
  takesAllBack?: boolean;
  marks?: Amendments;
}) {
  if (!stance && takesAllBack) {
    return <p className="none">Takes the statement back, and names no point of it.</p>;
  }
  const words = wordsOn(side, stance);
  if (!stance || !words) {
    return (
      <p className="none">
        No statement on this is on record from <bdi>{side.speaker.name}</bdi> here.
      </p>
    );
  }
  const { dir } = languageOf(words.language);
  return (
    <div
      className={`kv ${partyTint(side.partyIndex)}${words.form === "verbatim" ? "" : " kv--p"}`}
      dir={dir === "rtl" ? "rtl" : undefined}
    >
      <p className="said">
        <Said words={words} />
      </p>
      <p className="lab" dir="ltr">
        <PartyMark index={side.partyIndex} />
        {formLabel(words)}. On this point:{" "}
        <Amended mark={marks.get(spot(stance.id, "stance"))}>
          {stancePositions[stance.position].label.toLowerCase()}
        </Amended>
      </p>
      {reasons && stance.reason && (
        <p className="why" dir="ltr">
          <b>Why:</b> <bdi>{stance.reason}</bdi>
        </p>
      )}
    </div>
  );
}
