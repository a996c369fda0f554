"use client";
import { useId, useRef } from "react";
import { type Choice, Choose } from "@/components/desk/choose";
import { TwoFields } from "@/components/ui/form/plain";
import { PartyMark } from "@/components/ui/party-mark";
import { TextButton } from "@/components/ui/text-button";
import { setFields } from "@/lib/desk/entry-changes";
import { officesAt } from "@/lib/desk/offices";
import { useScreen } from "./screen";
import { nameToAdd, speakerChoices } from "./use-speakers";

/** Who said it, and the office that they held then. */
export function SpeakerFields() {
  const id = useId();
  const { entry, change, matter, speakers, passages, problems, open } = useScreen();
  const role = useRef<HTMLInputElement>(null);
  const speaker = speakers.known.find((row) => row.id === entry.speaker);
  const party = matter?.parties.findIndex((row) => row.id === entry.party) ?? -1;
  const dating = entry.datings.find(({ preferred }) => preferred) ?? entry.datings[0];
  const offices = speaker ? officesAt(speaker, dating?.edtf ?? "") : [];

  function choose(item: Choice | null) {
    const name = item && nameToAdd(item);
    if (name) return open({ what: "speaker", name });
    change(setFields, { speaker: item?.id ?? null });
    // Where every letter and Tab is safe: the speaker is chosen, what comes next is their office.
    if (item) role.current?.focus();
  }

  return (
    <TwoFields upTo="laptop">
      <Choose
        label="Speaker"
        field="speaker"
        isNeeded
        shortcut="S"
        mark={party >= 0 && <PartyMark index={party} />}
        choices={speakerChoices(speakers.known, passages.named)}
        value={speaker ? { id: speaker.id, label: speaker.name } : null}
        problem={problems.speaker}
        onSearch={speakers.find}
        onChoose={choose}
        onAdd={(name) => open({ what: "speaker", name })}
      />
      <div className="fld">
        <label htmlFor={id}>Speaking as</label>
        <input
          id={id}
          ref={role}
          className="in"
          data-field="speakerRole"
          aria-invalid={problems.speakerRole ? true : undefined}
          dir="auto"
          list={`${id}-offices`}
          value={entry.speakerRole}
          placeholder={offices[0] ?? "The title at the time"}
          onChange={({ target }) => change(setFields, { speakerRole: target.value })}
        />
        <datalist id={`${id}-offices`}>
          {offices.map((title) => (
            <option key={title} value={title} />
          ))}
        </datalist>
        {problems.speakerRole && <p className="wrong">{problems.speakerRole}</p>}
        {offices[0] && !entry.speakerRole && (
          <p className="small">
            {/* The field offers the same by arrow key; Tab goes on to the party. */}
            <TextButton
              tabIndex={-1}
              onClick={() => change(setFields, { speakerRole: offices[0] })}
            >
              {offices[0]}
            </TextButton>{" "}
            at that date
          </p>
        )}
      </div>
    </TwoFields>
  );
}
