import { Now, Struck } from "@/components/ui/amended";
import { Facing } from "@/components/ui/facing";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { TextOrWithheld } from "@/components/ui/withheld";
import { boundsOf, type ComparisonView } from "@/lib/comparison/view";
import { compareBounds, sortByTime } from "@/lib/dates/order";
import type { PartyRecord } from "@/lib/document/document";
import { unequalPositions } from "@/lib/position-in-short";
import { withoutQuotationMarks } from "@/lib/quotes/marked";
import { type Amendments, spot } from "@/lib/versions/amended";

/** Whose words these are, and, as far as it is known, why one stands first. */
function whatTheyAre({ parties, statements }: ComparisonView, isSwapped: boolean): string {
  const ours = "Positions in short, in Gainsay’s words.";
  if (parties.length < 2) return ours;
  if (isSwapped) return `${ours} The sides are swapped.`;
  const firsts = parties.map(({ party }) => {
    const [first] = sortByTime(
      statements.filter((row) => row.party.id === party.id),
      boundsOf,
    );
    return first ? boundsOf(first) : { earliest: null, latest: null };
  });
  const isKnown = firsts.every(
    (bounds, index) =>
      index === 0 || compareBounds(firsts[index - 1] ?? bounds, bounds) === "before",
  );
  return `${ours} ${isKnown ? "First to speak is placed first." : "Who spoke first is not known."}`;
}

/** The positions in short, at equal width. */
export function Positions({
  view,
  marks,
  isSwapped = false,
}: {
  view: ComparisonView;
  marks: Amendments;
  isSwapped?: boolean;
}) {
  const note = whatTheyAre(view, isSwapped);
  const { parties } = view;
  const [first, second] = parties;
  if (parties.length === 2 && first && second) {
    const isUneven = unequalPositions(parties.map(({ party }) => party)) !== null;
    return (
      <section aria-label="Positions in short" data-room-below>
        <Facing
          of={isUneven ? "stacked" : "short"}
          className="py-part max-tablet:gap-y-3 max-tablet:pt-4 max-tablet:pb-6"
        >
          <Position {...first} marks={marks} named={isUneven} />
          <p className="self-start pt-4.75 text-center text-xs/[1.35] text-ink-2 max-tablet:col-span-full max-tablet:row-start-2 max-tablet:p-0 max-tablet:text-start">
            {note}
          </p>
          <Position {...second} marks={marks} named={isUneven} />
        </Facing>
      </section>
    );
  }
  return (
    <section aria-label="Positions in short">
      <div
        className="grid grid-cols-[repeat(var(--n),minmax(0,1fr))] gap-6 pt-part pb-4 max-tablet:grid-cols-1 max-tablet:gap-y-4 max-tablet:py-4"
        style={{ "--n": Math.min(parties.length, 4) } as React.CSSProperties}
      >
        {parties.map(({ party, index }) => (
          <Position key={party.id} party={party} index={index} marks={marks} size="many" named />
        ))}
      </div>
      <p className="text-s/[1.5] text-ink-2">{note}</p>
    </section>
  );
}

const seenOnPhones =
  "max-tablet:static max-tablet:mb-1 max-tablet:flex max-tablet:size-auto max-tablet:items-center max-tablet:gap-2 max-tablet:whitespace-normal max-tablet:font-semibold max-tablet:text-s max-tablet:[clip-path:none]";

/** One of two, or of more. */
const sizes = {
  two: "text-pos/[1.16]",
  many: "text-[clamp(1.25rem,0.9rem+1vw,1.625rem)]/[1.16]",
};

function Position({
  party,
  index,
  marks,
  size = "two",
  named,
}: {
  party: PartyRecord;
  index: number;
  marks: Amendments;
  size?: keyof typeof sizes;
  /** Whether it is named on a phone, where positions are stacked; above columns the bar names them. */
  named: boolean;
}) {
  const mark = marks.get(spot(party.id, "position"));
  // Positions from before marks were refused: words of ours never look like theirs.
  const text = withoutQuotationMarks(party.positionInShort);
  const [headline = "", ...rest] = new Intl.Segmenter("en", { granularity: "sentence" }).segment(
    text,
  );
  return (
    <div className={`min-w-0 ${partyTint(index)}`}>
      <p className={`unseen ${named ? seenOnPhones : ""}`}>
        <PartyMark index={index} size="small" />
        <bdi>{party.name}</bdi>
      </p>
      <p
        className={`border-t-3 border-party pt-4 font-display font-semibold tracking-[-0.01em] text-balance max-tablet:pt-2.5 ${sizes[size]}`}
        dir="auto"
      >
        <Now mark={mark}>
          {headline ? <TextOrWithheld>{headline.segment.trim()}</TextOrWithheld> : party.name}
        </Now>
      </p>
      {rest.length > 0 && (
        <p className="mt-2 said text-l/[1.45] text-ink-2 max-tablet:text-m" dir="auto">
          <Now mark={mark}>{rest.map((row) => row.segment).join("")}</Now>
        </p>
      )}
      {mark && (
        <p className="text-s/[1.5] text-ink-2" dir="auto">
          Before version {mark.number}: <Struck>{withoutQuotationMarks(mark.was)}</Struck>
        </p>
      )}
    </div>
  );
}
