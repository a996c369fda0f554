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
    <article className={`sl ${partyTint(standings[0]?.partyIndex ?? 0)}`}>
      <p className="sl__when">
        <b className="num">
          <Dated>{whenOf(excerpt, statement.id)}</Dated>
        </b>
        <bdi className="dim">{occasion?.title}</bdi>
      </p>
      <div>
        <ListedWords words={words} />
        <p className="lab">
          {formLabel(words)}
          {words.translatedBy && (
            <>
              , translated by <bdi>{words.translatedBy}</bdi>
            </>
          )}
          {quotations.length > 1 && `, one of ${quotations.length} quotations`}
        </p>
      </div>
      <div className="small sl__rel">
        <Relations statementId={statement.id} relations={relations} excerpt={excerpt} />
        <p>
          {standings.map(({ matter, number }) => (
            <a key={matter.id} href={`${urls.matter(matter.slug)}#s${number}`}>
              S{number} in matter
              <span className="vh">
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
      <p className="rel">
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
        <p className="lab">{side === "answers" ? "Answers" : "Answered by"}</p>
        {rows.map((row) => (
          <div key={row.rebuttalId} className="sl__one">
            <p className="rel">
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
