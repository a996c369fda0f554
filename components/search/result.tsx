import { SignWord } from "@/components/ui/sign-word";
import { handleInWords } from "@/lib/people/account";
import { textOfPieces } from "@/lib/pieces";
import type { MatterHit, PointHit, SearchHit, SpeakerHit } from "@/lib/search/results";
import { urls } from "@/lib/urls";
import { type StancePosition, speakerKinds, stancePositions } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";
import { Marked } from "./marked";
import { ResultFacts, ResultText } from "./result-parts";
import { StatementBody } from "./statement-body";

/** The question of a matter, the name of a speaker. */
const heading = "condensed font-display font-strong text-[1.25rem]/[1.25]";

/** One found record: what it is, and the words that were looked for in it. */
export function Result({
  hit,
  unfolded,
}: {
  hit: SearchHit;
  /** The address of the same search with what says the same shown too. */
  unfolded: string;
}) {
  return (
    <li className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-6 gap-y-1 border-b border-rule py-4 text-ui max-tablet:grid-cols-1 print:break-inside-avoid">
      <p className="pt-[0.2rem] text-s font-semibold text-ink-2">{kindOf(hit)}</p>
      <div>
        {hit.kind === "matter" && <MatterBody hit={hit} />}
        {hit.kind === "point" && <PointBody hit={hit} />}
        {hit.kind === "speaker" && <SpeakerBody hit={hit} />}
        {hit.kind === "statement" && <StatementBody hit={hit} unfolded={unfolded} />}
      </div>
    </li>
  );
}

function kindOf(hit: SearchHit): string {
  if (hit.kind === "speaker") return speakerKinds[hit.of].label;
  return { matter: "Matter", point: "Point", statement: "Statement" }[hit.kind];
}

function MatterBody({ hit }: { hit: MatterHit }) {
  return (
    <>
      <h2 className={heading} dir="auto">
        <a href={urls.matter(hit.slug)}>
          <Marked pieces={hit.question} />
        </a>
      </h2>
      {hit.summary && (
        <ResultText dir="auto">
          <Marked pieces={hit.summary} />
        </ResultText>
      )}
      <ResultFacts>
        <span>{counted(hit.parties, "party", "parties")}</span>
        <span>
          {counted(hit.statements, "statement")}, {counted(hit.rebuttals, "rebuttal")}
        </span>
        {hit.topics.map((topic) => (
          <bdi key={textOfPieces(topic)}>
            <Marked pieces={topic} />
          </bdi>
        ))}
      </ResultFacts>
    </>
  );
}

const taken: Record<StancePosition, string> = {
  asserts: "asserted",
  denies: "denied",
  sets_conditions: "met with conditions",
  leaves_open: "left open",
  declines_to_comment: "declined",
  denies_saying: "denied as never said",
};

function PointBody({ hit }: { hit: PointHit }) {
  return (
    <>
      <p className="text-point/[1.35] font-semibold" dir="auto">
        <a href={`${urls.matter(hit.matter.slug)}#p${hit.number}`}>
          <Marked pieces={hit.proposition} />
        </a>
      </p>
      {hit.opposite && (
        <ResultText>
          Opposite:{" "}
          <bdi>
            <Marked pieces={hit.opposite} />
          </bdi>
        </ResultText>
      )}
      {hit.note && (
        <ResultText>
          Note:{" "}
          <bdi>
            <Marked pieces={hit.note} />
          </bdi>
        </ResultText>
      )}
      <ResultFacts>
        {hit.stances.map(({ position, count }) => (
          <SignWord
            sign={stancePositions[position].sign}
            size="fact"
            className="text-ink"
            key={position}
          >
            {taken[position]} {count === 1 ? "once" : `${counted(count, "time")}`}
          </SignWord>
        ))}
        {hit.attributed > 0 && (
          <span>
            In words attributed to somebody{" "}
            {hit.attributed === 1 ? "once" : counted(hit.attributed, "time")}
          </span>
        )}
        <span>
          In: <bdi>{hit.matter.question}</bdi>
        </span>
      </ResultFacts>
    </>
  );
}

function SpeakerBody({ hit }: { hit: SpeakerHit }) {
  return (
    <>
      <h2 className={heading}>
        <a href={urls.person(hit.slug)}>
          <bdi>
            <Marked pieces={hit.name} />
          </bdi>
        </a>
      </h2>
      {hit.account && (
        <ResultText>
          <bdi>{handleInWords(hit.account)}</bdi>
        </ResultText>
      )}
      {hit.alsoWritten.length > 0 && (
        <ResultText>
          Also written{" "}
          {hit.alsoWritten.map((name, index) => (
            <span key={textOfPieces(name)}>
              {index > 0 && ", "}
              <bdi>
                <Marked pieces={name} />
              </bdi>
            </span>
          ))}
        </ResultText>
      )}
      {hit.description && (
        <ResultText dir="auto">
          <Marked pieces={hit.description} />
        </ResultText>
      )}
      <ResultFacts>
        <span>{counted(hit.statements, "statement")}</span>
      </ResultFacts>
    </>
  );
}
