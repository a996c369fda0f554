"use client";
import { Help } from "@/components/desk/help";
import { Quoted } from "@/components/desk/quoted";
import { Sign } from "@/components/ui/sign";
import type { Entry, EntryStance } from "@/lib/desk/entry";
import type { ScreenMatter } from "@/lib/desk/screen";
import { wordsAsQuoted } from "@/lib/quotes/as-quoted";
import { keysOf, type StancePosition, stancePositions } from "@/lib/vocabulary";
import { beginningOf } from "@/lib/wording";

const positions = keysOf(stancePositions);
/** In a list that is typed into, "Leaves open" is found by L, "Sets conditions" by S. */
const none = "";

/** Point by point, what the statement says: its stance, the words that show it, why we read them so. */
export function Stances({
  entry,
  matter,
  problems,
  current,
  onChange,
  onNewPoint,
}: {
  entry: Entry;
  matter: ScreenMatter;
  problems: Record<string, string>;
  /** Key of the words that the reporter is at: a stance that is taken now rests on them. */
  current: string | null;
  onChange: (point: string, stance: EntryStance | null) => void;
  onNewPoint: () => void;
}) {
  // Of several words none is taken for granted: wrong evidence would be published in a hurry.
  const [first, ...others] = entry.quotations;
  const shownBy = others.length === 0 ? (first?.key ?? null) : current;
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
                  data-field={`stances.${point.id}`}
                  value={stance?.position ?? none}
                  onChange={({ target }) =>
                    onChange(
                      point.id,
                      target.value === none
                        ? null
                        : {
                            id: stance?.id ?? null,
                            quotation: stance ? stance.quotation : shownBy,
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
                      data-field={`stances.${point.id}.quotation`}
                      value={stance.quotation ?? none}
                      onChange={({ target }) =>
                        onChange(point.id, {
                          ...stance,
                          quotation: target.value || null,
                          words: "",
                        })
                      }
                    >
                      <option value={none}>
                        {entry.quotations.length > 1
                          ? "Choose the words …"
                          : "no words in particular"}
                      </option>
                      {entry.quotations.map(({ key, text, form }) => (
                        <option key={key} value={key}>
                          {wordsAsQuoted({ form, text: beginningOf(text, 60).text })}
                          {beginningOf(text, 60).isCut && " …"}
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
                        data-field={`stances.${point.id}.words`}
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
                      data-field={`stances.${point.id}.reason`}
                      placeholder="In one line"
                      onChange={({ target }) =>
                        onChange(point.id, { ...stance, reason: target.value })
                      }
                    />
                  </label>
                  <ShownBy stance={stance} entry={entry} />
                  {["words", "reason", "quotation"].map((part) => {
                    const problem = problems[`stances.${point.id}.${part}`];
                    return (
                      problem && (
                        <p key={part} className="wrong">
                          {problem}
                        </p>
                      )
                    );
                  })}
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
      <Help term="stance" />
    </fieldset>
  );
}

/** The words that a stance rests on, whole. */
function ShownBy({ stance, entry }: { stance: EntryStance; entry: Entry }) {
  const chosen = entry.quotations.find(({ key }) => key === stance.quotation);
  if (!chosen) {
    return entry.quotations.length > 1 ? (
      <p className="tpts__by">No words are chosen for this stance yet.</p>
    ) : null;
  }
  return (
    <p className="tpts__by">
      Shown by:{" "}
      <Quoted
        quoted={{
          text: stance.words || chosen.text,
          form: chosen.form,
          language: chosen.language || "und",
        }}
      />
    </p>
  );
}
