import { ByLine } from "@/components/statement/by-line";
import { Words, WordsOnPoint } from "@/components/statement/words";
import { Amended } from "@/components/ui/amended";
import { partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import { replyWords, type Saying, statementWords } from "@/lib/comparison/in-short";
import { type RepeatedClaim, speakersOf, stretchOf } from "@/lib/comparison/repeats";
import type { AnswerRow, PairView, StatementView } from "@/lib/comparison/view";
import { formatEdtf } from "@/lib/dates/format";
import { takesBack } from "@/lib/treatments";
import { urls } from "@/lib/urls";
import { type Amendment, type Amendments, spot } from "@/lib/versions/amended";
import { rebuttalTypes, type Treatment, treatments } from "@/lib/vocabulary";
import { facingOf } from "./facing-switch";
import { SpeakersCounted } from "./stance-matrix";

/** A claim, and beside it each of its answers, joined by the sign of the rebuttal: all in words on one point. */
export function Answers({
  row: { letter, claim, answers },
  pointId,
  saying,
  anchors,
  marks,
}: {
  row: AnswerRow;
  /** Where corrections put something right. */
  marks: Amendments;
  /** The point of the section; null for claims on none. */
  pointId: string | null;
  saying: Saying;
  /** Statements whose place on this page is here. */
  anchors: Set<StatementView>;
}) {
  const takenBack = answers.find(({ pair }) => takesBack(pair))?.pair.reply;
  return (
    <li
      className="ans"
      id={`row-${letter}`}
      data-facing={[...new Set(answers.map(({ pair }) => facingOf(pair)))].join(" ")}
    >
      <div className={`ans__c ${partyTint(claim.partyIndex)}`}>
        <ByLine statement={claim} anchored={anchors.has(claim)} marks={marks} />
        <WordsOnPoint words={saying(claim)} />
        {takenBack && (
          <p className="retr">
            <Sign name="retracts" />
            <span>Taken back by the speaker, {formatEdtf(takenBack.dating?.edtf ?? null)}.</span>
          </p>
        )}
      </div>
      {answers.map(({ pair, treatment }, index) => (
        <div className="ans__a" key={pair.record.id} data-facing={facingOf(pair)}>
          <Joint
            pair={pair}
            treatment={treatment}
            letter={index === 0 ? letter : null}
            mark={marks.get(spot(pair.record.id, "type"))}
          />
          <div className={partyTint(pair.reply.partyIndex)}>
            <ByLine statement={pair.reply} anchored={anchors.has(pair.reply)} marks={marks} />
            <Reply pair={pair} pointId={pointId} />
          </div>
        </div>
      ))}
    </li>
  );
}

/** What the reply says on the point. One that nobody has read yet is shown by itself: its sign says so. */
function Reply({
  pair: { record, reply, rows },
  pointId,
}: {
  pair: PairView;
  pointId: string | null;
}) {
  const here = rows.find(({ point }) => point.id === pointId);
  const words = here ? replyWords(reply, here) : null;
  if (rows.length === 0 || pointId === null) {
    return <Words words={statementWords(reply)} others={reply.quotations.length - 1} />;
  }
  return (
    <>
      <WordsOnPoint words={words} />
      {!words && (
        <p className="small">
          <a href={`${urls.pair(record.id)}#points`}>What it speaks to instead</a>
        </p>
      )}
    </>
  );
}

function Joint({
  pair: { record, gap },
  treatment,
  letter,
  mark,
}: {
  pair: PairView;
  treatment: Treatment | null;
  letter: string | null;
  mark: Amendment | undefined;
}) {
  const type = rebuttalTypes[record.type];
  return (
    <div className="ans__r">
      <span className="pt__g">
        {letter && <span className="n">{letter}</span>}
        <Sign name={type.sign} />
      </span>
      <span>
        <Amended mark={mark}>
          <a href={urls.pair(record.id)}>{type.label}</a>
        </Amended>
      </span>
      {treatment && <small>This point: {treatments[treatment].label.toLowerCase()}</small>}
      <small className="num">{gap}</small>
      {record.reviewerRating && (
        <small>
          Its author’s rating: “<bdi>{record.reviewerRating.rating}</bdi>”
          {record.reviewerRating.scale && (
            <>
              {" "}
              (<bdi>{record.reviewerRating.scale}</bdi>)
            </>
          )}
        </small>
      )}
    </div>
  );
}

/** All the times a repeated claim was not answered, in one row. */
export function TheRest({ repeated }: { repeated: RepeatedClaim }) {
  const { statements, unanswered, answered } = repeated;
  const [first] = unanswered;
  if (!first) return null;
  const times = unanswered.length === 1 ? "once" : `${unanswered.length} times`;
  return (
    <li className="ans">
      <div className={`ans__c ${partyTint(first.partyIndex)}`}>
        <p className="xby">
          <span>
            <b>{answered.length > 0 ? `The other ${times}` : `All ${statements.length} times`}</b>,{" "}
            {stretchOf(unanswered)}
          </span>
        </p>
        <p className="none">
          <SpeakersCounted speakers={speakersOf(unanswered)} /> Same point, other occasions.
        </p>
      </div>
      <div className="ans__a">
        <NoReply />
        <p className="none">
          No reply to {unanswered.length === 1 ? "this one" : `these ${unanswered.length}`} is on
          record.
        </p>
      </div>
    </li>
  );
}

/** A claim that nothing on record answers. */
export function Unanswered({
  claim,
  saying,
  anchored,
}: {
  claim: StatementView;
  saying: Saying;
  anchored: boolean;
}) {
  return (
    <li className="ans">
      <div className={`ans__c ${partyTint(claim.partyIndex)}`}>
        <ByLine statement={claim} anchored={anchored} />
        <WordsOnPoint words={saying(claim)} />
      </div>
      <div className="ans__a">
        <NoReply />
        <p className="none">No reply to this is on record.</p>
      </div>
    </li>
  );
}

function NoReply() {
  return (
    <div className="ans__r">
      <span className="pt__g">
        <Sign name="none" />
      </span>
      <span>No reply</span>
    </div>
  );
}
