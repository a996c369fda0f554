import { Side } from "@/components/comparison/point-ledger";
import { Section } from "@/components/ui/section";
import { Sign } from "@/components/ui/sign";
import type { PairView } from "@/lib/comparison/view";
import { treatments } from "@/lib/vocabulary";

/** What the reply does to each point, and why we read it so. */
export function PairPoints({ pair }: { pair: PairView }) {
  const { rows, tally, record } = pair;
  const counted = tally
    .map(([treatment, count]) => `${count} ${treatments[treatment].label.toLowerCase()}`)
    .join(", ");
  return (
    <Section id="points" title="Point by point" dek={counted && `${counted}.`}>
      {record.note && (
        <p className="small pt__note" dir="auto">
          {record.note}
        </p>
      )}
      {rows.length === 0 ? (
        <p className="none">Nobody has yet read which points the reply takes up.</p>
      ) : (
        <div className="pts pts--pair">
          <div className="face pts__h" aria-hidden="true">
            <span>The claim says</span>
            <span>Treatment</span>
            <span>The reply says</span>
          </div>
          <ol>
            {rows.map(({ point, number, treatment, claimStance, replyStance }) => (
              <li className="pt" key={point.id} data-treatment={treatment} id={`p${number}`}>
                <p className="pt__q">
                  <a className="n" href={`#p${number}`} aria-label={`Address of point ${number}`}>
                    {number}
                  </a>
                  <span dir="auto">{point.proposition}</span>
                </p>
                <div className="face">
                  <Side stance={claimStance} side={pair.claim} reasons={false} />
                  <p className="pt__r">
                    <Sign name={treatments[treatment].sign} />
                    <span>{treatments[treatment].label}</span>
                  </p>
                  <Side
                    stance={replyStance}
                    side={pair.reply}
                    takesAllBack={treatment === "taken_back"}
                    reasons={false}
                  />
                </div>
                <p className="why whyrow" dir="auto">
                  <b>Why.</b>{" "}
                  {[claimStance?.reason, replyStance?.reason, point.note]
                    .filter(Boolean)
                    .join(" ") || treatments[treatment].definition}
                </p>
              </li>
            ))}
          </ol>
        </div>
      )}
    </Section>
  );
}
