import { Axis, linesOf } from "@/components/timeline/axis";
import { NoneBox } from "@/components/ui/none-box";
import { partyTint } from "@/components/ui/party-mark";
import { Section } from "@/components/ui/section";
import type { PersonPage } from "@/db/public/queries/people";
import type { PlacedPoint } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import { type NamedChange, type PointHistory, pointHistory } from "@/lib/people/point-history";
import { type Track, trackOf } from "@/lib/people/track";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import { PositionRunLine } from "./position-run";

/** A matter's question, and at its side the points with their tracks. */
const columns =
  "grid grid-cols-[minmax(0,15rem)_minmax(0,1fr)] gap-x-part gap-y-4 max-laptop:grid-cols-1";

/** How many points are drawn; the others are listed. */
const drawn = 10;

/** What the speaker held on each point, in time, all on one axis; a change is named in words. */
export function PositionsOverTime({ person }: { person: PersonPage }) {
  const { points, total } = person.points;
  const histories = points.map(pointHistory);
  const first = histories.slice(0, drawn);
  const track = trackOf(first.flatMap((row) => row.runs.flatMap((run) => run.dates)));
  return (
    <Section
      id="positions"
      title="Positions over time"
      dek="One row for each position on a point. Nothing later overwrites anything earlier."
    >
      {total === 0 ? (
        <NoneBox>
          No statement of <bdi>{person.speaker.name}</bdi> has been read for its positions yet.
        </NoneBox>
      ) : (
        <>
          <TrackAxis track={track} />
          <Matters histories={first} track={track} />
        </>
      )}
      {total > drawn && (
        <details>
          <summary className="cursor-pointer border-t border-rule py-3.5 text-ui font-semibold">
            {counted(total - drawn, "more point")}, without a drawing
          </summary>
          <Matters histories={histories.slice(drawn)} track={null} />
          {total > points.length && (
            <NoneBox>
              {counted(total - points.length, "older point")} of this speaker: see each matter.
            </NoneBox>
          )}
        </details>
      )}
    </Section>
  );
}

function TrackAxis({ track }: { track: Track }) {
  return (
    <div className={`${columns} pt-4 max-tablet:hidden`} aria-hidden="true">
      <span className="max-laptop:hidden" />
      <Axis className="h-11" columns={track.columns} />
    </div>
  );
}

function Matters({ histories, track }: { histories: PointHistory[]; track: Track | null }) {
  const style = track ? ({ "--lines": linesOf(track.columns) } as React.CSSProperties) : undefined;
  return [...groupBy(histories, (row) => row.point.matter.id).values()].map((rows) => {
    const matter = rows[0]?.point.matter as PlacedPoint["matter"];
    return (
      <article key={matter.id} className={`${columns} border-t border-rule py-4`} style={style}>
        <h3 className="font-display text-l/[1.3] font-strong condensed">
          <a href={urls.matter(matter.slug)} dir="auto">
            {matter.question}
          </a>
        </h3>
        <div>
          {rows.map((row) => (
            <Point key={row.point.id} history={row} track={track} />
          ))}
        </div>
      </article>
    );
  });
}

function Point({ history, track }: { history: PointHistory; track: Track | null }) {
  const { point, partyIndex, runs, changes, hasUnordered } = history;
  return (
    <section
      className={`border-rule not-first:mt-4 not-first:border-t not-first:pt-4 ${partyTint(partyIndex)}`}
      aria-label={`Point: ${point.proposition}`}
    >
      <h4 className="text-ui/[1.4] font-strong" dir="auto">
        {point.proposition}
      </h4>
      <ol>
        {runs.map((run) => (
          <PositionRunLine
            key={`${run.position}-${run.first.statement.id}`}
            run={run}
            slug={point.matter.slug}
            track={track}
          />
        ))}
      </ol>
      {changes.map((change) => (
        <Change key={`${change.from.id}-${change.to.id}`} change={change} />
      ))}
      {hasUnordered && (
        <p className="mt-1 text-s/[1.5] text-ink-2">
          The dates on record do not say in which order these were said.
        </p>
      )}
    </section>
  );
}

function Change({ change: { from, to, words } }: { change: NamedChange }) {
  return (
    <p className="mt-1.5 border-s-3 border-ink bg-well px-3 py-2 text-ui">
      <b>Change:</b> {words} (<Place statement={from} />, <Place statement={to} />
      ).
    </p>
  );
}

function Place({ statement: { id, number } }: { statement: NamedChange["from"] }) {
  return <a href={urls.statement(id)}>{number === null ? "statement" : `S${number}`}</a>;
}
