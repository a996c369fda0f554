import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import type { ChangedLine, DraftLine, Queues, SubmittedLine } from "@/db/desk/queries/queues";
import { mayDo } from "@/lib/auth/permissions";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { type Role, reviewChecks } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";
import { QueueLine, QueueList } from "./queue-list";

/** What waits for the account, and what waits for others. */
export function Queue({ queues, role }: { queues: Queues; role: Role }) {
  const { drafts, mine, sentBack, toReview, approved, changed } = queues;
  const isNothingMine = drafts.length + mine.length + sentBack.length === 0;
  return (
    <div>
      <Section id="mine" title="Mine" dek="Drafts, and what I wrote and did not send to review.">
        {isNothingMine && (
          <NoneBox>
            Nothing of mine is open. The first step is an article, a post or a transcript:{" "}
            <a href={urls.capture()}>capture a source</a>, and log what is said in it. Or{" "}
            <a href={urls.newMatter()}>open a new matter</a>: the question that two sides answer
            differently.
          </NoneBox>
        )}
        <QueueList>
          {sentBack.map((line) => (
            <SentBack key={line.id} line={line} />
          ))}
          {drafts.map((line) => (
            <Draft key={line.id} line={line} />
          ))}
          {mine.map((line) => (
            <Changed key={line.id} line={line} />
          ))}
        </QueueList>
      </Section>
      <Section id="to-review" title="To review" dek="By somebody who wrote none of it.">
        {toReview.length === 0 && <NoneBox>Nothing waits for a review.</NoneBox>}
        <QueueList>
          {toReview.map((line) => (
            <InReview key={line.id} line={line} mayCheck={mayDo(role, "check")} />
          ))}
        </QueueList>
      </Section>
      <Section id="approved" title="Approved, to publish" dek="An editor publishes it.">
        {approved.length === 0 && <NoneBox>Nothing waits for publication.</NoneBox>}
        <QueueList>
          {approved.map((line) => (
            <Approved key={line.id} line={line} />
          ))}
        </QueueList>
      </Section>
      <Section
        id="changed"
        title="Changed since published"
        dek="Others’ work that nobody sent to review yet."
      >
        {changed.length === 0 && (
          <NoneBox>Readers have all that others wrote into published matters.</NoneBox>
        )}
        <QueueList>
          {changed.map((line) => (
            <Changed key={line.id} line={line} />
          ))}
        </QueueList>
      </Section>
    </div>
  );
}

function Draft({ line: { id, question, summary, source, savedAt } }: { line: DraftLine }) {
  return (
    <QueueLine
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

function SentBack({ line: { id, question, sentBack } }: { line: SubmittedLine }) {
  return (
    <QueueLine
      href={urls.review(id)}
      title={question}
      state={<StateMark state="draft">Sent back</StateMark>}
      end={counted(sentBack.length, "comment")}
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

function InReview({ line, mayCheck }: { line: SubmittedLine; mayCheck: boolean }) {
  const { id, question, by, at, holding, what, withdrawnAt, isOwn, isStale } = line;
  const waiting = isOwn
    ? "Waits for somebody else: you sent it."
    : mayCheck
      ? null
      : "Waits for an editor.";
  return (
    <QueueLine
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

function Approved({ line }: { line: SubmittedLine }) {
  const { id, question, by, at, what, withdrawnAt, isStale } = line;
  return (
    <QueueLine
      href={urls.review(id)}
      title={question}
      state={<StateMark state="checked">Approved</StateMark>}
      end={`${by.name}, ${formatInstant(at)}`}
    >
      {what && <p>{what}</p>}
      <Notes withdrawnAt={withdrawnAt} isStale={isStale} />
    </QueueLine>
  );
}

function Changed({ line: { id, question, by, at, version, withdrawnAt } }: { line: ChangedLine }) {
  return (
    <QueueLine
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
