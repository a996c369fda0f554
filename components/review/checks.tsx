import { Section } from "@/components/comparison/section";
import { languageOf } from "@/components/statement/direction";
import { Icon } from "@/components/ui/sign";
import type { CheckLine } from "@/db/desk/queries/review";
import type { Evidence } from "@/lib/review/evidence";
import { keysOf, type ReviewCheck, reviewChecks } from "@/lib/vocabulary";
import { counted } from "@/lib/words";
import type { ReviewAction } from "./actions";
import { CheckForm } from "./check-form";
import { type CheckMade, madeInWords } from "./check-made";

/** So many pieces of evidence are open at once; more fold. */
const most = 6;

/** Where a change touches nothing of a kind. */
const nothing: Record<ReviewCheck, string> = {
  attribution: "Whose words they are does not change.",
  quotation: "No words change.",
  date: "No date changes.",
  rebuttal_type: "No type of rebuttal changes.",
  stances: "No stance changes.",
};

interface Props {
  matter: string;
  submission: string;
  evidence: Record<ReviewCheck, Evidence[]>;
  checks: CheckLine[];
  earlier: CheckLine[];
  /** Who reads this. */
  accountId: string;
  /** Null for those who may not check: they see what was checked. */
  action: ReviewAction | null;
}

/** The five checks, each with what there is to look at. */
export function Checks(props: Props) {
  const { evidence, checks, earlier, accountId } = props;
  return (
    <Section id="checks" title="Five checks" dek="Each is ticked or sent back by itself.">
      <ol>
        {keysOf(reviewChecks).map((check) => (
          <Check
            key={check}
            {...props}
            check={check}
            lines={evidence[check]}
            made={madeOf(checks, check, accountId)}
            before={madeOf(earlier, check, accountId)}
          />
        ))}
      </ol>
    </Section>
  );
}

function madeOf(checks: CheckLine[], check: ReviewCheck, accountId: string): CheckMade | null {
  const line = checks.find((row) => row.check === check);
  if (!line) return null;
  return { ...line, by: line.by.id === accountId ? "you" : line.by.name };
}

function Check({
  matter,
  submission,
  check,
  lines,
  made,
  before,
  action,
}: Props & {
  check: ReviewCheck;
  lines: Evidence[];
  made: CheckMade | null;
  before: CheckMade | null;
}) {
  const { label, definition } = reviewChecks[check];
  return (
    <li className="chk">
      <div>
        <h3>
          <Mark outcome={made?.outcome} />
          {label}
        </h3>
        <p className="small">{definition}</p>
        {lines.length === 0 && (
          <p className="small chk__nil">
            {nothing[check]} {action && !made && "Tick it to say so."}
          </p>
        )}
        <EvidenceList lines={lines.slice(0, most)} />
        {lines.length > most && (
          <details>
            <summary>{counted(lines.length - most, "more")}</summary>
            <EvidenceList lines={lines.slice(most)} />
          </details>
        )}
        {made?.comment && (
          <div className="chk__c">
            <p>{made.by === "you" ? "Your comment" : `Comment by ${made.by}`}</p>
            <p>{made.comment}</p>
          </div>
        )}
        {!made && before && (
          <div className="chk__c">
            <p>In the review before: {madeInWords(before)}</p>
            {before.comment && <p>{before.comment}</p>}
          </div>
        )}
      </div>
      {action ? (
        <CheckForm {...{ matter, submission, check, made, action }} />
      ) : (
        <p className="small">{madeInWords(made)}</p>
      )}
    </li>
  );
}

/** Said in words beside it. */
function Mark({ outcome }: { outcome: CheckMade["outcome"] | undefined }) {
  if (outcome === "sent_back") return <Icon name="back" />;
  return (
    <span className={outcome ? "box box--y" : "box"} aria-hidden="true">
      {outcome && <Icon name="check" />}
    </span>
  );
}

function EvidenceList({ lines }: { lines: Evidence[] }) {
  return (
    <ul className="evi">
      {lines.map(({ about, passage, sentence }) => (
        <li key={`${about} ${passage?.words} ${sentence}`}>
          <b>{about}</b>
          {passage && (
            <p className="said" {...languageOf(passage.language)}>
              {passage.before}
              <mark>{passage.words}</mark>
              {passage.after}
            </p>
          )}
          <p>{sentence}</p>
        </li>
      ))}
    </ul>
  );
}
