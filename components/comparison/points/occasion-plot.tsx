import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Circled } from "@/components/ui/point-number";
import { ToggleGroup, ToggleLink } from "@/components/ui/toggle";
import { densest, labelLevels, occasionPlot, type PlotLane } from "@/lib/comparison/plot";
import type { StatementView } from "@/lib/comparison/view";
import styles from "./plot.module.css";

/** From how many marks one looks closer. */
const crowded = 40;

interface Props {
  /** Unique on the page; its address. */
  id: string;
  /** What is drawn, for those who come to the drawing by keyboard. */
  label: string;
  statements: StatementView[];
  laneOf: (statement: StatementView) => string;
  /** Letters of the rows below, by the statement they are about. */
  letters?: Map<StatementView, string>;
}

/**
 * One mark for each occasion, or a bar over the days on which it may have been; ringed where it is answered. The eye's
 * twin of a list that stands below.
 */
export function OccasionPlot({ id, label, statements, laneOf, letters = new Map() }: Props) {
  const { lanes, ticks, undated } = occasionPlot(statements, laneOf);
  const marked = lanes
    .flatMap((lane) => lane.marks)
    .filter((mark) => letters.has(mark.statement))
    .sort((a, b) => a.left - b.left);
  const levels = labelLevels(marked.map((mark) => mark.left));
  const isCrowded = statements.length > crowded;
  if (lanes.length === 0) return null;
  return (
    <div className="scroll-mt-24" id={id}>
      {isCrowded && <Zoom id={id} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="overflow-x-auto overflow-y-hidden" tabIndex={0} aria-label={label}>
        <div className={styles.plot} aria-hidden="true">
          {isCrowded &&
            closer.map((times) => (
              <i
                key={times}
                className={styles.closer}
                id={zoomId(id, times)}
                style={{ "--x": densest(lanes) } as React.CSSProperties}
                data-closer
              />
            ))}
          {lanes.map((lane) => (
            <Lane key={lane.key} lane={lane} answered={letters} />
          ))}
          <div className={`lining-nums tabular-nums ${styles.axis}`}>
            {ticks.map(({ x, label }) => (
              <span key={x} style={{ "--x": x } as React.CSSProperties}>
                {label}
              </span>
            ))}
          </div>
          {marked.length > 0 && (
            <>
              <p className={styles.key}>Answered, by row</p>
              <div
                className={styles.letters}
                style={{ "--h": Math.max(...levels) + 1 } as React.CSSProperties}
              >
                {marked.map(({ left, statement }, index) => (
                  <Circled
                    key={statement.record.id}
                    className={styles.letter}
                    style={{ "--x": left, "--k": levels[index] } as React.CSSProperties}
                  >
                    {letters.get(statement)}
                  </Circled>
                ))}
              </div>
            </>
          )}
        </div>
      </section>
      {undated > 0 && (
        <p className="text-s/[1.5] text-ink-2">{undated} not dated, and not drawn.</p>
      )}
    </div>
  );
}

function Lane({ lane, answered }: { lane: PlotLane; answered: Map<StatementView, string> }) {
  const [first] = lane.marks;
  const marks = lane.marks
    .map(({ left, right, shape, level, statement }) => {
      const isMark = left === right;
      const kind = `${answered.has(statement) ? " data-ring" : ""}${isMark ? "" : ` data-bar=${shape}`}`;
      const width = isMark ? "" : `;--w:${Math.round((right - left) * 100) / 100}`;
      return `<i${kind} style="--x:${left};--k:${level}${width}"></i>`;
    })
    .join("");
  return (
    <>
      <div className={styles.name}>
        {first && (
          <PartyMark index={first.statement.partyIndex} size="small" className="mb-[0.15rem]" />
        )}
        <bdi>{lane.key}</bdi> <span className="lining-nums tabular-nums">{lane.marks.length}</span>
      </div>
      <div
        className={`${styles.lane} ${partyTint(first?.statement.partyIndex ?? 0)}`}
        style={{ "--h": lane.height } as React.CSSProperties}
        // Thousands of marks are written out: as elements each would weigh three times as much in the page.
        // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and names of ours
        dangerouslySetInnerHTML={{ __html: marks }}
      />
    </>
  );
}

/** How closely one looks, in times. */
const closer = [3, 9];

const zoomId = (id: string, times: number) => `${id}-closer-${times}`;

/**
 * How closely one looks: the drawing grows in its frame, which scrolls to where most marks are. Each is an address, which a
 * style sheet reads: no script.
 */
function Zoom({ id }: { id: string }) {
  const chosen = (times: number) => `#${id}:has(#${zoomId(id, times)}:target)`;
  const look =
    "border-color:var(--color-ink);background:var(--color-sheet);box-shadow:var(--shadow-current)";
  return (
    <ToggleGroup legend="Look closer">
      <ToggleLink href={`#${id}`}>Whole</ToggleLink>
      {closer.map((times) => (
        <ToggleLink key={times} href={`#${zoomId(id, times)}`}>
          {times} times
        </ToggleLink>
      ))}
      <style>
        {[
          ...closer.map((times) => `${chosen(times)}{--zoom:${times}}`),
          ...closer.map((times) => `${chosen(times)} a[href="#${zoomId(id, times)}"]{${look}}`),
          `#${id}:not(:has([data-closer]:target)) a[href="#${id}"]{${look}}`,
        ].join("")}
      </style>
    </ToggleGroup>
  );
}
