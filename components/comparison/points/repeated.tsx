import { ByLine } from "@/components/statement/by-line";
import { Said } from "@/components/statement/said";
import { VoiceText } from "@/components/statement/voice";
import { WordsOnPoint } from "@/components/statement/words";
import { Fold } from "@/components/ui/fold";
import { partyTint } from "@/components/ui/party-mark";
import type { Saying, ShortWords } from "@/lib/comparison/in-short";
import { type RepeatedClaim, stretchOf } from "@/lib/comparison/repeats";
import type { StatementView } from "@/lib/comparison/view";
import { formatEdtf } from "@/lib/dates/format";
import { languageOf } from "@/lib/direction";
import { voiceInText, voiceKey } from "@/lib/people/voice";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
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
  const named = new Set(speakers.slice(0, mostLanes).map((row) => row.key));
  const letters = new Map(answered.map((row) => [row.claim, row.letter]));
  return (
    <div>
      <OccasionPlot
        id={id}
        label={`${statements.length} occasions by day, drawn (${id})`}
        statements={statements}
        letters={letters}
        laneOf={({ voice }) =>
          named.has(voiceKey(voice))
            ? voiceInText(voice)
            : counted(speakers.length - mostLanes, "more speaker")
        }
      />
      <div className="grid grid-cols-3 gap-6 py-6 max-tablet:grid-cols-1">
        <End title="First on record" statements={repeated.first} saying={saying} />
        <End title="Latest on record" statements={repeated.latest} saying={saying} />
        <Doubt repeated={repeated} />
      </div>
      <Fold
        summary={
          <>
            {statements.length > most ? `The first ${most} of` : "All"} {statements.length}{" "}
            occasions, with words
          </>
        }
        end={stretchOf(statements)}
      >
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
          <p className="py-3 text-s/[1.5] text-ink-2">
            <a href={allHref}>All statements of this matter, page by page</a>
          </p>
        )}
      </Fold>
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
      <PartHead>{title}</PartHead>
      <ByLine statement={first} />
      <WordsOnPoint words={saying(first)} look="point" />
      {statements.length > 1 && (
        <Remark>One of {statements.length}; their order is not known.</Remark>
      )}
    </div>
  );
}

function Doubt({ repeated: { statements, possiblyTheSame } }: { repeated: RepeatedClaim }) {
  const count = possiblyTheSame.length;
  return (
    <div>
      <PartHead>Doubt in the count</PartHead>
      {count === 0 ? (
        <Remark>No two of the {statements.length} have one speaker, date and wording.</Remark>
      ) : (
        <>
          <p className="said text-point/[1.45]">
            {count === 1 ? "One has" : `${count} have`} the speaker, date and words of another.
          </p>
          <Remark>
            If they are the same statements, the count is {statements.length - count}.
          </Remark>
        </>
      )}
    </div>
  );
}

function PartHead({ children }: { children: string }) {
  return <h3 className="mb-1.5 text-xs font-semibold text-ink-2">{children}</h3>;
}

function Remark({ children }: { children: React.ReactNode }) {
  return <p className="mt-1.5 text-s/[1.5] text-ink-2">{children}</p>;
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
  const { record, name, voice, occasion, dating } = statement;
  return (
    <li
      className="grid grid-cols-[6.5rem_9.5rem_minmax(0,1fr)_9rem] gap-x-4 gap-y-0.5 border-t border-rule py-2 text-s/[1.4] wrap-anywhere max-laptop:grid-cols-[6.5rem_8rem_minmax(0,1fr)] max-tablet:grid-cols-[5.75rem_minmax(0,1fr)] max-tablet:gap-x-3"
      id={anchored ? name.toLowerCase() : undefined}
    >
      <b className="lining-nums tabular-nums">{formatEdtf(dating?.edtf ?? null)}</b>
      <span>
        <VoiceText voice={voice} />
        <br />
        <bdi className="text-ink-2">{occasion.title}</bdi>
      </span>
      {words && (
        <p
          className="said text-brief max-tablet:col-span-full"
          dir={languageOf(words.language).dir}
        >
          <Said words={words} most={mostShown} />
        </p>
      )}
      <span className="text-ink-2 max-laptop:col-start-3 max-tablet:col-span-full">
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
