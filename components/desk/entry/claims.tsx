"use client";
import { Quoted } from "@/components/desk/quoted";
import { Button } from "@/components/ui/button";
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
          <ul>
            {others.toReversed().map((statement) => (
              <li
                key={statement.id}
                className={`border-t border-rule py-2.5 ${partyTint(statement.party)}`}
              >
                <label className="grid cursor-pointer grid-cols-[1.5rem_minmax(0,1fr)] gap-1">
                  <input
                    className="mt-[0.2rem] size-4.5 accent-ink"
                    type="checkbox"
                    checked={entry.answers.some(({ claim }) => claim === statement.id)}
                    onChange={() => change(toggleAnswer, statement.id, crypto.randomUUID())}
                  />
                  <span>
                    <span className="block text-s">
                      <PartyMark index={statement.party} /> <b>{statement.speaker}</b>,{" "}
                      {formatEdtf(statement.saidOn)}, S{statement.number}
                    </span>
                    <span className="block said text-m/[1.4]">{statement.summary}</span>
                    {statement.quoted && <Quoted quoted={statement.quoted} />}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <div className="flex justify-end">
            <Button look="ink" onClick={() => close()}>
              Done
            </Button>
          </div>
        </>
      )}
    </PopUp>
  );
}
