import { Statement } from "@/components/statement/statement";
import { partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import type { PairView, StatementView } from "@/lib/comparison/view";
import type { MatterDocument } from "@/lib/record/document";
import { urls } from "@/lib/urls";
import { rebuttalTypes, treatments } from "@/lib/vocabulary";
import { PointLedger } from "./point-ledger";
import { Section } from "./section";

/** A claim and its reply, joined by the spine, and what the reply does to each point. */
export function Pair({
  pair,
  anchor,
  document,
}: {
  pair: PairView;
  anchor: string;
  document: MatterDocument;
}) {
  const { record, claim, reply, rows } = pair;
  const long = [claim, reply].some(
    (side) => wordsOf(side.quotations.map((row) => row.record.text)) > 120,
  );
  const isFirstPlace = (side: StatementView) =>
    document.rebuttals.find((row) => [row.claimId, row.replyId].includes(side.record.id))?.id ===
    record.id;
  return (
    <Section
      id={anchor}
      title={record.heading ?? `${claim.name} and ${reply.name}`}
      dek="Claim and reply, with each point answered in turn."
    >
      <div className={long ? "face face--long" : "face"}>
        <Statement statement={claim} document={document} anchored={isFirstPlace(claim)} />
        <Spine pair={pair} />
        <Statement statement={reply} document={document} anchored={isFirstPlace(reply)} />
      </div>
      {rows.length > 0 ? (
        <PointLedger pair={pair} document={document} />
      ) : (
        <p className={`none ${partyTint(reply.partyIndex)}`}>
          Nobody has yet read which points the reply takes up.
        </p>
      )}
    </Section>
  );
}

function wordsOf(texts: string[]): number {
  return texts.join(" ").split(/\s+/).length;
}

function Spine({ pair: { record, claim, reply, tally, gap } }: { pair: PairView }) {
  const type = rebuttalTypes[record.type];
  const counted = tally
    .map(([treatment, count]) => `${count} ${treatments[treatment].label.toLowerCase()}`)
    .join(", ");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of marks and words, not a form's fieldset
    <div
      className="spine"
      role="group"
      aria-label={`Rebuttal: ${reply.name} ${type.label.toLowerCase()} ${claim.name}`}
    >
      <div className="spine__ln">
        <span className="disc">
          <Sign name={type.sign} />
        </span>
      </div>
      <i className="spine__ar" aria-hidden="true" />
      <b title={type.definition}>
        <a href={urls.pair(record.id)}>{type.label}</a>
      </b>
      <p>{gap.charAt(0).toUpperCase() + gap.slice(1)}</p>
      {tally.length > 0 && (
        <p className="tally" role="img" aria-label={`Points: ${counted}`} title={counted}>
          {tally.map(([treatment, count]) => (
            <span key={treatment}>
              <Sign name={treatments[treatment].sign} />
              {count}
            </span>
          ))}
        </p>
      )}
      {record.note && <p className="spine__note">{record.note}</p>}
      {record.reviewerRating && (
        <p>
          Rated by its author “{record.reviewerRating.rating}”
          {record.reviewerRating.scale && <> on the scale {record.reviewerRating.scale}</>}
        </p>
      )}
    </div>
  );
}
