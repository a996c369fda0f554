"use client";
import { useId, useRef } from "react";
import { type Choice, Choose } from "@/components/desk/choose";
import { controlLook, TwoFields } from "@/components/ui/form/plain";
import { PartyMark } from "@/components/ui/party-mark";
import { TextButton } from "@/components/ui/text-button";
import { chooseSpeaker, setFields } from "@/lib/desk/entry-changes";
import { nameOfLabel } from "@/lib/desk/in-our-words";
import { officesAt } from "@/lib/desk/offices";
import { AccountOfPost } from "./account-of-post";
import { Field, useField } from "./field";
import { useScreen } from "./screen";
import { SpeakerOffers } from "./speaker-offers";
import { nameToAdd, speakerChoices } from "./use-speakers";

/** Who said it, and the office that they held then. */
export function SpeakerFields() {
  const of = useField("speakerRole");
  const officesId = useId();
  const { entry, change, isTranscript, matter, speakers, passages, problems, open } = useScreen();
  const role = useRef<HTMLInputElement>(null);
  const speaker = speakers.known.find((row) => row.id === entry.speaker);
  const party = matter?.parties.findIndex((row) => row.id === entry.party) ?? -1;
  const dating = entry.datings.find(({ preferred }) => preferred) ?? entry.datings[0];
  const offices = speaker ? officesAt(speaker, dating?.edtf ?? "") : [];

  function choose(item: Choice | null) {
    const name = item && nameToAdd(item);
    if (name) {
      const given = isTranscript ? nameOfLabel(name) : { name };
      return open({ what: "speaker", ...given });
    }
    change(chooseSpeaker, item?.id ?? null, matter);
    // Where every letter and Tab is safe: the speaker is chosen, what comes next is their office.
    if (item) role.current?.focus();
  }

  return (
    <>
      <TwoFields upTo="laptop">
        <div className="grid content-start gap-1.5">
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
          <SpeakerOffers />
        </div>
        <Field label="Speaking as" of={of}>
          <input
            {...of.control}
            ref={role}
            className={controlLook()}
            dir="auto"
            list={officesId}
            value={entry.speakerRole}
            placeholder={offices[0] ?? "The title at the time"}
            onChange={({ target }) => change(setFields, { speakerRole: target.value })}
          />
          <datalist id={officesId}>
            {offices.map((title) => (
              <option key={title} value={title} />
            ))}
          </datalist>
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
        </Field>
      </TwoFields>
      {!speaker && <AccountOfPost />}
    </>
  );
}
