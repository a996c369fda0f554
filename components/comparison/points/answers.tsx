import { ByLine } from "@/components/statement/by-line";
import { Rated } from "@/components/statement/rated";
import { Words, WordsOnPoint } from "@/components/statement/words";
import { Amended } from "@/components/ui/amended";
import { NoneBox } from "@/components/ui/none-box";
import { partyTint } from "@/components/ui/party-mark";
import { Circled } from "@/components/ui/point-number";
import { Sign } from "@/components/ui/sign";
import { replyWords, type Saying, statementWords } from "@/lib/comparison/in-short";
import { type RepeatedClaim, speakersOf, stretchOf } from "@/lib/comparison/repeats";
import type { AnswerRow, PairView, StatementView } from "@/lib/comparison/view";
import { formatEdtf } from "@/lib/dates/format";
import { takesBack } from "@/lib/treatments";
import { urls } from "@/lib/urls";
import { type Amendment, type Amendments, spot } from "@/lib/versions/amended";
import { rebuttalTypes, rebuttalWord, type Treatment, treatments } from "@/lib/vocabulary";
import styles from "./answers.module.css";
import { SpeakersCounted } from "./stance-matrix";

const row = `border-rule border-b py-4 ${styles.row}`;

/** The list of claims, under the names of its columns. */
export function AnswerList({
  className = "",
  children,
}: {
  /** Where it stands. */
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <>
      <div
        className={`py-2 text-xs font-semibold text-ink-2 ${styles.row} ${styles.head} ${className}`}
        aria-hidden="true"
      >
        <span>The claim says</span>
        <div className={styles.answer}>
          <span className="text-center">Rebuttal</span>
          <span>The reply says</span>
        </div>
      </div>
      <ol className="border-t border-rule">{children}</ol>
    </>
  );
}

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
    <li className={row} id={`row-${letter}`}>
      <div className={`${styles.claim} ${partyTint(claim.partyIndex)}`}>
        <ByLine statement={claim} anchored={anchors.has(claim)} marks={marks} />
        <WordsOnPoint words={saying(claim)} look="point" />
        {takenBack && (
          <p className="mt-2 flex items-start gap-2 text-s/[1.4]">
            <Sign name="retracts" size="fact" className="mt-[0.05rem]" />
            <span>
              Taken back by {whoTakesBack(claim)}, {formatEdtf(takenBack.dating?.edtf ?? null)}.
            </span>
          </p>
        )}
      </div>
      {answers.map(({ pair, treatment }, index) => (
        <div className={styles.answer} key={pair.record.id}>
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

/** Whose it was to take back: the words, or that they are somebody's. */
function whoTakesBack({ voice, record }: StatementView): string {
  if (voice.attributedBy) return "those who attributed it";
  return voice.speakers.length > 1 || record.onBehalfOfId ? "those who made it" : "the speaker";
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
    return (
      <Words words={statementWords(reply)} others={reply.quotations.length - 1} look="point" />
    );
  }
  return (
    <>
      <WordsOnPoint words={words} look="point" />
      {!words && (
        <p className="text-s/[1.5] text-ink-2">
          <a href={`${urls.pair(record.id)}#points`}>What it speaks to instead</a>
        </p>
      )}
    </>
  );
}

function Joint({
  pair: { record, reply, gap },
  treatment,
  letter,
  mark,
}: {
  pair: PairView;
  treatment: Treatment | null;
  letter: string | null;
  mark: Amendment | undefined;
}) {
  return (
    <JointFrame>
      <span className={`flex items-center gap-1.5 ${letter ? "-ms-5 max-tablet:ms-0" : ""}`}>
        {letter && <Circled>{letter}</Circled>}
        <Sign name={rebuttalTypes[record.type].sign} size="point" />
      </span>
      <span>
        <Amended mark={mark}>
          <a href={urls.pair(record.id)}>{rebuttalWord(record.type)}</a>
        </Amended>
      </span>
      {treatment && (
        <small className={aside}>This point: {treatments[treatment].label.toLowerCase()}</small>
      )}
      <small className={`lining-nums tabular-nums ${aside}`}>{gap}</small>
      {record.reviewerRating && (
        <small className={`wrap-anywhere ${aside}`}>
          <Rated rating={record.reviewerRating} by={reply.voice} />
        </small>
      )}
    </JointFrame>
  );
}

const aside = "font-normal text-ink-2 text-s";

/** Stands between claim and answer: the sign, its word, and what is to be said of it. */
function JointFrame({ children }: { children: React.ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-0.5 px-6 text-center text-ui/[1.25] font-semibold max-laptop:px-3 max-tablet:flex-row max-tablet:flex-wrap max-tablet:justify-start max-tablet:gap-x-2 max-tablet:gap-y-1 max-tablet:p-0 max-tablet:pb-3 max-tablet:text-start">
      {children}
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
    <li className={row}>
      <div className={`${styles.claim} ${partyTint(first.partyIndex)}`}>
        <p className="mb-1 text-s/[1.4] wrap-anywhere text-ink-2">
          <b className="font-strong text-ink">
            {answered.length > 0 ? `The other ${times}` : `All ${statements.length} times`}
          </b>
          , {stretchOf(unanswered)}
        </p>
        <NoneBox>
          <SpeakersCounted speakers={speakersOf(unanswered)} /> Same point, other occasions.
        </NoneBox>
      </div>
      <div className={styles.answer}>
        <NoReply />
        <NoneBox>
          No reply to {unanswered.length === 1 ? "this one" : `these ${unanswered.length}`} is on
          record.
        </NoneBox>
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
    <li className={row}>
      <div className={`${styles.claim} ${partyTint(claim.partyIndex)}`}>
        <ByLine statement={claim} anchored={anchored} />
        <WordsOnPoint words={saying(claim)} look="point" />
      </div>
      <div className={styles.answer}>
        <NoReply />
        <NoneBox>No reply to this is on record.</NoneBox>
      </div>
    </li>
  );
}

function NoReply() {
  return (
    <JointFrame>
      <Sign name="none" size="point" />
      <span>No reply</span>
    </JointFrame>
  );
}
