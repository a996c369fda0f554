import { ByLine } from "@/components/statement/by-line";
import { languageOf } from "@/components/statement/direction";
import { Said } from "@/components/statement/said";
import { WordsOnPoint } from "@/components/statement/words";
import { partyTint } from "@/components/ui/party-mark";
import { Icon } from "@/components/ui/sign";
import type { Saying, ShortWords } from "@/lib/comparison/in-short";
import { type RepeatedClaim, stretchOf } from "@/lib/comparison/repeats";
import type { StatementView } from "@/lib/comparison/view";
import { formatEdtf } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { OccasionPlot } from "./occasion-plot";

/** Speakers with a lane of their own; the others share one. */
const mostLanes = 6;

interface Props {
  id: string;
  repeated: RepeatedClaim;
  saying: Saying;
  /** Occasions that are listed; a longer list has pages of its own. */
  most: number;
  /** Statements whose place on this page is in the list of occasions. */
  listedHere: Set<StatementView>;
  /** Where all statements of the matter are listed. */
  allHref: string;
}

/** A claim said often, as one block: when and by whom, first and latest, doubts in the count, and all occasions. */
export function Repeated({ id, repeated, saying, most, listedHere, allHref }: Props) {
  const { statements, speakers, answered } = repeated;
  const named = new Set(speakers.slice(0, mostLanes).map((row) => row.speaker.id));
  const letters = new Map(answered.map((row) => [row.claim, row.letter]));
  return (
    <div className="often">
      <OccasionPlot
        id={id}
        label={`${statements.length} occasions by day, drawn (${id})`}
        statements={statements}
        letters={letters}
        laneOf={({ speaker }) =>
          named.has(speaker.id)
            ? speaker.name
            : `${speakers.length - mostLanes} more ${speakers.length - mostLanes === 1 ? "speaker" : "speakers"}`
        }
      />
      <div className="rep3">
        <End title="First on record" statements={repeated.first} saying={saying} />
        <End title="Latest on record" statements={repeated.latest} saying={saying} />
        <Doubt repeated={repeated} />
      </div>
      <details className="occ">
        <summary>
          <Icon name="down" />
          {statements.length > most ? `The first ${most} of` : "All"} {statements.length} occasions,
          with words
          <span className="end">{stretchOf(statements)}</span>
        </summary>
        <ol>
          {statements.slice(0, most).map((statement) => (
            <Occasion
              key={statement.record.id}
              statement={statement}
              words={saying(statement)}
              letter={letters.get(statement)}
              anchored={listedHere.has(statement)}
            />
          ))}
        </ol>
        {statements.length > most && (
          <p className="small">
            <a href={allHref}>All statements of this matter, page by page</a>
          </p>
        )}
      </details>
    </div>
  );
}

function End({
  title,
  statements,
  saying,
}: {
  title: string;
  statements: StatementView[];
  saying: Saying;
}) {
  const [first] = statements;
  if (!first) return null;
  return (
    <div className={partyTint(first.partyIndex)}>
      <h3>{title}</h3>
      <ByLine statement={first} />
      <WordsOnPoint words={saying(first)} />
      {statements.length > 1 && (
        <p className="small">One of {statements.length}; their order is not known.</p>
      )}
    </div>
  );
}

function Doubt({ repeated: { statements, possiblyTheSame } }: { repeated: RepeatedClaim }) {
  const count = possiblyTheSame.length;
  return (
    <div>
      <h3>Doubt in the count</h3>
      {count === 0 ? (
        <p className="small">
          No two of the {statements.length} have one speaker, date and wording.
        </p>
      ) : (
        <>
          <p className="said">
            {count === 1 ? "One has" : `${count} have`} the speaker, date and words of another.
          </p>
          <p className="small">
            If they are the same statements, the count is {statements.length - count}.
          </p>
        </>
      )}
    </div>
  );
}

/** Characters of a quotation that a list of occasions shows; the statement's page has it all. */
const mostShown = 240;

function Occasion({
  statement,
  words,
  letter,
  anchored,
}: {
  statement: StatementView;
  words: ShortWords | null;
  letter: string | undefined;
  anchored: boolean;
}) {
  const { record, name, speaker, occasion, dating } = statement;
  return (
    <li id={anchored ? name.toLowerCase() : undefined}>
      <b className="num">{formatEdtf(dating?.edtf ?? null)}</b>
      <span>
        <bdi>{speaker.name}</bdi>
        <br />
        <bdi className="dim">{occasion.title}</bdi>
      </span>
      {words && (
        <p className="said" dir={languageOf(words.language).dir}>
          <Said words={words} most={mostShown} />
        </p>
      )}
      <span className="dim">
        <a href={urls.statement(record.id)}>{name}</a>
        {letter ? (
          <>
            , answered in <a href={`#row-${letter}`}>row {letter}</a>
          </>
        ) : (
          ", no reply on record"
        )}
      </span>
    </li>
  );
}
