import { NumberLink } from "@/components/statement/number-link";
import { VoiceText } from "@/components/statement/voice";
import { AnchorLink } from "@/components/ui/anchor-link";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import { TextOrWithheld } from "@/components/ui/withheld";
import { isModerator } from "@/lib/capture/moderators";
import { languageOf } from "@/lib/direction";
import { formatMediaTime } from "@/lib/quotes/media-time";
import { urls } from "@/lib/urls";
import {
  type Answer,
  pageOfTurn,
  type SaidInTurn,
  type TranscriptView,
  type TurnPiece,
  type TurnView,
} from "@/lib/views/transcript";
import { rebuttalTypes, rebuttalWord } from "@/lib/vocabulary";

/** A turn: its time, its label as given, its words; those on record washed, and what answers them in the margin. */
export function TranscriptTurn({
  turn,
  source,
  recording,
}: {
  turn: TurnView;
  source: TranscriptView["source"];
  /** Address of the recording at that time; null where there is none. */
  recording: string | null;
}) {
  const { number, time, label, lastLabel, pieces, partyIndex, said } = turn;
  const tint = partyIndex === null ? "" : partyTint(partyIndex);
  const address = urls.transcript(source.id, pageOfTurn(number), number);
  const clock = time === null ? "" : formatMediaTime(time);
  return (
    <li
      id={`t-${number}`}
      className={`grid scroll-mt-4 grid-cols-[3.75rem_minmax(0,1fr)_17rem] items-baseline gap-x-4 gap-y-2 border-s-4 py-3 ps-2 target:bg-well max-laptop:grid-cols-[3.25rem_minmax(0,1fr)] max-tablet:grid-cols-[2.75rem_minmax(0,1fr)] max-tablet:gap-x-3 max-tablet:ps-1 print:break-inside-avoid ${said.length > 0 ? "border-party" : "border-transparent"} ${tint}`}
    >
      <span className="text-s text-ink-2 tabular-nums">
        {recording ? (
          <a href={recording} rel="noreferrer">
            {clock}
          </a>
        ) : (
          clock
        )}
      </span>
      <div className={isModerator(label ?? undefined) ? "text-ink-2" : ""}>
        <p className="flex items-baseline gap-1.5 text-xs tracking-[0.02em]">
          {partyIndex !== null && <PartyMark index={partyIndex} size="small" />}
          {label !== null ? (
            <b className="font-strong wrap-anywhere">
              <bdi>{label}</bdi>
            </b>
          ) : (
            <span className="wrap-anywhere text-ink-2">
              No label here
              {lastLabel !== null && (
                <>
                  , last label: <bdi>{lastLabel}</bdi>
                </>
              )}
            </span>
          )}
          <AnchorLink href={address} label={`Link to turn ${number}`} />
        </p>
        <p className="said text-[1.0625rem]/[1.55] wrap-anywhere" {...languageOf(source.language)}>
          {pieces.map((piece) => (
            <Words key={piece.start} piece={piece} turn={turn} />
          ))}
        </p>
      </div>
      {said.length > 0 && (
        <aside
          className="grid gap-2 text-s/[1.45] max-laptop:col-start-2"
          aria-label={`On record of turn ${number}`}
        >
          {said.map((one) => (
            <OnRecord key={one.statement.record.id} said={one} source={source.id} />
          ))}
        </aside>
      )}
    </li>
  );
}

/** Words of a turn; those of a statement lead to its pair, or to itself. */
export function Words({ piece, turn }: { piece: TurnPiece; turn?: Pick<TurnView, "said"> }) {
  const { statement, text } = piece;
  if (statement === null) return <TextOrWithheld>{text}</TextOrWithheld>;
  const said = turn?.said.find((one) => one.statement.record.id === statement);
  const pair = said?.answeredBy[0] ?? said?.answers[0];
  const tint = said ? partyTint(said.statement.partyIndex) : "";
  return (
    <a
      className={`border-b-2 border-party bg-party-wash box-decoration-clone py-0.5 no-underline hover:border-b-3 ${tint}`}
      href={pair ? urls.pair(pair.id) : urls.statement(statement)}
    >
      <TextOrWithheld>{text}</TextOrWithheld>
    </a>
  );
}

function OnRecord({ said, source }: { said: SaidInTurn; source: string }) {
  const { statement, answeredBy, answers } = said;
  return (
    <div className={partyTint(statement.partyIndex)}>
      <p className="flex items-baseline gap-1.5">
        <PartyMark index={statement.partyIndex} size="small" />
        <span>
          <b className="font-strong">
            <VoiceText voice={statement.voice} />
          </b>{" "}
          <NumberLink statement={statement} />
        </span>
      </p>
      {answers.map((answer) => (
        <Other key={answer.id} answer={answer} source={source}>
          in answer to
        </Other>
      ))}
      {answeredBy.map((answer) => (
        <Other key={answer.id} answer={answer} source={source}>
          by
        </Other>
      ))}
      {answers.length + answeredBy.length === 0 && (
        <p className="text-ink-2">Answers nothing on record; no reply is on record.</p>
      )}
    </div>
  );
}

/** The other end of a rebuttal: its sign leads to the pair, its turn to its words here. */
function Other({
  answer: { id, type, other, turn },
  source,
  children,
}: {
  answer: Answer;
  source: string;
  children: string;
}) {
  return (
    <p className={`border-t border-rule pt-1.5 ${partyTint(other.partyIndex)}`}>
      <a className="inline-flex items-center gap-1.5 font-semibold" href={urls.pair(id)}>
        <Sign name={rebuttalTypes[type].sign} />
        {rebuttalWord(type)}
      </a>{" "}
      <span className="text-ink-2">{children}</span>{" "}
      <PartyMark index={other.partyIndex} size="small" /> <VoiceText voice={other.voice} />{" "}
      <NumberLink statement={other} />
      {turn !== null && (
        <>
          {" "}
          <a className="whitespace-nowrap" href={urls.transcript(source, pageOfTurn(turn), turn)}>
            turn {turn}
          </a>
        </>
      )}
    </p>
  );
}
