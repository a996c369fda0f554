import type { ReactNode } from "react";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import type { Assignment } from "@/db/desk/queries/assignments";
import type { ChangedLine, DraftLine, Queues, SubmittedLine } from "@/db/desk/queries/queues";
import { mayDo } from "@/lib/auth/permissions";
import { formatInstant } from "@/lib/dates/format";
import { dueInWords } from "@/lib/desk/due";
import { embargoInWords } from "@/lib/desk/embargo";
import { urls } from "@/lib/urls";
import { type Role, reviewChecks } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";
import { AssignmentEnd, AssignmentNote, type EndAssignment } from "./assignments";
import { QueueLine, QueueList } from "./queue-list";

/** What waits for the account, and what waits for others; a list that holds nothing is not drawn. */
export function Queue({ queues, account, restricted, end, now }: Props) {
  const { given, drafts, mine, sentBack, toReview, approved, changed } = queues;
  const { id, role } = account;
  const held = given.filter(({ to }) => to.id === id);
  const gave = given.filter(({ to }) => to.id !== id);
  const closed = (matter: string | null) => ({
    isRestricted: matter !== null && restricted.has(matter),
  });
  const isNothingMine = held.length + drafts.length + mine.length + sentBack.length === 0;
  const waits = gave.length + toReview.length + approved.length + changed.length > 0;
  return (
    <div>
      <Lines
        id="mine"
        title="Mine"
        dek="Given to me, drafts, and what I wrote and did not send to review."
      >
        {isNothingMine && (
          <NoneBox>
            Nothing of mine is open{waits || ", and nothing waits for anybody else"}. The first step
            is an article, a post or a transcript: <a href={urls.capture()}>capture a source</a>,
            and log what is said in it. Or <a href={urls.newMatter()}>open a new matter</a>: the
            question that two sides answer differently.
          </NoneBox>
        )}
        <QueueList>
          {held.map((line) => (
            <Given key={line.id} {...{ line, accountId: id, end, now }} {...closed(line.matter)} />
          ))}
          {sentBack.map((line) => (
            <SentBack key={line.id} line={line} {...closed(line.id)} />
          ))}
          {drafts.map((line) => (
            <Draft key={line.id} line={line} {...closed(line.matterId)} />
          ))}
          {mine.map((line) => (
            <Changed key={line.id} line={line} {...closed(line.id)} />
          ))}
        </QueueList>
      </Lines>
      <Lines id="to-review" title="To review" dek="By somebody who wrote none of it." of={toReview}>
        {toReview.map((line) => (
          <InReview
            key={line.id}
            line={line}
            mayCheck={mayDo(role, "check")}
            {...closed(line.id)}
          />
        ))}
      </Lines>
      <Lines
        id="approved"
        title="Approved, to publish"
        dek="An editor publishes it, or the server at its time."
        of={approved}
      >
        {approved.map((line) => (
          <Approved key={line.id} line={line} {...closed(line.id)} />
        ))}
      </Lines>
      <Lines id="given" title="Given to others" dek="By me, and not done yet." of={gave}>
        {gave.map((line) => (
          <Given key={line.id} {...{ line, accountId: id, end, now }} {...closed(line.matter)} />
        ))}
      </Lines>
      <Lines
        id="changed"
        title="Changed since published"
        dek="Others’ work that nobody sent to review yet."
        of={changed}
      >
        {changed.map((line) => (
          <Changed key={line.id} line={line} {...closed(line.id)} />
        ))}
      </Lines>
    </div>
  );
}

interface Props {
  queues: Queues;
  account: { id: string; role: Role };
  /** Public ids of the restricted matters that the account sees. */
  restricted: ReadonlySet<string>;
  end: EndAssignment;
  now: Date;
}

/** A list under its name; with `of`, nothing where that is empty. */
function Lines({
  of,
  children,
  ...head
}: {
  id: string;
  title: string;
  dek: string;
  of?: unknown[];
  children: ReactNode;
}) {
  if (of?.length === 0) return null;
  return <Section {...head}>{of ? <QueueList>{children}</QueueList> : children}</Section>;
}

/** Whether a line is of a matter that only named people see. */
interface Closed {
  isRestricted: boolean;
}

function Given({
  line,
  accountId,
  isRestricted,
  end,
  now,
}: { line: Assignment; accountId: string } & Closed & Pick<Props, "end" | "now">) {
  const { matter, statement, question, number, dueOn } = line;
  const { isOverdue } = dueInWords(dueOn, now);
  return (
    <QueueLine
      isRestricted={isRestricted}
      href={statement ? urls.newRecord({ statement, matter }) : urls.deskMatter(matter)}
      title={
        statement ? `${number === null ? "A statement" : `S${number}`}: ${question}` : question
      }
      state={<StateMark state="draft">{isOverdue ? "Given, overdue" : "Given"}</StateMark>}
    >
      <AssignmentNote {...{ line, accountId, now }} />
      <AssignmentEnd line={line} end={end} />
    </QueueLine>
  );
}

function Draft({
  line: { id, question, summary, source, savedAt },
  isRestricted,
}: { line: DraftLine } & Closed) {
  return (
    <QueueLine
      isRestricted={isRestricted}
      href={urls.record(id)}
      title={question ?? (source ? `A record from ${source}` : "A record without a matter yet")}
      state={<StateMark state="draft">Draft</StateMark>}
      end={`Saved ${formatInstant(savedAt)}`}
    >
      {summary && <p>In our words: {summary}</p>}
      {source && question && <p>Read from “{source}”.</p>}
    </QueueLine>
  );
}

function SentBack({
  line: { id, question, sentBack, isTakenBack },
  isRestricted,
}: { line: SubmittedLine } & Closed) {
  return (
    <QueueLine
      isRestricted={isRestricted}
      href={urls.review(id)}
      title={question}
      state={<StateMark state="draft">{isTakenBack ? "Taken back" : "Sent back"}</StateMark>}
      end={isTakenBack && sentBack.length === 0 ? "By you" : counted(sentBack.length, "comment")}
    >
      {sentBack.map(({ check, comment, statementId, by }) => (
        <p key={`${check} ${comment}`}>
          {check && <a href={`${urls.review(id)}#check-${check}`}>{reviewChecks[check].label}</a>}
          {check && ": "}
          {comment} ({by.name}){" "}
          {statementId && (
            <a href={urls.newRecord({ statement: statementId, matter: id })}>
              Open the statement to mend it
            </a>
          )}
        </p>
      ))}
    </QueueLine>
  );
}

function InReview({
  line,
  mayCheck,
  isRestricted,
}: { line: SubmittedLine; mayCheck: boolean } & Closed) {
  const { id, question, by, at, holding, what, withdrawnAt, isOwn, isStale } = line;
  const waiting = isOwn
    ? "Waits for somebody else: you sent it."
    : mayCheck
      ? null
      : "Waits for an editor.";
  return (
    <QueueLine
      isRestricted={isRestricted}
      href={urls.review(id)}
      title={question}
      state={<StateMark state="unchecked">In review</StateMark>}
      end={`${isOwn ? "You" : by.name}, ${formatInstant(at)}`}
    >
      {what && <p>{what}</p>}
      {holding > 0 && (
        <p>
          {counted(holding, "check")} {holding === 1 ? "holds" : "hold"}.
        </p>
      )}
      <Notes withdrawnAt={withdrawnAt} isStale={isStale} />
      {waiting && <p>{waiting}</p>}
    </QueueLine>
  );
}

/** What whoever opens a line should know first. */
function Notes({ withdrawnAt, isStale }: Pick<SubmittedLine, "withdrawnAt" | "isStale">) {
  return (
    <>
      {withdrawnAt && <p>Withdrawn, {formatInstant(withdrawnAt)}; this would bring it back.</p>}
      {isStale && <p>It changed since it was sent to review: it has to be sent again.</p>}
    </>
  );
}

function Approved({ line, isRestricted }: { line: SubmittedLine } & Closed) {
  const { id, question, by, at, what, withdrawnAt, isStale, embargo } = line;
  return (
    <QueueLine
      isRestricted={isRestricted}
      href={urls.review(id)}
      title={question}
      state={
        <StateMark state="checked">
          {embargo?.heldBack ? "Held back" : embargo ? "Embargo" : "Approved"}
        </StateMark>
      }
      end={`${by.name}, ${formatInstant(at)}`}
    >
      {what && <p>{what}</p>}
      {embargo && (
        <p>
          {embargo.heldBack ? (
            <>
              <b className="font-strong text-ink">Not published at its time,</b>{" "}
              {embargoInWords(embargo)}. {embargo.heldBack}
            </>
          ) : (
            <>
              Published by itself {embargoInWords(embargo)}, as {embargo.by.name} set it.
            </>
          )}
        </p>
      )}
      <Notes withdrawnAt={withdrawnAt} isStale={isStale} />
    </QueueLine>
  );
}

function Changed({
  line: { id, question, by, at, version, withdrawnAt },
  isRestricted,
}: { line: ChangedLine } & Closed) {
  return (
    <QueueLine
      isRestricted={isRestricted}
      href={urls.review(id)}
      title={question}
      state={
        <StateMark state="draft">
          {version === null
            ? "Never published"
            : withdrawnAt
              ? "Withdrawn"
              : `Changed since version ${version}`}
        </StateMark>
      }
      end={`${by.name}, ${formatInstant(at)}`}
    >
      {withdrawnAt && <p>Withdrawn, {formatInstant(withdrawnAt)}; changed since.</p>}
    </QueueLine>
  );
}
