import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Section } from "@/components/ui/section";
import { Sign } from "@/components/ui/sign";
import { type MatrixCell, stanceMatrix } from "@/lib/comparison/matrix";
import type { RepeatedClaim } from "@/lib/comparison/repeats";
import type { ComparisonView } from "@/lib/comparison/view";
import { formatEdtf } from "@/lib/dates/format";
import { stancePositions } from "@/lib/vocabulary";

/** Points by parties: what each side says on each point, counted, and links down. */
export function StanceMatrix({ view }: { view: ComparisonView }) {
  const { parties } = view.document;
  return (
    <Section
      id="points"
      title="Point by point, party by party"
      dek="Each cell counts statements, not weight."
    >
      <div className="mx" style={{ "--n": parties.length } as React.CSSProperties}>
        <div className="mx__r mx__h" aria-hidden="true">
          <span>Point</span>
          {parties.map((party, index) => (
            <span key={party.id}>
              <PartyMark index={index} />
              <bdi>{party.name}</bdi>
            </span>
          ))}
        </div>
        {stanceMatrix(view).map(({ point, number, cells }) => (
          <div className="mx__r" key={point.id}>
            <h3>
              <span className="n">{number}</span>
              <a href={`#p${number}`} dir="auto">
                {point.proposition}
              </a>
            </h3>
            {cells.map((cell, index) => (
              <Cell key={cell.party.id} cell={cell} index={index} />
            ))}
          </div>
        ))}
      </div>
    </Section>
  );
}

function Cell({ cell, index }: { cell: MatrixCell; index: number }) {
  const { party, positions, retracted, unread } = cell;
  const isSilent = positions.length === 0 && retracted.length === 0 && unread === 0;
  return (
    <div className={`mx__c ${partyTint(index)}`}>
      <PartyMark index={index} />
      <span className="vh">
        <bdi>{party.name}</bdi>:{" "}
      </span>
      {positions.map(({ position, times, speakers }) => (
        <p key={position}>
          <Sign name={stancePositions[position].sign} />
          <span>
            <b>
              {stancePositions[position].label}, {times === 1 ? "once" : `${times} times`}.
            </b>{" "}
            <SpeakersCounted speakers={speakers} />
          </span>
        </p>
      ))}
      {retracted.length > 0 && (
        <p>
          <Sign name="retracts" />
          <span>
            <b>Retracts, {retracted.length}.</b>{" "}
            {retracted.map(({ retraction }, index) => (
              <span key={retraction.record.id}>
                {index > 0 && "; "}
                <bdi>{retraction.speaker.name}</bdi>, {formatEdtf(retraction.dating?.edtf ?? null)}
              </span>
            ))}
          </span>
        </p>
      )}
      {unread > 0 && (
        <p>
          <Sign name="unclassified" />
          <span>
            <b>{unread === 1 ? "One answer" : `${unread} answers`}, unclassified.</b> Nobody has yet
            read how {unread === 1 ? "it stands" : "they stand"} to this point.
          </span>
        </p>
      )}
      {isSilent && <p className="none">No statement on this point is on record.</p>}
    </div>
  );
}

/** "Donald Trump 30, Mike Pence 14, and 2 more speakers." */
export function SpeakersCounted({ speakers }: { speakers: RepeatedClaim["speakers"] }) {
  const more = speakers.length - shownSpeakers;
  return (
    <>
      {speakers.slice(0, shownSpeakers).map(({ speaker, times }, index) => (
        <span key={speaker.id}>
          {index > 0 && ", "}
          <bdi>{speaker.name}</bdi>
          {speakers.length > 1 && ` ${times}`}
        </span>
      ))}
      {more > 0 && `, and ${more} more ${more === 1 ? "speaker" : "speakers"}`}.
    </>
  );
}

const shownSpeakers = 4;
