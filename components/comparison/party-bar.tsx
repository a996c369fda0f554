import { Fragment } from "react";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Icon } from "@/components/ui/sign";
import type { ComparisonView } from "@/lib/comparison/view";

/** Who stands on which side; stays in view while reading. */
export function PartyBar({ view }: { view: ComparisonView }) {
  const { parties } = view.document;
  const two = parties.length === 2;
  return (
    <div className="parties">
      <div className="wrap">
        <div
          className={two ? "face" : "nface"}
          style={two ? undefined : ({ "--n": parties.length } as React.CSSProperties)}
        >
          {parties.map((party, index) => (
            <Party
              key={party.id}
              index={index}
              name={party.name}
              speakers={(view.speakersOf.get(party.id) ?? []).map((row) => row.name)}
              gap={two && index === 1}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function Party({
  index,
  name,
  speakers,
  gap,
}: {
  index: number;
  name: string;
  speakers: string[];
  gap: boolean;
}) {
  return (
    <>
      {gap && (
        <label className="btn btn--s swap">
          <input type="checkbox" id="swap" className="unseen" data-swap />
          <Icon name="swap" />
          Swap sides
        </label>
      )}
      <div className={`party ${partyTint(index)}`}>
        <PartyMark index={index} />
        <p>
          <b dir="auto">{name}</b>
          <span>
            {speakers.slice(0, 3).map((speaker, index) => (
              <Fragment key={speaker}>
                {index > 0 && ", "}
                <bdi>{speaker}</bdi>
              </Fragment>
            ))}
            {speakers.length > 3 && ` and ${speakers.length - 3} more`}
          </span>
        </p>
      </div>
    </>
  );
}
