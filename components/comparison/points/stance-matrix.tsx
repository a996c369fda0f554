import { VoiceText } from "@/components/statement/voice";
import { NoneBox } from "@/components/ui/none-box";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Circled } from "@/components/ui/point-number";
import { Section } from "@/components/ui/section";
import { Sign } from "@/components/ui/sign";
import { type MatrixCell, stanceMatrix } from "@/lib/comparison/matrix";
import type { RepeatedClaim } from "@/lib/comparison/repeats";
import type { ComparisonView } from "@/lib/comparison/view";
import { formatEdtf } from "@/lib/dates/format";
import { type SignName, stancePositions } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";

/** A point, and a cell for each party; on a phone under each other. */
const row =
  "grid grid-cols-[minmax(0,1.1fr)_repeat(var(--n),minmax(0,1fr))] items-start gap-x-6 border-rule border-b max-tablet:grid-cols-1 max-tablet:gap-2.5 print:break-inside-avoid";

/** Points by parties: what each side says on each point, counted, and links down. */
export function StanceMatrix({ view }: { view: ComparisonView }) {
  const { parties } = view;
  return (
    <Section
      id="points"
      title="Point by point, party by party"
      dek="Each cell counts statements, not weight."
    >
      <div className="border-t border-ink" style={{ "--n": parties.length } as React.CSSProperties}>
        <div
          className={`py-2 text-xs font-semibold text-ink-2 max-tablet:hidden ${row}`}
          aria-hidden="true"
        >
          <span>Point</span>
          {parties.map(({ party, index }) => (
            <span key={party.id}>
              <PartyMark index={index} size="small" className="me-[0.3rem] align-[-0.1em]" />
              <bdi>{party.name}</bdi>
            </span>
          ))}
        </div>
        {stanceMatrix(view).map(({ point, number, cells }) => (
          <div className={`py-4 ${row}`} key={point.id}>
            <h3 className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-2.5 said text-point/[1.35] font-medium wrap-anywhere condensed">
              <Circled className="mt-[0.1rem]">{number}</Circled>
              <a href={`#p${number}`} dir="auto">
                {point.proposition}
              </a>
            </h3>
            {cells.map((cell) => (
              <Cell key={cell.party.id} cell={cell} />
            ))}
          </div>
        ))}
      </div>
    </Section>
  );
}

function Cell({ cell }: { cell: MatrixCell }) {
  const { party, index, positions, attributed, retracted, unread } = cell;
  const isSilent =
    [positions, attributed, retracted].every((some) => some.length === 0) && unread === 0;
  return (
    <div
      className={`grid gap-2 text-s/[1.4] text-ink-2 max-tablet:relative max-tablet:gap-1.5 max-tablet:ps-7.5 ${partyTint(index)}`}
    >
      <PartyMark
        index={index}
        size="row"
        className="absolute inset-s-0 top-[0.1rem] tablet:hidden"
      />
      <span className="font-semibold tablet:unseen">
        <bdi>{party.name}</bdi>:{" "}
      </span>
      {positions.map(({ position, times, speakers }) => (
        <Entry
          key={position}
          sign={stancePositions[position].sign}
          title={
            <>
              {stancePositions[position].label}, {inTimes(times)}.
            </>
          }
        >
          <SpeakersCounted speakers={speakers} />
        </Entry>
      ))}
      {attributed.map(({ position, speakers }) =>
        speakers.map(({ key, voice, times }) => (
          <Entry
            key={`${position} ${key}`}
            sign={stancePositions[position].sign}
            title={
              <>
                <VoiceText voice={voice} lead="Attributed to" whole />, {inTimes(times)}
              </>
            }
            joined
          >
            : {stancePositions[position].label.toLowerCase()}.
          </Entry>
        )),
      )}
      {retracted.length > 0 && (
        <Entry sign="retracts" title={<>Retracts, {retracted.length}.</>}>
          {retracted.map(({ retraction }, index) => (
            <span key={retraction.record.id}>
              {index > 0 && "; "}
              <VoiceText voice={retraction.voice} whole begins={index === 0} />,{" "}
              {formatEdtf(retraction.dating?.edtf ?? null)}
            </span>
          ))}
        </Entry>
      )}
      {unread > 0 && (
        <Entry
          sign="unclassified"
          title={<>{unread === 1 ? "One answer" : `${unread} answers`}, not yet read.</>}
        >
          Nobody has yet read how {unread === 1 ? "it stands" : "they stand"} to this point.
        </Entry>
      )}
      {isSilent && <NoneBox size="cell">No statement on this point is on record.</NoneBox>}
    </div>
  );
}

/** How often a position was taken, and by whom, beside its sign. */
function Entry({
  sign,
  title,
  joined = false,
  children,
}: {
  sign: SignName;
  title: React.ReactNode;
  /** Whether the rest follows the title without a space. */
  joined?: boolean;
  children: React.ReactNode;
}) {
  return (
    <p className="grid grid-cols-[1.25rem_minmax(0,1fr)] items-start gap-x-2">
      <Sign name={sign} size="line" className="text-ink" />
      <span>
        <b className="font-strong text-ink">{title}</b>
        {!joined && " "}
        {children}
      </span>
    </p>
  );
}

/** "Donald Trump 30, Mike Pence 14, and 2 more speakers." */
export function SpeakersCounted({ speakers }: { speakers: RepeatedClaim["speakers"] }) {
  const more = speakers.length - shownSpeakers;
  return (
    <>
      {speakers.slice(0, shownSpeakers).map(({ key, voice, times }, index) => (
        <span key={key}>
          {index > 0 && ", "}
          <VoiceText voice={voice} whole begins={index === 0} />
          {speakers.length > 1 && ` ${times}`}
        </span>
      ))}
      {more > 0 && `, and ${counted(more, "more speaker")}`}.
    </>
  );
}

const shownSpeakers = 4;

const inTimes = (times: number) => (times === 1 ? "once" : `${times} times`);
