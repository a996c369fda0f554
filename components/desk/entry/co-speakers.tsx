"use client";
import { useState } from "react";
import { type Choice, Choose } from "@/components/desk/choose";
import { TwoFields } from "@/components/ui/form/plain";
import { TextButton } from "@/components/ui/text-button";
import type { EntryCoSpeaker } from "@/lib/desk/entry";
import {
  addCoSpeaker,
  changeCoSpeaker,
  chooseCoSpeaker,
  removeCoSpeaker,
  setFields,
} from "@/lib/desk/entry-changes";
import { LineField } from "./line-field";
import { useScreen } from "./screen";
import { nameToAdd, speakerChoices } from "./use-speakers";

/** Who else makes the statement, and who only says that they did. */
export function CoSpeakers() {
  const { entry, change } = useScreen();
  const [asks, setAsks] = useState(false);
  const isAttributed = asks || entry.attributedBy !== null;
  return (
    <>
      {entry.coSpeakers.map((one) => (
        <CoSpeaker key={one.key} one={one} />
      ))}
      {isAttributed && (
        <SpeakerChoice
          label="Words attributed by"
          field="attributedBy"
          chosen={entry.attributedBy}
          onChoose={(attributedBy) => {
            change(setFields, { attributedBy });
            setAsks(attributedBy !== null);
          }}
        />
      )}
      {isAttributed && (
        <p className="small">
          Shown as words attributed to the speaker, never as their own, and as nobody’s position.
        </p>
      )}
      <p className="-mt-1 flex flex-wrap gap-x-4 gap-y-1.5 text-s max-tablet:gap-y-0">
        <TextButton onClick={() => change(addCoSpeaker, crypto.randomUUID())}>
          Add another speaker
        </TextButton>
        {!isAttributed && (
          <TextButton onClick={() => setAsks(true)}>Words only attributed to them</TextButton>
        )}
      </p>
    </>
  );
}

function CoSpeaker({ one }: { one: EntryCoSpeaker }) {
  const { change } = useScreen();
  const field = `coSpeakers.${one.key}`;
  return (
    <TwoFields upTo="laptop">
      <SpeakerChoice
        label="Together with"
        field={field}
        chosen={one.speaker}
        onChoose={(speaker) => change(chooseCoSpeaker, one.key, speaker)}
      />
      <div>
        <LineField
          label="Speaking as"
          field={`${field}.role`}
          value={one.role}
          placeholder="The title at the time"
          onChange={(role) => change(changeCoSpeaker, one.key, role)}
        />
        <p className="mt-1 text-s">
          <TextButton onClick={() => change(removeCoSpeaker, one.key)}>Take out</TextButton>
        </p>
      </div>
    </TwoFields>
  );
}

/** Chooses a speaker, or asks who it is that is not on record yet. */
function SpeakerChoice({
  label,
  field,
  chosen,
  onChoose,
}: {
  label: string;
  field: string;
  chosen: string | null;
  onChoose: (speaker: string | null) => void;
}) {
  const { speakers, passages, problems, open } = useScreen();
  const speaker = speakers.known.find(({ id }) => id === chosen);
  const ask = (name: string) => open({ what: "speaker", name, place: field });
  function choose(item: Choice | null) {
    const name = item && nameToAdd(item);
    if (name) ask(name);
    else onChoose(item?.id ?? null);
  }
  return (
    <Choose
      label={label}
      field={field}
      choices={speakerChoices(speakers.known, passages.named)}
      value={speaker ? { id: speaker.id, label: speaker.name } : null}
      problem={problems[field]}
      onSearch={speakers.find}
      onChoose={choose}
      onAdd={ask}
    />
  );
}
