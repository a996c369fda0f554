import { Section } from "@/components/comparison/section";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Icon, Sign } from "@/components/ui/sign";
import {
  type TimelineColumn,
  type TimelineItem,
  type TimelineLayout,
  timelineLayout,
} from "@/lib/comparison/timeline";
import type { ComparisonView } from "@/lib/comparison/view";
import { formatInstant } from "@/lib/dates/format";

/** Positions over time: a drawing for the eye, and the same as a list for the phone and for listening. */
export function Timeline({ view, readAt }: { view: ComparisonView; readAt: string }) {
  const layout = timelineLayout(view);
  return (
    <Section
      id="time"
      title="Positions over time"
      dek="A bar covers every moment the words may have been said."
    >
      {layout && <Drawing layout={layout} view={view} />}
      {layout && <List layout={layout} readAt={readAt} />}
    </Section>
  );
}

/** Grid rows, from 1: the axis, then each lane; links run through rows of their own below the first lane. */
function rowsOf({ lanes, links }: TimelineLayout): number[] {
  const starts: number[] = [];
  let row = 2;
  for (const [index, lane] of lanes.entries()) {
    starts.push(row);
    row += lane.rows + (index === 0 ? links.length : 0);
  }
  return starts;
}

function Drawing({ layout, view }: { layout: TimelineLayout; view: ComparisonView }) {
  const { columns, lanes, links } = layout;
  const starts = rowsOf(layout);
  const linkRow = (starts[0] ?? 2) + (lanes[0]?.rows ?? 1);
  const lastLane = starts.at(-1) ?? 2;
  const template = `8.5rem ${columns.map((column) => `minmax(0, ${column.weight}fr)`).join(" ")}`;
  const end = lastLane + (lanes.at(-1)?.rows ?? 1);
  return (
    <div className="tl" style={{ gridTemplateColumns: template }} aria-hidden="true">
      {columns.map((column, index) => (
        <div
          key={`${column.kind} ${column.label}`}
          className={`tl__ax tl__ax--${column.kind}`}
          style={{ gridColumn: index + 2 }}
        >
          {column.label}
        </div>
      ))}
      {columns.map((column, index) => (
        <div
          key={`${column.kind} ${column.label}`}
          className="tl__col"
          style={{ gridColumn: index + 2, gridRow: `2 / ${end}` }}
        />
      ))}
      {lanes.map((lane, index) => (
        <Lane
          key={lane.partyIndex ?? "events"}
          row={starts[index] ?? 2}
          rows={lane.rows}
          up={index === 0}
          items={lane.items}
          partyIndex={lane.partyIndex}
          columns={columns}
          name={
            lane.partyIndex === null
              ? "Events"
              : (view.document.parties[lane.partyIndex]?.name ?? "")
          }
        />
      ))}
      {links.length > 0 && (
        <div className="tl__links" style={{ gridRow: `${linkRow} / ${lastLane}` }}>
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {links.map((link) => (
              <path
                key={link.label}
                d={`M${link.fromX} 0C${link.fromX} 60 ${link.toX} 40 ${link.toX} 100`}
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </svg>
        </div>
      )}
      {links.map((link, index) => (
        <div key={link.label} className="tl__lnk" style={{ gridRow: linkRow + index }}>
          <span
            className="rel"
            style={{ insetInlineStart: `clamp(5.5rem, ${link.fromX}%, calc(100% - 5.5rem))` }}
          >
            <Sign name={link.sign} />
            {link.label}
          </span>
        </div>
      ))}
    </div>
  );
}

interface LaneProps {
  row: number;
  rows: number;
  up: boolean;
  items: TimelineItem[];
  partyIndex: number | null;
  columns: TimelineColumn[];
  name: string;
}

/** How far the mark of an open bar stands from its end: half of its last column, in per cent of the bar. */
function markFromEnd({ from, to }: TimelineItem, columns: TimelineColumn[]): string {
  const width = columns.slice(from, to).reduce((sum, column) => sum + column.weight, 0);
  return `${((columns[to - 1]?.weight ?? 0) / width) * 50}%`;
}

function Lane({ row, rows, up, items, partyIndex, columns, name }: LaneProps) {
  return (
    <>
      <div className="tl__bg" style={{ gridRow: `${row} / span ${rows}` }} />
      <div
        className={`tl__lane${up ? " tl__lane--up" : ""}`}
        style={{ gridRow: `${row} / span ${rows}` }}
      >
        {partyIndex !== null && <PartyMark index={partyIndex} />}
        <span>
          {name}
          {partyIndex === null && <small>nobody’s statement</small>}
        </span>
      </div>
      {items.map((item) => (
        <div
          key={item.key}
          className={`ev ev--${item.bar} ${partyIndex === null ? "ev--c" : partyTint(partyIndex)}${up ? " ev--up" : ""}`}
          style={{ gridRow: row + item.row, gridColumn: `${item.from + 2} / ${item.to + 2}` }}
        >
          <div
            className="ev__bar"
            style={{ "--mark": markFromEnd(item, columns) } as React.CSSProperties}
          >
            {partyIndex === null ? <Icon name="event" /> : <PartyMark index={partyIndex} />}
          </div>
          <div className="ev__t">
            <p className="said">{item.text}</p>
            <p className="dim">
              {item.who && `${item.who}, ${item.names.join(", ")}. `}
              {item.date}
            </p>
          </div>
        </div>
      ))}
    </>
  );
}

function List({ layout, readAt }: { layout: TimelineLayout; readAt: string }) {
  const items = layout.lanes
    .flatMap((lane) => lane.items)
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  return (
    <ol className="tl__list">
      {items.map((item) => (
        <li
          key={item.key}
          className={item.partyIndex === null ? "ev--c" : partyTint(item.partyIndex)}
        >
          <p className="num">
            {item.partyIndex === null ? (
              <Icon name="event" />
            ) : (
              <PartyMark index={item.partyIndex} />
            )}{" "}
            <b>{item.date}</b>
          </p>
          <p className="said">{item.text}</p>
          <p className="small">
            {item.who ? `${item.who}, ${item.names.join(", ")}` : "Event"}
            {item.answers.length > 0 && `. ${item.answers.join("; ")}`}
          </p>
        </li>
      ))}
      <li className="small">Record read on {formatInstant(readAt)}.</li>
    </ol>
  );
}
