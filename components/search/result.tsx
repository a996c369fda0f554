import { Sign } from "@/components/ui/sign";
import type { MatterHit, PointHit, SearchHit, SpeakerHit } from "@/lib/search/results";
import { urls } from "@/lib/urls";
import { type StancePosition, speakerKinds, stancePositions } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";
import { Marked } from "./marked";
import { StatementBody } from "./statement-body";

/** One found record: what it is, and the words that were looked for in it. */
export function Result({ hit }: { hit: SearchHit }) {
  return (
    <li className="res">
      <p className="res__k">{kindOf(hit)}</p>
      <div>
        {hit.kind === "matter" && <MatterBody hit={hit} />}
        {hit.kind === "point" && <PointBody hit={hit} />}
        {hit.kind === "speaker" && <SpeakerBody hit={hit} />}
        {hit.kind === "statement" && <StatementBody hit={hit} />}
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
      <h2 dir="auto">
        <a href={urls.matter(hit.slug)}>
          <Marked pieces={hit.question} />
        </a>
      </h2>
      {hit.summary && (
        <p className="res__t" dir="auto">
          <Marked pieces={hit.summary} />
        </p>
      )}
      <p className="res__m">
        <span>{counted(hit.parties, "party", "parties")}</span>
        <span>
          {counted(hit.statements, "statement")}, {counted(hit.rebuttals, "rebuttal")}
        </span>
        {hit.topics.map((topic) => (
          <bdi key={topic.map(({ text }) => text).join("")}>
            <Marked pieces={topic} />
          </bdi>
        ))}
      </p>
    </>
  );
}

const taken: Record<StancePosition, string> = {
  asserts: "asserted",
  denies: "denied",
  sets_conditions: "met with conditions",
  leaves_open: "left open",
  declines_to_comment: "declined",
};

function PointBody({ hit }: { hit: PointHit }) {
  return (
    <>
      <p className="res__p" dir="auto">
        <a href={`${urls.matter(hit.matter.slug)}#p${hit.number}`}>
          <Marked pieces={hit.proposition} />
        </a>
      </p>
      {hit.opposite && (
        <p className="res__t">
          Opposite:{" "}
          <bdi>
            <Marked pieces={hit.opposite} />
          </bdi>
        </p>
      )}
      {hit.note && (
        <p className="res__t">
          Note:{" "}
          <bdi>
            <Marked pieces={hit.note} />
          </bdi>
        </p>
      )}
      <p className="res__m">
        {hit.stances.map(({ position, count }) => (
          <span className="rel" key={position}>
            <Sign name={stancePositions[position].sign} />
            {taken[position]} {count === 1 ? "once" : `${counted(count, "time")}`}
          </span>
        ))}
        <span>
          In: <bdi>{hit.matter.question}</bdi>
        </span>
      </p>
    </>
  );
}

function SpeakerBody({ hit }: { hit: SpeakerHit }) {
  return (
    <>
      <h2>
        <a href={urls.person(hit.slug)}>
          <bdi>
            <Marked pieces={hit.name} />
          </bdi>
        </a>
      </h2>
      {hit.alsoWritten.length > 0 && (
        <p className="res__t">
          Also written{" "}
          {hit.alsoWritten.map((name, index) => (
            <span key={name.map(({ text }) => text).join("")}>
              {index > 0 && ", "}
              <bdi>
                <Marked pieces={name} />
              </bdi>
            </span>
          ))}
        </p>
      )}
      {hit.description && (
        <p className="res__t" dir="auto">
          <Marked pieces={hit.description} />
        </p>
      )}
      <p className="res__m">
        <span>{counted(hit.statements, "statement")}</span>
      </p>
    </>
  );
}
