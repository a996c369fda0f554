import { languageOf } from "@/components/statement/direction";
import { Amended } from "@/components/ui/amended";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import { TextOrWithheld } from "@/components/ui/withheld";
import type { PairView, StatementView } from "@/lib/comparison/view";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import type { MatterDocument, StanceRecord } from "@/lib/record/document";
import type { LedgerRow } from "@/lib/treatments";
import { type Amendments, nothingAmended, spot } from "@/lib/versions/amended";
import { withheldText } from "@/lib/versions/commitments";
import { quotationForms, stancePositions, treatments } from "@/lib/vocabulary";

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
  const long = [claimStance, replyStance].some(
    (stance) => (wordsOf(stance, document)?.text.length ?? 0) > 140,
  );
  return (
    <li className="pt" data-treatment={treatment}>
      <p className="pt__q">
        <a className="n" href={`#${anchor}`} aria-label={`Address of point ${number}`}>
          {number}
        </a>
        <span>
          <Amended mark={marks.get(spot(point.id, "proposition"))}>
            <TextOrWithheld>{point.proposition}</TextOrWithheld>
          </Amended>
          {point.note && (
            <span className="small">
              {" "}
              <Amended mark={marks.get(spot(point.id, "note"))}>{point.note}</Amended>
            </span>
          )}
        </span>
      </p>
      <div className={`face${long ? " pt--long" : ""}`} id={anchor}>
        <Side stance={claimStance} side={pair.claim} document={document} marks={marks} />
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
          document={document}
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

function wordsOf(stance: StanceRecord | null, document: MatterDocument) {
  const quotation = document.quotations.find((row) => row.id === stance?.quotationId);
  if (!stance || !quotation) return null;
  const text =
    stance.span && quotation.text !== withheldText
      ? sliceCodePoints(quotation.text, stance.span.start, stance.span.end)
      : quotation.text;
  return { quotation, text };
}

/** What one side says to a point: the words, their form and the stance; silence is said in words. */
export function Side({
  stance,
  side,
  document,
  reasons = true,
  takesAllBack = false,
  marks = nothingAmended.marks,
}: {
  stance: StanceRecord | null;
  side: StatementView;
  document: MatterDocument;
  /** Whether the reason stands with the words. */
  reasons?: boolean;
  /** Whether silence on the point takes it back. */
  takesAllBack?: boolean;
  marks?: Amendments;
}) {
  if (!stance && takesAllBack) {
    return <p className="none">Takes the statement back, and names no point of it.</p>;
  }
  if (!stance) {
    return <p className="none">No statement on this is on record from {side.speaker.name} here.</p>;
  }
  const words = wordsOf(stance, document);
  const form = words?.quotation.form ?? "paraphrase";
  const language = languageOf(words?.quotation.language ?? "und");
  return (
    <div
      className={`kv ${partyTint(side.partyIndex)}${form === "verbatim" ? "" : " kv--p"}`}
      dir={language.dir === "rtl" ? "rtl" : undefined}
    >
      <p className="said" {...language}>
        <Said words={words} summary={side.record.summary} />
      </p>
      <p className="lab">
        <PartyMark index={side.partyIndex} />
        {quotationForms[form].label},{" "}
        <Amended mark={marks.get(spot(stance.id, "stance"))}>
          {stancePositions[stance.position].label.toLowerCase()}
        </Amended>
      </p>
      {reasons && stance.reason && (
        <p className="why">
          <b>Why:</b> {stance.reason}
        </p>
      )}
    </div>
  );
}

function Said({ words, summary }: { words: ReturnType<typeof wordsOf>; summary: string }) {
  const text = words?.text ?? summary;
  const marked = words?.quotation.form === "verbatim" && text !== withheldText;
  return marked ? <>“{text}”</> : <TextOrWithheld>{text}</TextOrWithheld>;
}
