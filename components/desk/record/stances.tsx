"use client";
import { Sign } from "@/components/ui/sign";
import type { Entry, EntryStance } from "@/lib/desk/entry";
import type { ScreenMatter } from "@/lib/desk/screen";
import { keysOf, type StancePosition, stancePositions } from "@/lib/vocabulary";

const positions = keysOf(stancePositions);
/** In a list that is typed into, "Leaves open" is found by L, "Sets conditions" by S. */
const none = "";

/** Point by point, what the statement says: its stance, the words that show it, why we read them so. */
export function Stances({
  entry,
  matter,
  problems,
  onChange,
  onNewPoint,
}: {
  entry: Entry;
  matter: ScreenMatter;
  problems: Record<string, string>;
  onChange: (point: string, stance: EntryStance | null) => void;
  onNewPoint: () => void;
}) {
  const [only] = entry.quotations;
  const claims = entry.answers.flatMap(
    ({ claim }) => matter.statements.find(({ id }) => id === claim) ?? [],
  );
  return (
    <fieldset className="fld">
      <legend className="lb">
        Stance on each point <kbd>1 – 9</kbd>
      </legend>
      <ol className="tpts">
        {matter.points.map((point, index) => {
          const stance = entry.stances[point.id];
          const said = claims.flatMap(({ number, stances }) => {
            const position = stances[point.id];
            return position ? [`S${number} ${stancePositions[position].label.toLowerCase()}`] : [];
          });
          return (
            <li key={point.id}>
              <span className="n">{index + 1}</span>
              <p className="said">
                {point.proposition}
                {said.length > 0 && <small>{said.join(", ")}</small>}
              </p>
              <span className="sel sel--sign">
                {stance && <Sign name={stancePositions[stance.position].sign} />}
                <select
                  aria-label={`Stance on point ${index + 1}: ${point.proposition}`}
                  data-key={index < 9 ? String(index + 1) : undefined}
                  value={stance?.position ?? none}
                  onChange={({ target }) =>
                    onChange(
                      point.id,
                      target.value === none
                        ? null
                        : {
                            id: stance?.id ?? null,
                            quotation: stance?.quotation ?? only?.key ?? null,
                            words: stance?.words ?? "",
                            reason: stance?.reason ?? "",
                            position: target.value as StancePosition,
                          },
                    )
                  }
                >
                  <option value={none}>No stance</option>
                  {positions.map((position) => (
                    <option key={position} value={position}>
                      {stancePositions[position].label}
                    </option>
                  ))}
                </select>
              </span>
              {stance && (
                <div className="tpts__why">
                  <label>
                    <span>Shown by</span>
                    <select
                      className="in"
                      value={stance.quotation ?? none}
                      onChange={({ target }) =>
                        onChange(point.id, {
                          ...stance,
                          quotation: target.value || null,
                          words: "",
                        })
                      }
                    >
                      <option value={none}>no words in particular</option>
                      {entry.quotations.map(({ key, text }) => (
                        <option key={key} value={key}>
                          “{text.length > 60 ? `${text.slice(0, 60)}…` : text}”
                        </option>
                      ))}
                    </select>
                  </label>
                  {stance.quotation && (
                    <label>
                      <span>Only these of the words</span>
                      <input
                        className="in"
                        value={stance.words}
                        placeholder="All of them"
                        aria-invalid={problems[`stances.${point.id}.words`] ? true : undefined}
                        onChange={({ target }) =>
                          onChange(point.id, { ...stance, words: target.value })
                        }
                      />
                    </label>
                  )}
                  <label>
                    <span>Why we read it so</span>
                    <input
                      className="in"
                      value={stance.reason}
                      placeholder="In one line"
                      onChange={({ target }) =>
                        onChange(point.id, { ...stance, reason: target.value })
                      }
                    />
                  </label>
                  {problems[`stances.${point.id}.words`] && (
                    <p className="wrong">{problems[`stances.${point.id}.words`]}</p>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <p>
        <button className="aslink" type="button" onClick={onNewPoint}>
          Add a point <kbd>N</kbd>
        </button>
      </p>
    </fieldset>
  );
}
