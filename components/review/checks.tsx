import { Tag } from "@/components/ui/tag";
import type { CheckLine, Review } from "@/db/desk/queries/review";
import { canonicalJson } from "@/lib/canonical";
import { formatInstant } from "@/lib/dates/format";
import { languageOf } from "@/lib/direction";
import type { Evidence } from "@/lib/review/evidence";
import { checksAsked } from "@/lib/review/in-words";
import type { Look, Piece } from "@/lib/review/pieces";
import { keysOf, type ReviewCheck, reviewChecks } from "@/lib/vocabulary";
import { counted, inList } from "@/lib/wording";
import type { ReviewAction } from "./actions";
import { CheckForm } from "./check-form";
import { type CheckMade, madeInWords } from "./check-made";
import { Unfold } from "./panel";
import { Remark } from "./remark";

/** So many pieces of evidence are open at once; more fold. */
const most = 4;

interface Props {
  review: Pick<
    Review,
    "submission" | "checks" | "earlier" | "holding" | "document" | "tickedBefore"
  >;
  evidence: Record<ReviewCheck, Evidence[]>;
  /** Who reads this. */
  accountId: string;
  /** Null for those who may not check: they see what was checked. */
  action: ReviewAction | null;
}

/** Where each check of a page of a review is made: at the first of its pieces that asks for it, once for all of them. */
export function checkPlaces(props: Props, pieces: Pick<Piece, "id" | "title" | "looks">[]) {
  const asking = new Map<ReviewCheck, typeof pieces>();
  for (const piece of pieces) {
    for (const { check } of piece.looks) asking.set(check, [...(asking.get(check) ?? []), piece]);
  }
  return {
    /** What stands beside a piece. */
    beside: ({ id, looks }: Pick<Piece, "id" | "looks">) => {
      if (looks.length === 0) {
        return (
          <p className="small">None of the five checks is about this: it is read, and approved.</p>
        );
      }
      return looks.map(({ check, lines }) => {
        const [home, ...others] = asking.get(check) ?? [];
        const place: Place =
          home?.id === id
            ? { isHere: true, others: others.length }
            : { isHere: false, at: home?.title ?? "" };
        return <Check key={check} {...props} {...{ check, lines, place }} />;
      });
    },
    /** Those that no piece of the page asks for, with what there is to look at. */
    left: (rest: Look[]) => {
      const open = checksAsked(props.evidence).filter((check) => !asking.has(check));
      const lines = new Map(rest.map((look) => [look.check, look.lines]));
      return keysOf(reviewChecks)
        .filter((check) => open.includes(check) || lines.has(check))
        .map((check) => {
          const place: Place = open.includes(check)
            ? { isHere: true, others: 0 }
            : { isHere: false, at: asking.get(check)?.[0]?.title ?? "" };
          return (
            <Check key={check} {...props} {...{ check, place }} lines={lines.get(check) ?? []} />
          );
        });
    },
  };
}

/** Whether a check is made here, for how many pieces besides; or at which piece it is. */
type Place = { isHere: true; others: number } | { isHere: false; at: string };

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
  place,
  ...props
}: Props & { check: ReviewCheck; lines: Evidence[]; place: Place }) {
  const { check, review } = props;
  const { label, definition } = reviewChecks[check];
  const before = review.tickedBefore.find((row) => row.check === check);
  const isRead = (line: Evidence) => before?.lines.has(canonicalJson(line)) === true;
  const read = lines.filter(isRead);
  const unread = lines.filter((line) => !isRead(line));
  return (
    <div
      className="border-t-2 border-ink pt-2 text-ui"
      id={place.isHere ? `check-${check}` : undefined}
    >
      <h4 className="text-ui/[1.35] font-strong">{label}</h4>
      {place.isHere && <p className="small">{definition}</p>}
      {unread.length > 0 && <EvidenceList lines={unread.slice(0, most)} />}
      {unread.length > most && (
        <details className="mt-2">
          <Unfold>{unread.length - most} more</Unfold>
          <EvidenceList lines={unread.slice(most)} />
        </details>
      )}
      {before && read.length > 0 && (
        <details className="mt-2">
          <Unfold>
            {counted(read.length, "line")} as {before.by.name} ticked{" "}
            {read.length === 1 ? "it" : "them"} on {formatInstant(before.at)}
          </Unfold>
          <EvidenceList lines={read} />
        </details>
      )}
      {place.isHere ? (
        <>
          {place.others > 0 && (
            <p className="mt-1 small">
              One tick for this and {counted(place.others, "piece")} below.
            </p>
          )}
          <Made {...props} />
        </>
      ) : (
        <p className="mt-1 small" data-here>
          {madeInWords(madeOf(props))}, with{" "}
          <a href={`#check-${check}`}>
            <bdi>{place.at}</bdi>
          </a>
          .
        </p>
      )}
    </div>
  );
}

const nameFor = (accountId: string, { id, name }: CheckLine["by"]) =>
  id === accountId ? "you" : name;

/** A check as it was made, told to whoever reads the page; null where nobody made it. */
function madeOf({
  review: { submission, checks, holding },
  accountId,
  check,
}: Props & { check: ReviewCheck }): CheckMade | null {
  const found = checks.find((row) => row.check === check);
  if (!found) return null;
  return {
    ...{ outcome: found.outcome, revision: found.revision, comment: found.comment },
    ...{ by: nameFor(accountId, found.by), at: found.at, statementId: found.statementId },
    holdsOn: submission !== null && found.at < submission.at,
    isOver: found.outcome === "holds" && !holding.includes(check),
  };
}

/** How a check stands, what was said of it, and the way to make it. */
function Made(props: Props & { check: ReviewCheck }) {
  const { review, evidence, accountId, action, check } = props;
  const { submission, document, checks, earlier } = review;
  const matter = document.matter.id;
  const made = madeOf(props);
  const names = new Map(document.statements.map(({ id, number }) => [id, `S${number}`]));
  const sentBack = [...earlier, ...checks].filter(
    (row) => row.check === check && row.outcome === "sent_back",
  );
  return (
    <div className="mt-2 grid gap-2" data-here>
      {action && submission ? (
        <CheckForm
          {...{ matter, submission: submission.id, check, made, action }}
          about={statementsOf(evidence[check])}
        />
      ) : (
        <p className="small">{madeInWords(made)}</p>
      )}
      {sentBack.map((row) => (
        <Remark
          key={`${row.at} ${row.by.id}`}
          line={{ ...row, by: nameFor(accountId, row.by) }}
          matter={matter}
          names={names}
        />
      ))}
    </div>
  );
}

/** The statements that a comment may mean. */
function statementsOf(lines: Evidence[]): { id: string; name: string }[] {
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
