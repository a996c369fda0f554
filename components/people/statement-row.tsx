import { Dated } from "@/components/statement/dated";
import { formLabel } from "@/components/statement/words";
import { partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import type { Relation, StatementList } from "@/db/public/queries/people";
import { statementWords } from "@/lib/comparison/in-short";
import type { StatementRecord } from "@/lib/document/document";
import type { Excerpt } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import { urls } from "@/lib/urls";
import { rebuttalTypes } from "@/lib/vocabulary";
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
      className={`items-start border-rule border-t py-4 text-ui ${columns} ${partyTint(standings[0]?.partyIndex ?? 0)}`}
    >
      <p className="max-laptop:row-[1/3] max-tablet:row-auto">
        <b className="block tabular-nums lining-nums first-letter:uppercase">
          <Dated>{whenOf(excerpt, statement.id)}</Dated>
        </b>
        <bdi className="block text-ink-2">{occasion?.title}</bdi>
      </p>
      <div>
        <ListedWords words={words} most={280} look="listed" />
        <p className="lab mt-0.5 font-medium">
          {formLabel(words)}
          {words.translatedBy && (
            <>
              , translated by <bdi>{words.translatedBy}</bdi>
            </>
          )}
          {quotations.length > 1 && `, one of ${quotations.length} quotations`}
        </p>
      </div>
      <div className="small max-laptop:col-start-2 max-laptop:mt-1 max-tablet:col-start-1 [&_a]:inline-flex [&_a]:min-h-6 [&_a]:items-center">
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
      <p className="rel mb-1 flex text-ink text-ui">
        <Sign name="none" />
        No rebuttal
      </p>
    );
  }
  const sides = groupBy(relations, (row) => row.side);
  return [...sides].map(([side, rows]) => {
    const more = (rows[0]?.total ?? 0) - rows.length;
    return (
      <div key={side}>
        <p className="lab mt-0.5 font-medium">{side === "answers" ? "Answers" : "Answered by"}</p>
        {rows.map((row) => (
          <div key={row.rebuttalId} className="mb-1">
            <p className="rel flex text-ink text-ui">
              <Sign name={rebuttalTypes[row.type].sign} />
              {rebuttalTypes[row.type].label}
            </p>
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
