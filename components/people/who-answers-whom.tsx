import { Section } from "@/components/comparison/section";
import { partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import type { AnswerList, PairLine, PersonPage, SearchLine } from "@/db/public/queries/people";
import { formatInstant } from "@/lib/dates/format";
import type { Excerpt } from "@/lib/record/excerpt";
import { urls } from "@/lib/urls";
import { rebuttalTypes, requestOutcomes } from "@/lib/vocabulary";
import { counted } from "@/lib/words";
import { ByLine } from "./by-line";
import { Words } from "./words";

/** Whom the speaker answers and who answers the speaker, in two columns alike. */
export function WhoAnswersWhom({ person }: { person: PersonPage }) {
  const { speaker, answers, answered, own, searches } = person;
  const { excerpt } = person.statements;
  const all = (show: string) => urls.personStatements(speaker.slug, { show });
  return (
    <Section
      id="answers"
      title="Who answers whom"
      dek="Counts describe the record, not the speaker."
    >
      <div className="cols2">
        <div>
          <Head title={`${speaker.name} answers`} total={answers.total} />
          {answers.total === 0 && (
            <p className="none">No answer by {speaker.name} to anybody else is on record.</p>
          )}
          {answers.pairs.map((pair) => (
            <Answer key={pair.id} pair={pair} shown={pair.claimId} excerpt={excerpt} />
          ))}
          <More list={answers} href={all("replies")} what="replies" />
        </div>
        <div>
          <Head title={`Answers to ${speaker.name}`} total={answered.total} />
          {answered.total === 0 && (
            <p className="none">No answer to {speaker.name} by anybody else is on record.</p>
          )}
          {answered.pairs.map((pair) => (
            <Answer key={pair.id} pair={pair} shown={pair.replyId} excerpt={excerpt} />
          ))}
          <More list={answered} href={all("claims")} what="answered claims" />
          {searches.map((search) => (
            <Search key={search.id} search={search} />
          ))}
        </div>
      </div>
      {own.total > 0 && <Own person={person} />}
    </Section>
  );
}

function Own({ person }: { person: PersonPage }) {
  const { own, speaker, statements } = person;
  return (
    <div className="own">
      <Head title={`${speaker.name} on own statements`} total={own.total} />
      <div className="cols2">
        {own.pairs.map((pair) => (
          <Answer key={pair.id} pair={pair} shown={pair.claimId} excerpt={statements.excerpt} />
        ))}
      </div>
      <More
        list={own}
        href={urls.personStatements(speaker.slug, { show: "replies" })}
        what="replies"
      />
    </div>
  );
}

function Head({ title, total }: { title: string; total: number }) {
  return (
    <h3 className="colh">
      <bdi>{title}</bdi> <span className="num">{total.toLocaleString("en-GB")}</span>
    </h3>
  );
}

/** The statement at the other end, under what the reply does to the claim. */
function Answer({ pair, shown, excerpt }: { pair: PairLine; shown: string; excerpt: Excerpt }) {
  const { label, sign } = rebuttalTypes[pair.type];
  const statement = excerpt.statements.find((row) => row.id === shown);
  const quotation = excerpt.quotations.find((row) => row.statementId === shown);
  const tint = partyTint(excerpt.standings.get(shown)?.[0]?.partyIndex ?? 0);
  return (
    <div className={`vs ${tint}`}>
      <p className="rel">
        <Sign name={sign} />
        {label}
      </p>
      <div>
        <p className={quotation?.form === "verbatim" ? "kv" : "kv kv--p"}>
          {quotation ? (
            <Words quotation={quotation} most={200} />
          ) : (
            <span className="said">{statement?.summary}</span>
          )}
        </p>
        <p className="small vs__by">
          <ByLine statementId={shown} excerpt={excerpt} />.{" "}
          <a href={urls.pair(pair.id)}>Open pair</a>
        </p>
      </div>
    </div>
  );
}

function More({ list, href, what }: { list: AnswerList; href: string; what: string }) {
  if (list.total <= list.pairs.length) return null;
  return (
    <p className="small vs__more">
      The newest {list.pairs.length} of {list.total.toLocaleString("en-GB")}.{" "}
      <a href={href}>All {what}</a>
    </p>
  );
}

function Search({ search }: { search: SearchLine }) {
  const { slug, number, partyName, where, searchedAt, outcome } = search;
  return (
    <div className="vs">
      <p className="rel">
        <Sign name="none" />
        {requestOutcomes[outcome].label}
      </p>
      <p className="none">
        An answer from {partyName} to <a href={`${urls.matter(slug)}#s${number}`}>S{number}</a> was
        looked for in {where}, {formatInstant(searchedAt)}.
      </p>
    </div>
  );
}

/** "2 times", "none found": how often, in words. */
export const timesInWords = (count: number) =>
  count === 0 ? "none on record" : counted(count, "time");
