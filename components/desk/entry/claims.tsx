"use client";
import { PopUp } from "@/components/desk/pop-up";
import { Quoted } from "@/components/desk/quoted";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { formatEdtf } from "@/lib/dates/format";
import type { ScreenMatter } from "@/lib/desk/screen";

/** Chooses which statements of the matter are answered: none, one or several. */
export function Claims({
  matter,
  chosen,
  self,
  onToggle,
  onClose,
}: {
  matter: ScreenMatter;
  chosen: string[];
  /** The statement being recorded, which cannot answer itself. */
  self: string | null;
  onToggle: (statement: string) => void;
  onClose: () => void;
}) {
  return (
    <PopUp
      title="Which claim does it answer?"
      about="Space ticks a statement; Esc goes back to the record. Newest first."
      isWide
      onClose={onClose}
    >
      {(close) => (
        <>
          <ul className="claims">
            {matter.statements
              .filter(({ id }) => id !== self)
              .toReversed()
              .map((statement) => (
                <li key={statement.id} className={partyTint(statement.party)}>
                  <label>
                    <input
                      type="checkbox"
                      checked={chosen.includes(statement.id)}
                      onChange={() => onToggle(statement.id)}
                    />
                    <span>
                      <span className="claims__by">
                        <PartyMark index={statement.party} /> <b>{statement.speaker}</b>,{" "}
                        {formatEdtf(statement.saidOn)}, S{statement.number}
                      </span>
                      <span className="said">{statement.summary}</span>
                      {statement.quoted && <Quoted quoted={statement.quoted} />}
                    </span>
                  </label>
                </li>
              ))}
          </ul>
          <div className="ask__end">
            <button className="btn btn--ink" type="button" onClick={() => close()}>
              Done
            </button>
          </div>
        </>
      )}
    </PopUp>
  );
}
