import { Together } from "@/components/statement/voice";
import { partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import { datetimeAttribute, formatEdtf, precisionTag } from "@/lib/dates/format";
import { type PointHistory, type PositionRun, runLabel } from "@/lib/people/point-history";
import { type PositionStep, stepsOf } from "@/lib/people/steps";
import { urls } from "@/lib/urls";
import { type SignName, stancePositions } from "@/lib/vocabulary";
import { ListedWords } from "./listed-words";
import styles from "./position-row.module.css";

/** A point: stance, then stance, joined by a line where their order is known; and what changed, in words. */
export function PositionRow({
  slug,
  history,
  pointAs: Heading,
}: {
  /** The speaker's. */
  slug: string;
  history: PointHistory;
  pointAs: "h2" | "h3";
}) {
  const { point, partyIndex, isInOrder } = history;
  const steps = stepsOf(history);
  const several = steps.length > 2 || !isInOrder;
  return (
    <li className={`${styles.row} ${partyTint(partyIndex)}`}>
      <div>
        <Heading
          className="font-said text-point/[1.35] font-medium text-balance wrap-anywhere condensed"
          dir="auto"
        >
          {point.proposition}
        </Heading>
        <p className="small wrap-anywhere" dir="auto">
          <a href={urls.matter(point.matter.slug)}>{point.matter.question}</a>
        </p>
      </div>
      <ol className={several ? styles.many : styles.steps} data-joined={isInOrder || undefined}>
        {steps.map((step) =>
          step.kind === "run" ? (
            <Run
              key={`${step.run.position}-${step.run.first.statement.id}`}
              step={step}
              slug={slug}
            />
          ) : (
            <Step
              key={step.by.byId}
              sign="retracts"
              label="Taken back"
              when={`${formatEdtf(step.by.edtf)}${step.by.isHeld ? "" : ", words not held"}`}
              statementId={step.by.byId}
            />
          ),
        )}
      </ol>
      <Changes history={history} />
    </li>
  );
}

function Run({
  step: { run, takesBack },
  slug,
}: {
  step: Extract<PositionStep, { kind: "run" }>;
  slug: string;
}) {
  const { words, jointly } = run.first;
  return (
    <Step
      sign={stancePositions[run.position].sign}
      label={`${runLabel(run)}${takesBack ? ", takes back" : ""}`}
      when={whenOf(run)}
      statementId={run.first.statement.id}
    >
      {jointly && (
        <p className="text-s text-ink-2">
          {run.count > 1 && "the first "}
          <Together voice={jointly} slug={slug} />
        </p>
      )}
      {words && <ListedWords words={words} />}
    </Step>
  );
}

/** "1 Feb 2026, to the day", "from 13 Sep to 2 Nov 2017": a plain date says how precise it is. */
function whenOf({ dates, when }: PositionRun): string {
  const [date, ...others] = dates;
  if (!date || others.length > 0 || datetimeAttribute(date.edtf) === undefined) return when;
  return `${when}, ${precisionTag(date.edtf)}`;
}

function Step({
  sign,
  label,
  when,
  statementId,
  children,
}: {
  sign: SignName;
  label: string;
  when: string;
  /** Where the first of these words is shown whole. */
  statementId: string;
  children?: React.ReactNode;
}) {
  return (
    <li className="relative flex gap-2.5 text-ui/[1.35]">
      <Sign name={sign} size="row" className="flex-none" />
      <div className="grid min-w-0 gap-1.5">
        <p>
          <b className="block font-strong">{label}</b>
          <a
            className="text-s text-ink-2 lining-nums tabular-nums"
            href={urls.statement(statementId)}
          >
            {when}
          </a>
        </p>
        {children}
      </div>
    </li>
  );
}

function Changes({ history: { changes, hasUnordered } }: { history: PointHistory }) {
  const [only, ...others] = changes;
  return (
    <div className={`small ${styles.changes}`}>
      {only && others.length === 0 && (
        <p>
          <b className="text-ink">Changed</b> {only.after}.
        </p>
      )}
      {others.length > 0 &&
        changes.map(({ from, to, words }) => (
          <p key={`${from.id}-${to.id}`}>
            <b className="text-ink">Changed</b> {words}.
          </p>
        ))}
      {hasUnordered && <p>The dates on record do not say in which order these were said.</p>}
      {!only && !hasUnordered && <p>No change on record.</p>}
    </div>
  );
}
