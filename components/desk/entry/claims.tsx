"use client";
import { Quoted } from "@/components/desk/quoted";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { PopUp } from "@/components/ui/pop-up";
import { formatEdtf } from "@/lib/dates/format";
import { toggleAnswer } from "@/lib/desk/entry-changes";
import { useScreen } from "./screen";

/** Chooses which statements of the matter are answered: none, one or several. */
export function Claims({ onClose }: { onClose: () => void }) {
  const { given, entry, change, matter } = useScreen();
  // A statement cannot answer itself.
  const others = (matter?.statements ?? []).filter(({ id }) => id !== given.draft.statement);
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
            {others.toReversed().map((statement) => (
              <li key={statement.id} className={partyTint(statement.party)}>
                <label>
                  <input
                    type="checkbox"
                    checked={entry.answers.some(({ claim }) => claim === statement.id)}
                    onChange={() => change(toggleAnswer, statement.id, crypto.randomUUID())}
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
