import { PartyMark } from "@/components/ui/party-mark";
import { Section } from "@/components/ui/section";
import { Sign } from "@/components/ui/sign";
import { type ChangedPosition, changedPositions, isOrdered } from "@/lib/comparison/changes";
import { boundsOf, type ComparisonView } from "@/lib/comparison/view";
import { formatEdtf } from "@/lib/dates/format";
import { gapInWords } from "@/lib/dates/order";
import { urls } from "@/lib/urls";
import { stancePositions } from "@/lib/vocabulary";

/** Who said one thing on a point and later another, or took it back. The earlier words stay. */
export function Changed({ view }: { view: ComparisonView }) {
  const changes = changedPositions(view);
  if (changes.length === 0) return null;
  return (
    <Section id="changed" title="Positions that changed" dek="The earlier words stay on record.">
      <ul className="chg">
        {changes.map((change) => (
          <Change
            key={`${change.from.record.id} ${change.to.record.id} ${change.number}`}
            change={change}
          />
        ))}
      </ul>
    </Section>
  );
}

function Change({ change }: { change: ChangedPosition }) {
  const { from, to, position, became, number, point } = change;
  const later = became ? stancePositions[became] : { label: "Retracts", sign: "retracts" as const };
  return (
    <li>
      <p className="chg__w">
        <PartyMark index={from.partyIndex} />
        <span>
          <bdi>
            <b>{from.speaker.name}</b>
          </bdi>
          <br />
          <a href={`#p${number}`}>
            Point {number}
            <span className="vh">
              : <bdi>{point.proposition}</bdi>
            </span>
          </a>
        </span>
      </p>
      <p className="rel">
        <Sign name={stancePositions[position].sign} />
        <span>
          {stancePositions[position].label}
          <br />
          <a className="num" href={urls.statement(from.record.id)}>
            {formatEdtf(from.dating?.edtf ?? null)}
          </a>
        </span>
      </p>
      <p className="chg__l num">
        {isOrdered(change) ? gapInWords(boundsOf(from), boundsOf(to)) : "order not known"}
      </p>
      <p className="rel">
        <Sign name={later.sign} />
        <span>
          {later.label}
          <br />
          <a className="num" href={urls.statement(to.record.id)}>
            {formatEdtf(to.dating?.edtf ?? null)}
          </a>
        </span>
      </p>
    </li>
  );
}
