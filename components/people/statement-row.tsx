import { Dated } from "@/components/statement/dated";
import { formLabel } from "@/components/statement/words";
import { Label } from "@/components/ui/label";
import { partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import type { Relation, StatementList } from "@/db/public/queries/people";
import { statementWords } from "@/lib/comparison/in-short";
import type { StatementRecord } from "@/lib/document/document";
import type { Excerpt } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import { urls } from "@/lib/urls";
import { rebuttalTypes, type SignName } from "@/lib/vocabulary";
import { ByLine, whenOf } from "./by-line";
import { ListedWords } from "./listed-words";

/** When, the words, what it answers; the last goes under the words, then all under each other. */
const columns =
  "grid grid-cols-[11.5rem_minmax(0,1fr)_15rem] gap-x-6 gap-y-1 max-laptop:grid-cols-[8rem_minmax(0,1fr)] max-laptop:grid-rows-[auto_1fr] max-tablet:grid-cols-1 max-tablet:grid-rows-none max-tablet:gap-1.5";

/** Statements of one speaker: when, in what words, answering or answered by whom. */
export function StatementRows({ list: { ids, relations, excerpt } }: { list: StatementList }) {
  const statements = new Map(excerpt.statements.map((row) => [row.id, row]));
  const near = groupBy(relations, (row) => row.statementId);
  return ids.map((id) => {
    const statement = statements.get(id);
    return (
      statement && (
        <Row key={id} statement={statement} relations={near.get(id) ?? []} excerpt={excerpt} />
      )
    );
  });
}

interface RowProps {
  statement: StatementRecord;
  relations: Relation[];
  excerpt: Excerpt;
}

function Row({ statement, relations, excerpt }: RowProps) {
  const quotations = excerpt.quotations
    .filter((row) => row.statementId === statement.id)
    .map((record) => ({ record }));
  const words = statementWords({ record: statement, quotations });
  const occasion = excerpt.occasions.find((row) => row.id === statement.occasionId);
  const standings = excerpt.standings.get(statement.id) ?? [];
  return (
    <article
      className={`items-start border-t border-rule py-4 text-ui ${columns} ${partyTint(standings[0]?.partyIndex ?? 0)}`}
    >
      <p className="max-laptop:row-[1/3] max-tablet:row-auto">
        <b className="block lining-nums tabular-nums first-letter:uppercase">
          <Dated>{whenOf(excerpt, statement.id)}</Dated>
        </b>
        <bdi className="block text-ink-2">{occasion?.title}</bdi>
      </p>
      <div>
        <ListedWords words={words} most={280} look="listed" />
        <Label weight="medium" className="mt-0.5">
          {formLabel(words)}
          {words.translatedBy && (
            <>
              , translated by <bdi>{words.translatedBy}</bdi>
            </>
          )}
          {quotations.length > 1 && `, one of ${quotations.length} quotations`}
        </Label>
      </div>
      <div className="text-s/[1.5] text-ink-2 max-laptop:col-start-2 max-laptop:mt-1 max-tablet:col-start-1 [&_a]:inline-flex [&_a]:min-h-6 [&_a]:items-center">
        <Relations statementId={statement.id} relations={relations} excerpt={excerpt} />
        <p className="mb-1 flex flex-wrap gap-x-4">
          {standings.map(({ matter, number }) => (
            <a key={matter.id} href={`${urls.matter(matter.slug)}#s${number}`}>
              S{number} in matter
              <span className="unseen">
                : <bdi>{matter.question}</bdi>
              </span>
            </a>
          ))}{" "}
          <a href={urls.statement(statement.id)}>Statement and sources</a>
        </p>
      </div>
    </article>
  );
}

function Relations({
  statementId,
  relations,
  excerpt,
}: Omit<RowProps, "statement"> & { statementId: string }) {
  if (relations.length === 0) {
    return (
      <SignLine sign="none" className="mb-1">
        No rebuttal
      </SignLine>
    );
  }
  const sides = groupBy(relations, (row) => row.side);
  return [...sides].map(([side, rows]) => {
    const more = (rows[0]?.total ?? 0) - rows.length;
    return (
      <div key={side}>
        <Label weight="medium" className="mt-0.5">
          {side === "answers" ? "Answers" : "Answered by"}
        </Label>
        {rows.map((row) => (
          <div key={row.rebuttalId} className="mb-1">
            <SignLine sign={rebuttalTypes[row.type].sign}>{rebuttalTypes[row.type].label}</SignLine>
            <p>
              <ByLine statementId={row.otherId} excerpt={excerpt} />
            </p>
          </div>
        ))}
        {more > 0 && (
          <p>
            <a href={urls.statement(statementId)}>and {more} more</a>
          </p>
        )}
      </div>
    );
  });
}

function SignLine({
  sign,
  className = "",
  children,
}: {
  sign: SignName;
  /** Where it stands. */
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <p className={`flex items-center gap-[0.4em] text-ui font-semibold text-ink ${className}`}>
      <Sign name={sign} />
      {children}
    </p>
  );
}
