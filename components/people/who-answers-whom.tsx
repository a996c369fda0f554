import { PointLine } from "@/components/statement/point-line";
import { formLabel } from "@/components/statement/words";
import { partyTint } from "@/components/ui/party-mark";
import { Section } from "@/components/ui/section";
import { Sign } from "@/components/ui/sign";
import { Instant } from "@/components/ui/timed";
import type { AnswerList, PairLine, PersonPage, SearchLine } from "@/db/public/queries/people";
import { type ExcerptPair, excerptPairs } from "@/lib/comparison/excerpt-view";
import { pairInShort, statementWords } from "@/lib/comparison/in-short";
import type { Excerpt } from "@/lib/document/excerpt";
import { urls } from "@/lib/urls";
import { rebuttalTypes, requestOutcomes } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";
import { ByLine } from "./by-line";
import { ListedWords } from "./listed-words";

/** Whom the speaker answers and who answers the speaker, in two columns alike. */
export function WhoAnswersWhom({ person }: { person: PersonPage }) {
  const { speaker, answers, answered, own, searches } = person;
  const from = shownOf(person);
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
            <p className="none">
              No answer by <bdi>{speaker.name}</bdi> to anybody else is on record.
            </p>
          )}
          {answers.pairs.map((pair) => (
            <Answer key={pair.id} pair={pair} shown="claim" from={from} />
          ))}
          <More list={answers} href={all("replies")} what="replies" />
        </div>
        <div>
          <Head title={`Answers to ${speaker.name}`} total={answered.total} />
          {answered.total === 0 && (
            <p className="none">
              No answer to <bdi>{speaker.name}</bdi> by anybody else is on record.
            </p>
          )}
          {answered.pairs.map((pair) => (
            <Answer key={pair.id} pair={pair} shown="reply" from={from} />
          ))}
          <More list={answered} href={all("claims")} what="answered claims" />
          {searches.map((search) => (
            <Search key={search.id} search={search} />
          ))}
        </div>
      </div>
      {own.total > 0 && <Own person={person} from={from} />}
    </Section>
  );
}

function shownOf({ statements: { excerpt } }: PersonPage): Shown {
  return { excerpt, pairs: excerptPairs(excerpt) };
}

function Own({ person, from }: { person: PersonPage; from: Shown }) {
  const { own, speaker } = person;
  return (
    <div className="own">
      <Head title={`${speaker.name} on own statements`} total={own.total} />
      <div className="cols2">
        {own.pairs.map((pair) => (
          <Answer key={pair.id} pair={pair} shown="claim" from={from} />
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

/** What the rows are read from. */
interface Shown {
  excerpt: Excerpt;
  pairs: Map<string, ExcerptPair>;
}

/** What the statement at the other end says on the point that the exchange turns on, under what the reply does to it. */
function Answer({ pair, shown, from }: { pair: PairLine; shown: "claim" | "reply"; from: Shown }) {
  const { label, sign } = rebuttalTypes[pair.type];
  const whole = from.pairs.get(pair.id);
  if (!whole) return null;
  const statement = whole[shown];
  const short = pairInShort(whole);
  const words = short ? short[shown] : statementWords(statement);
  return (
    <div className={`vs ${partyTint(statement.partyIndex)}`}>
      <p className="rel">
        <Sign name={sign} />
        {label}
      </p>
      <div>
        {short && <PointLine short={short} />}
        {words ? (
          <ListedWords words={words} most={200} />
        ) : (
          <p className="none">Says nothing on this point that is on record.</p>
        )}
        <p className="small vs__by">
          {words?.form === null && `${formLabel(words)}. `}
          <ByLine statementId={statement.record.id} excerpt={from.excerpt} />.{" "}
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
        An answer from <bdi>{partyName}</bdi> to{" "}
        <a href={`${urls.matter(slug)}#s${number}`}>S{number}</a> was looked for in{" "}
        <bdi>{where}</bdi>, <Instant at={searchedAt} />.
      </p>
    </div>
  );
}

/** "2 times", "none found": how often, in words. */
export const timesInWords = (count: number) =>
  count === 0 ? "none on record" : counted(count, "time");
