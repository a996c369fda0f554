import { VoiceText } from "@/components/statement/voice";
import { PartyMark } from "@/components/ui/party-mark";
import { Section } from "@/components/ui/section";
import { SignWord } from "@/components/ui/sign-word";
import { type ChangedPosition, changedPositions, isOrdered } from "@/lib/comparison/changes";
import { boundsOf, type ComparisonView, type StatementView } from "@/lib/comparison/view";
import { formatEdtf } from "@/lib/dates/format";
import { gapInWords } from "@/lib/dates/order";
import { urls } from "@/lib/urls";
import { type SignName, stancePositions } from "@/lib/vocabulary";

/** Who said one thing on a point and later another, or took it back. The earlier words stay. */
export function Changed({ view }: { view: ComparisonView }) {
  const changes = changedPositions(view);
  if (changes.length === 0) return null;
  return (
    <Section id="changed" title="Positions that changed" dek="The earlier words stay on record.">
      <ul>
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
  const { who, from, to, position, became, number, point } = change;
  const later = became ? stancePositions[became] : { label: "Retracts", sign: "retracts" as const };
  return (
    <li className="grid grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)_minmax(6rem,1fr)_minmax(0,1fr)] items-center gap-x-6 gap-y-1 border-b border-rule py-4 text-ui max-tablet:grid-cols-2">
      <p className="flex gap-2 max-tablet:col-span-full">
        <PartyMark index={from.partyIndex} size="row" className="mt-[0.2rem]" />
        <span>
          <b>
            <VoiceText voice={who} whole />
          </b>
          <br />
          <a className="text-s" href={`#p${number}`}>
            Point {number}
            <span className="unseen">
              : <bdi>{point.proposition}</bdi>
            </span>
          </a>
        </span>
      </p>
      <Held statement={from} {...stancePositions[position]} />
      <p className="border-t-3 border-rule-2 pt-1 text-center text-s text-ink-2 lining-nums tabular-nums max-tablet:hidden">
        {gapOf(change)}
      </p>
      <Held statement={to} {...later} />
    </li>
  );
}

function gapOf(change: ChangedPosition): string {
  if (change.isInTranscript) return "later, in the order of the transcript";
  return isOrdered(change)
    ? gapInWords(boundsOf(change.from), boundsOf(change.to))
    : "order not known";
}

/** What was held, and the date that leads to the statement. */
function Held({
  statement: { record, dating },
  sign,
  label,
}: {
  statement: StatementView;
  sign: SignName;
  label: string;
}) {
  return (
    <SignWord sign={sign} size="gap">
      <span>
        {label}
        <br />
        <a className="text-s font-normal lining-nums tabular-nums" href={urls.statement(record.id)}>
          {formatEdtf(dating?.edtf ?? null)}
        </a>
      </span>
    </SignWord>
  );
}
