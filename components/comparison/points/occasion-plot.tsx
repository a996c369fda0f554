import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { labelLevels, occasionPlot, type PlotLane } from "@/lib/comparison/plot";
import type { StatementView } from "@/lib/comparison/view";

/** From how many marks one looks closer. */
const crowded = 40;

interface Props {
  /** Unique on the page. */
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
  if (lanes.length === 0) return null;
  return (
    <div className="plot">
      {statements.length > crowded && <Zoom id={id} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="plot__view" tabIndex={0} aria-label={label}>
        <div className="dots" aria-hidden="true">
          {lanes.map((lane) => (
            <Lane key={lane.key} lane={lane} answered={letters} />
          ))}
          <div className="dots__ax num">
            {ticks.map(({ x, label }) => (
              <span key={x} style={{ "--x": x } as React.CSSProperties}>
                {label}
              </span>
            ))}
          </div>
          {marked.length > 0 && (
            <>
              <p className="dots__k">Answered, by row</p>
              <div
                className="dots__a"
                style={{ "--h": Math.max(...levels) + 1 } as React.CSSProperties}
              >
                {marked.map(({ left, statement }, index) => (
                  <span
                    key={statement.record.id}
                    className="n"
                    style={{ "--x": left, "--k": levels[index] } as React.CSSProperties}
                  >
                    {letters.get(statement)}
                  </span>
                ))}
              </div>
            </>
          )}
        </div>
      </section>
      {undated > 0 && <p className="small">{undated} not dated, and not drawn.</p>}
    </div>
  );
}

function Lane({ lane, answered }: { lane: PlotLane; answered: Map<StatementView, string> }) {
  const [first] = lane.marks;
  const marks = lane.marks
    .map(({ left, right, shape, level, statement }) => {
      const isMark = left === right;
      const kind = `${answered.has(statement) ? "r" : ""}${isMark ? "" : ` b ${shape}`}`.trim();
      const width = isMark ? "" : `;--w:${Math.round((right - left) * 100) / 100}`;
      return `<i${kind && ` class="${kind}"`} style="--x:${left};--k:${level}${width}"></i>`;
    })
    .join("");
  return (
    <>
      <div className="dots__n">
        {first && <PartyMark index={first.statement.partyIndex} />}
        <bdi>{lane.key}</bdi> <span className="num">{lane.marks.length}</span>
      </div>
      <div
        className={`dots__l ${partyTint(first?.statement.partyIndex ?? 0)}`}
        style={{ "--h": lane.height } as React.CSSProperties}
        // Thousands of marks are written out: as elements each would weigh three times as much in the page.
        // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and class names of ours
        dangerouslySetInnerHTML={{ __html: marks }}
      />
    </>
  );
}

/** How closely one looks: the drawing grows in its frame, which scrolls. Radio buttons and a style sheet, no script. */
function Zoom({ id }: { id: string }) {
  return (
    <fieldset className="facing">
      <legend>Look closer</legend>
      {[1, 3, 9].map((times) => (
        <label className="tog" key={times}>
          <input
            type="radio"
            name={`zoom-${id}`}
            value={times}
            className="vh"
            defaultChecked={times === 1}
          />
          {times === 1 ? "Whole" : `${times} times`}
        </label>
      ))}
    </fieldset>
  );
}
