import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Icon } from "@/components/ui/sign";
import {
  statementNames,
  type Timeline,
  type TimelineEntry,
  type TimelineLane,
} from "@/lib/comparison/timeline";
import type { AxisColumn } from "@/lib/comparison/timeline-axis";
import { formatEdtf } from "@/lib/dates/format";
import type { PartyRecord } from "@/lib/record/document";
import { capitalised } from "@/lib/words";
import { TimelineKey } from "./timeline-key";
import { TimelineLinks } from "./timeline-links";

interface Props {
  timeline: Timeline;
  parties: PartyRecord[];
  readAt: string;
}

/** A grid: the first column names the lanes, the first row is the axis. Hidden from listeners, who get the list. */
export function TimelineDrawing({ timeline, parties, readAt }: Props) {
  const { columns, lanes, rows, entries } = timeline;
  const shares = columns.map((column) => `minmax(0, ${column.weight}fr)`).join(" ");
  return (
    <div className="tl-frame" aria-hidden="true">
      <div className="tl" style={{ gridTemplateColumns: `var(--lane) ${shares}` }}>
        <div className="tl__ax" style={{ gridColumn: 1 }} />
        {columns.map((column, index) => (
          <Column
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
            key={index}
            column={column}
            place={index + 2}
            rows={rows}
            readAt={readAt}
          />
        ))}
        {lanes.map((lane) => (
          <Lane key={lane.party ?? "events"} lane={lane} parties={parties} />
        ))}
        {entries.map((entry) => {
          const lane = lanes.find((row) => row.party === entry.party);
          return <Entry key={entry.key} entry={entry} above={lane?.above ?? false} />;
        })}
        <TimelineLinks links={timeline.links} />
      </div>
      <TimelineKey bars={entries.map((entry) => entry.bar)} />
    </div>
  );
}

interface ColumnProps {
  column: AxisColumn;
  place: number;
  rows: number;
  readAt: string;
}

function Column({ column, place, rows, readAt }: ColumnProps) {
  const isRead = column.kind === "read";
  return (
    <>
      <div className={`tl__ax tl__ax--${column.kind}`} style={{ gridColumn: place }}>
        {isRead ? formatEdtf(readAt.slice(0, 10)) : column.label}
        {isRead ? <small>record read</small> : column.note && <small>{column.note}</small>}
      </div>
      <div
        className={`tl__col tl__col--${column.kind}`}
        style={{ gridColumn: place, gridRow: `2 / ${rows + 2}` }}
      />
    </>
  );
}

function Lane({ lane, parties }: { lane: TimelineLane; parties: PartyRecord[] }) {
  const { party, firstRow, rows, above } = lane;
  const gridRow = `${firstRow + 2} / span ${rows}`;
  return (
    <>
      <div className="tl__bg" style={{ gridRow }} />
      <div className={above ? "tl__lane tl__lane--above" : "tl__lane"} style={{ gridRow }}>
        {party !== null && <PartyMark index={party} />}
        {party === null ? (
          <span>
            Events
            <small>nobody’s statement</small>
          </span>
        ) : (
          <span>{parties[party]?.name}</span>
        )}
      </div>
    </>
  );
}

function Entry({ entry, above }: { entry: TimelineEntry; above: boolean }) {
  const { party, numbers, otherPhrases } = entry;
  const side = above ? " ev--above" : "";
  const tint = party === null ? "ev--event" : partyTint(party);
  return (
    <div
      className={`ev ev--${entry.bar} ${tint}${side}`}
      style={{ gridRow: entry.row + 2, gridColumn: `${entry.from + 2} / ${entry.to + 3}` }}
    >
      <div className="ev__bar">
        <span className="ev__mark" style={{ insetInlineStart: `${entry.atWithin.toFixed(2)}%` }}>
          {party === null ? <Icon name="event" /> : <PartyMark index={party} />}
        </span>
      </div>
      <div className="ev__text">
        <p className="said">{entry.text}</p>
        <p className="dim">
          {party !== null && (
            <>
              <bdi>{entry.by}</bdi>, {statementNames(numbers)}.{" "}
            </>
          )}
          {entry.bar !== "known" && `${capitalised(entry.when)}.`}
          {otherPhrases.map((phrase) => ` Also dated “${phrase}”.`)}
        </p>
      </div>
    </div>
  );
}
