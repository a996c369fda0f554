import { Now, Struck } from "@/components/ui/amended";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { TextOrWithheld } from "@/components/ui/withheld";
import type { ComparisonView } from "@/lib/comparison/view";
import type { PartyRecord } from "@/lib/document/document";
import { unequalPositions } from "@/lib/position-in-short";
import { withoutQuotationMarks } from "@/lib/quotes/marked";
import { type Amendments, spot } from "@/lib/versions/amended";

const inGainsaysWords = "Positions in short, in Gainsay’s words. First to speak is placed first.";

/** The positions in short, at equal width. */
export function Positions({ view, marks }: { view: ComparisonView; marks: Amendments }) {
  const { parties } = view.document;
  const uneven = unequalPositions(parties) ? " pos--uneven" : "";
  const [first, second] = parties;
  if (parties.length === 2 && first && second) {
    return (
      <section className={`face pos${uneven}`} aria-label="Positions in short" data-room-below>
        <Position party={first} index={0} marks={marks} />
        <p className="pos__mid">{inGainsaysWords}</p>
        <Position party={second} index={1} marks={marks} />
      </section>
    );
  }
  return (
    <section aria-label="Positions in short">
      <div
        className="nface npos"
        style={{ "--n": Math.min(parties.length, 4) } as React.CSSProperties}
      >
        {parties.map((party, index) => (
          <Position key={party.id} party={party} index={index} marks={marks} />
        ))}
      </div>
      <p className="small">{inGainsaysWords}</p>
    </section>
  );
}

function Position({
  party,
  index,
  marks,
}: {
  party: PartyRecord;
  index: number;
  marks: Amendments;
}) {
  const mark = marks.get(spot(party.id, "position"));
  // Positions from before marks were refused: words of ours never look like theirs.
  const text = withoutQuotationMarks(party.positionInShort);
  const [headline = "", ...rest] = new Intl.Segmenter("en", { granularity: "sentence" }).segment(
    text,
  );
  return (
    <div className={partyTint(index)}>
      <p className="pos__by">
        <PartyMark index={index} />
        <bdi>{party.name}</bdi>
      </p>
      <p className="pos__t" dir="auto">
        <Now mark={mark}>
          {headline ? <TextOrWithheld>{headline.segment.trim()}</TextOrWithheld> : party.name}
        </Now>
      </p>
      {rest.length > 0 && (
        <p className="pos__s" dir="auto">
          <Now mark={mark}>{rest.map((row) => row.segment).join("")}</Now>
        </p>
      )}
      {mark && (
        <p className="small" dir="auto">
          Before version {mark.number}: <Struck>{withoutQuotationMarks(mark.was)}</Struck>
        </p>
      )}
    </div>
  );
}
