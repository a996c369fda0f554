import { Tag } from "@/components/ui/tag";
import type { CheckLine, Review } from "@/db/desk/queries/review";
import { languageOf } from "@/lib/direction";
import type { Evidence } from "@/lib/review/evidence";
import { checksAsked } from "@/lib/review/in-words";
import type { Look } from "@/lib/review/pieces";
import { keysOf, type ReviewCheck, reviewChecks } from "@/lib/vocabulary";
import { inList } from "@/lib/wording";
import type { ReviewAction } from "./actions";
import { CheckForm } from "./check-form";
import { type CheckMade, madeInWords } from "./check-made";
import { Unfold } from "./panel";
import { Remark } from "./remark";

/** So many pieces of evidence are open at once; more fold. */
const most = 4;

interface Props {
  review: Pick<Review, "submission" | "checks" | "earlier" | "holding" | "document">;
  evidence: Record<ReviewCheck, Evidence[]>;
  /** Who reads this. */
  accountId: string;
  /** Null for those who may not check: they see what was checked. */
  action: ReviewAction | null;
}

/** The checks of a page of a review: each is made at the first piece that it is asked for. */
export function checkPlaces(props: Props) {
  const placed = new Set<ReviewCheck>();
  return {
    /** What stands beside a piece. */
    beside: (looks: Look[]) =>
      looks.map(({ check, lines }) => {
        const isHere = !placed.has(check);
        placed.add(check);
        return <Check key={check} {...props} {...{ check, lines, isHere }} />;
      }),
    /** Those that no piece of the page asks for, with what there is to look at. */
    left: (rest: Look[]) => {
      const open = checksAsked(props.evidence).filter((check) => !placed.has(check));
      const lines = new Map(rest.map((look) => [look.check, look.lines]));
      return keysOf(reviewChecks)
        .filter((check) => open.includes(check) || lines.has(check))
        .map((check) => (
          <Check
            key={check}
            {...props}
            {...{ check, lines: lines.get(check) ?? [], isHere: open.includes(check) }}
          />
        ));
    },
  };
}

/** Which checks the change does not ask for. */
export function NotAsked({ evidence }: Pick<Props, "evidence">) {
  const asked = checksAsked(evidence);
  const others = keysOf(reviewChecks).filter((check) => !asked.includes(check));
  if (others.length === 0) return null;
  return (
    <p className="mt-4 text-s/[1.5] text-ink-2">
      Not asked for, since nothing of it changes:{" "}
      {inList(others.map((check) => reviewChecks[check].label.toLowerCase()))}.
    </p>
  );
}

function Check({
  lines,
  isHere,
  ...props
}: Props & { check: ReviewCheck; lines: Evidence[]; isHere: boolean }) {
  const { check } = props;
  const { label, definition } = reviewChecks[check];
  return (
    <div className="border-t-2 border-ink pt-2 text-ui" id={isHere ? `check-${check}` : undefined}>
      <h4 className="text-ui/[1.35] font-strong">{label}</h4>
      {isHere && <p className="small">{definition}</p>}
      <EvidenceList lines={lines.slice(0, most)} />
      {lines.length > most && (
        <details className="mt-2">
          <Unfold>{lines.length - most} more</Unfold>
          <EvidenceList lines={lines.slice(most)} />
        </details>
      )}
      {isHere ? (
        <Made {...props} />
      ) : (
        <p className="mt-1 small" data-here>
          <a href={`#check-${check}`}>Checked above</a>
        </p>
      )}
    </div>
  );
}

/** How a check stands, what was said of it, and the way to make it. */
function Made({ review, evidence, accountId, action, check }: Props & { check: ReviewCheck }) {
  const { submission, document, checks, earlier, holding } = review;
  const matter = document.matter.id;
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
  return (
    <div className="mt-2 grid gap-2" data-here>
      {action && submission ? (
        <CheckForm
          {...{ matter, submission: submission.id, check, made, action }}
          about={piecesOf(evidence[check])}
        />
      ) : (
        <p className="small">{madeInWords(made)}</p>
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
  );
}

/** The statements that a comment may mean. */
function piecesOf(lines: Evidence[]): { id: string; name: string }[] {
  const names = new Map(
    lines.filter((row) => !row.isGone).map(({ statementId, about }) => [statementId, about]),
  );
  return [...names].map(([id, name]) => ({ id, name }));
}

function EvidenceList({ lines }: { lines: Evidence[] }) {
  return (
    <ul className="mt-2 grid gap-2">
      {lines.map(({ about, recordId, isGone, passage, sentence }) => (
        <li key={`${recordId} ${sentence}`} className="text-s/[1.45] wrap-anywhere text-ink-2">
          <b className="font-semibold text-ink">{about}</b>
          {isGone && <Tag>Taken out</Tag>}
          {passage && (
            <p className="said text-[0.9375rem]/[1.4]" {...languageOf(passage.language)}>
              {passage.before}
              <mark className="font-semibold text-ink">{passage.words}</mark>
              {passage.after}
            </p>
          )}
          <p>{sentence}</p>
        </li>
      ))}
    </ul>
  );
}
