import { Section } from "@/components/ui/section";
import type { ChangedLine, DraftLine, Queues, SubmittedLine } from "@/db/desk/queries/queues";
import { mayDo } from "@/lib/auth/permissions";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { type Role, reviewChecks } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";

/** What waits for the account, and what waits for others. */
export function Queue({ queues, role }: { queues: Queues; role: Role }) {
  const { drafts, mine, sentBack, toReview, approved, changed } = queues;
  const isNothingMine = drafts.length + mine.length + sentBack.length === 0;
  return (
    <div>
      <Section id="mine" title="Mine" dek="Drafts, and what I wrote and did not send to review.">
        {isNothingMine && (
          <p className="none">
            Nothing of mine is open. The first step is an article, a post or a transcript:{" "}
            <a href={urls.capture()}>capture a source</a>, and log what is said in it. Or{" "}
            <a href={urls.newMatter()}>open a new matter</a>: the question that two sides answer
            differently.
          </p>
        )}
        <ul className="q-l">
          {sentBack.map((line) => (
            <SentBack key={line.id} line={line} />
          ))}
          {drafts.map((line) => (
            <Draft key={line.id} line={line} />
          ))}
          {mine.map((line) => (
            <Changed key={line.id} line={line} />
          ))}
        </ul>
      </Section>
      <Section id="to-review" title="To review" dek="By somebody who wrote none of it.">
        {toReview.length === 0 && <p className="none">Nothing waits for a review.</p>}
        <ul className="q-l">
          {toReview.map((line) => (
            <InReview key={line.id} line={line} mayCheck={mayDo(role, "check")} />
          ))}
        </ul>
      </Section>
      <Section id="approved" title="Approved, to publish" dek="An editor publishes it.">
        {approved.length === 0 && <p className="none">Nothing waits for publication.</p>}
        <ul className="q-l">
          {approved.map((line) => (
            <Approved key={line.id} line={line} />
          ))}
        </ul>
      </Section>
      <Section
        id="changed"
        title="Changed since published"
        dek="Others’ work that nobody sent to review yet."
      >
        {changed.length === 0 && (
          <p className="none">Readers have all that others wrote into published matters.</p>
        )}
        <ul className="q-l">
          {changed.map((line) => (
            <Changed key={line.id} line={line} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

/** One line: what it is, where it leads, how it stands. */
function Line({
  href,
  title,
  state,
  end,
  children,
}: {
  href: string;
  title: string;
  state: React.ReactNode;
  end: React.ReactNode;
  children?: React.ReactNode;
}) {
  return (
    <li>
      <a className="q-l__q" href={href} dir="auto">
        {title}
      </a>
      <p className="q-l__st">{state}</p>
      <p className="q-l__end num">{end}</p>
      {children && <div className="q-l__more">{children}</div>}
    </li>
  );
}

function Draft({ line: { id, question, summary, source, savedAt } }: { line: DraftLine }) {
  return (
    <Line
      href={urls.record(id)}
      title={question ?? (source ? `A record from ${source}` : "A record without a matter yet")}
      state={<span className="state state--draft">Draft</span>}
      end={`Saved ${formatInstant(savedAt)}`}
    >
      {summary && <p>In our words: {summary}</p>}
      {source && question && <p>Read from “{source}”.</p>}
    </Line>
  );
}

function SentBack({ line: { id, question, sentBack } }: { line: SubmittedLine }) {
  return (
    <Line
      href={urls.review(id)}
      title={question}
      state={<span className="state state--draft">Sent back</span>}
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
    </Line>
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
    <Line
      href={urls.review(id)}
      title={question}
      state={<span className="state">In review</span>}
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
    </Line>
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
    <Line
      href={urls.review(id)}
      title={question}
      state={<span className="state state--ok">Approved</span>}
      end={`${by.name}, ${formatInstant(at)}`}
    >
      {what && <p>{what}</p>}
      <Notes withdrawnAt={withdrawnAt} isStale={isStale} />
    </Line>
  );
}

function Changed({ line: { id, question, by, at, version, withdrawnAt } }: { line: ChangedLine }) {
  return (
    <Line
      href={urls.review(id)}
      title={question}
      state={
        <span className="state state--draft">
          {version === null
            ? "Never published"
            : withdrawnAt
              ? "Withdrawn"
              : `Changed since version ${version}`}
        </span>
      }
      end={`${by.name}, ${formatInstant(at)}`}
    >
      {withdrawnAt && <p>Withdrawn, {formatInstant(withdrawnAt)}; changed since.</p>}
    </Line>
  );
}
