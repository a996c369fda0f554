import { PointLine } from "@/components/statement/point-line";
import { formLabel, SilentOnPoint } from "@/components/statement/words";
import { ColumnHead } from "@/components/ui/column-head";
import { Columns } from "@/components/ui/columns";
import { NoneBox } from "@/components/ui/none-box";
import { partyTint } from "@/components/ui/party-mark";
import { Section } from "@/components/ui/section";
import { Sign } from "@/components/ui/sign";
import { Instant } from "@/components/ui/timed";
import type { AnswerList, PairLine, PersonPage, SearchLine } from "@/db/public/queries/people";
import { type ExcerptPair, excerptPairs } from "@/lib/comparison/excerpt-view";
import { pairInShort, statementWords } from "@/lib/comparison/in-short";
import type { Excerpt } from "@/lib/document/excerpt";
import { urls } from "@/lib/urls";
import { rebuttalTypes, requestOutcomes, type SignName } from "@/lib/vocabulary";
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
      <Columns>
        <div>
          <ColumnHead count={answers.total}>{`${speaker.name} answers`}</ColumnHead>
          {answers.total === 0 && (
            <NoneBox>
              No answer by <bdi>{speaker.name}</bdi> to anybody else is on record.
            </NoneBox>
          )}
          {answers.pairs.map((pair) => (
            <Answer key={pair.id} pair={pair} shown="claim" from={from} />
          ))}
          <More list={answers} href={all("replies")} what="replies" />
        </div>
        <div className="max-tablet:mt-6">
          <ColumnHead count={answered.total}>{`Answers to ${speaker.name}`}</ColumnHead>
          {answered.total === 0 && (
            <NoneBox>
              No answer to <bdi>{speaker.name}</bdi> by anybody else is on record.
            </NoneBox>
          )}
          {answered.pairs.map((pair) => (
            <Answer key={pair.id} pair={pair} shown="reply" from={from} />
          ))}
          <More list={answered} href={all("claims")} what="answered claims" />
          {searches.map((search) => (
            <Search key={search.id} search={search} />
          ))}
        </div>
      </Columns>
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
    <div className="mt-part">
      <ColumnHead count={own.total}>{`${speaker.name} on own statements`}</ColumnHead>
      <Columns>
        {own.pairs.map((pair) => (
          <Answer key={pair.id} pair={pair} shown="claim" from={from} />
        ))}
      </Columns>
      <More
        list={own}
        href={urls.personStatements(speaker.slug, { show: "replies" })}
        what="replies"
      />
    </div>
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
    <Line sign={sign} label={label} tint={partyTint(statement.partyIndex)}>
      <div>
        {short && <PointLine short={short} />}
        {words ? <ListedWords words={words} most={200} look="column" /> : <SilentOnPoint />}
        <p className="mt-1.5 text-s/[1.5] text-ink-2">
          {words?.form === null && `${formLabel(words)}. `}
          <ByLine statementId={statement.record.id} excerpt={from.excerpt} />.{" "}
          <a href={urls.pair(pair.id)}>Open pair</a>
        </p>
      </div>
    </Line>
  );
}

/** An exchange, or a search for one: its sign, and beside it the words. */
function Line({
  sign,
  label,
  tint = "",
  children,
}: {
  sign: SignName;
  label: string;
  tint?: string;
  children: React.ReactNode;
}) {
  return (
    <div
      className={`grid grid-cols-[7rem_minmax(0,1fr)] items-start gap-x-4 gap-y-1 border-t border-rule py-4 text-ui max-laptop:grid-cols-[5.5rem_minmax(0,1fr)] ${tint}`}
    >
      <p className="flex flex-col items-start gap-0.5 leading-[1.3] font-semibold">
        <Sign name={sign} size="column" />
        {label}
      </p>
      {children}
    </div>
  );
}

function More({ list, href, what }: { list: AnswerList; href: string; what: string }) {
  if (list.total <= list.pairs.length) return null;
  return (
    <p className="border-t border-rule py-3 text-s/[1.5] text-ink-2">
      The newest {list.pairs.length} of {list.total.toLocaleString("en-GB")}.{" "}
      <a href={href}>All {what}</a>
    </p>
  );
}

function Search({ search }: { search: SearchLine }) {
  const { slug, number, partyName, where, searchedAt, outcome } = search;
  return (
    <Line sign="none" label={requestOutcomes[outcome].label}>
      <NoneBox>
        An answer from <bdi>{partyName}</bdi> to{" "}
        <a href={`${urls.matter(slug)}#s${number}`}>S{number}</a> was looked for in{" "}
        <bdi>{where}</bdi>, <Instant at={searchedAt} />.
      </NoneBox>
    </Line>
  );
}

/** "2 times", "none found": how often, in words. */
export const timesInWords = (count: number) =>
  count === 0 ? "none on record" : counted(count, "time");
