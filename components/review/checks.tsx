import { Section } from "@/components/ui/section";
import { Icon } from "@/components/ui/sign";
import { Tag } from "@/components/ui/tag";
import type { CheckLine, Review } from "@/db/desk/queries/review";
import { languageOf } from "@/lib/direction";
import type { Evidence } from "@/lib/review/evidence";
import { checksAsked } from "@/lib/review/in-words";
import { keysOf, type ReviewCheck, reviewChecks } from "@/lib/vocabulary";
import { inList } from "@/lib/wording";
import type { ReviewAction } from "./actions";
import { CheckForm } from "./check-form";
import { type CheckMade, madeInWords } from "./check-made";
import { Unfold } from "./panel";
import { Remark } from "./remark";

/** So many pieces of evidence are open at once; more fold. */
const most = 6;

interface Props {
  review: Pick<Review, "submission" | "checks" | "earlier" | "holding" | "document">;
  evidence: Record<ReviewCheck, Evidence[]>;
  /** Who reads this. */
  accountId: string;
  /** Null for those who may not check: they see what was checked. */
  action: ReviewAction | null;
}

/** The checks that the change asks for, each with what there is to look at. */
export function Checks(props: Props) {
  const asked = checksAsked(props.evidence);
  const others = keysOf(reviewChecks).filter((check) => !asked.includes(check));
  return (
    <Section
      id="checks"
      title="Checks"
      dek="Each is ticked or sent back by itself; asked for is what the change touches."
    >
      <ol>
        {asked.map((check) => (
          <Check key={check} {...props} check={check} />
        ))}
      </ol>
      {others.length > 0 && (
        <p className="text-s/[1.5]">
          Not asked for, since nothing of it changes:{" "}
          {inList(others.map((check) => reviewChecks[check].label.toLowerCase()))}.
        </p>
      )}
    </Section>
  );
}

function Check({ review, evidence, accountId, action, check }: Props & { check: ReviewCheck }) {
  const { submission, document, checks, earlier, holding } = review;
  const matter = document.matter.id;
  const lines = evidence[check];
  const by = ({ by: { id, name } }: CheckLine) => (id === accountId ? "you" : name);
  const found = checks.find((row) => row.check === check);
  const made: CheckMade | null = found
    ? {
        ...{ outcome: found.outcome, revision: found.revision, comment: found.comment },
        ...{ by: by(found), at: found.at, statementId: found.statementId },
        holdsOn: submission !== null && found.at < submission.at,
        isOver: found.outcome === "holds" && !holding.includes(check),
      }
    : null;
  const names = new Map(document.statements.map(({ id, number }) => [id, `S${number}`]));
  const sentBack = [...earlier, ...(found?.outcome === "sent_back" ? [found] : [])].filter(
    (row) => row.check === check,
  );
  const { label, definition } = reviewChecks[check];
  return (
    <li
      className="grid grid-cols-[minmax(0,1fr)_15.5rem] items-start gap-x-6 gap-y-1.5 border-t border-rule py-4 text-ui max-tablet:grid-cols-1"
      id={`check-${check}`}
    >
      <div>
        <h3 className="flex items-center gap-2 text-m/[1.35] font-strong">
          <Mark outcome={made?.isOver ? undefined : made?.outcome} />
          {label}
        </h3>
        <p className="mt-1 small">{definition}</p>
        <EvidenceList lines={lines.slice(0, most)} />
        {lines.length > most && (
          <details className="mt-2">
            <Unfold>{lines.length - most} more</Unfold>
            <EvidenceList lines={lines.slice(most)} />
          </details>
        )}
        {sentBack.map((row) => (
          <Remark
            key={`${row.at} ${row.by.id}`}
            line={{ ...row, by: by(row) }}
            matter={matter}
            names={names}
          />
        ))}
      </div>
      {action && submission ? (
        <CheckForm
          {...{ matter, submission: submission.id, check, made, action }}
          about={piecesOf(lines)}
        />
      ) : (
        <p className="mt-1 small">{madeInWords(made)}</p>
      )}
    </li>
  );
}

/** The statements that a comment may mean. */
function piecesOf(lines: Evidence[]): { id: string; name: string }[] {
  const names = new Map(
    lines.filter((row) => !row.isGone).map(({ statementId, about }) => [statementId, about]),
  );
  return [...names].map(([id, name]) => ({ id, name }));
}

/** Said in words beside it. */
function Mark({ outcome }: { outcome: CheckMade["outcome"] | undefined }) {
  if (outcome === "sent_back") return <Icon name="back" size="line" />;
  return (
    <span
      className={`grid size-4.5 flex-none place-items-center border-[1.5px] forced-colors:forced-color-adjust-none ${outcome ? "border-ink bg-ink text-paper" : "border-ink-2"}`}
      aria-hidden="true"
    >
      {outcome && <Icon name="check" size="tick" />}
    </span>
  );
}

function EvidenceList({ lines }: { lines: Evidence[] }) {
  return (
    <ul className="mt-3 grid gap-3">
      {lines.map(({ about, recordId, isGone, passage, sentence }) => (
        <li
          key={`${recordId} ${sentence}`}
          className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-s/[1.5] wrap-anywhere text-ink-2"
        >
          <b className="row-span-2 font-semibold text-ink">{about}</b>
          {isGone && <Tag>Taken out</Tag>}
          {passage && (
            <p
              className="col-start-2 said text-[0.9375rem]/[1.5]"
              {...languageOf(passage.language)}
            >
              {passage.before}
              <mark className="font-semibold text-ink">{passage.words}</mark>
              {passage.after}
            </p>
          )}
          <p className="col-start-2">{sentence}</p>
        </li>
      ))}
    </ul>
  );
}
