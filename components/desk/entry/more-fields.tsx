"use client";
import { Choose } from "@/components/desk/choose";
import { LanguageField } from "@/components/desk/language-field";
import { TwoFields } from "@/components/ui/form/plain";
import { changeAnswer, setFields } from "@/lib/desk/entry-changes";
import { FoldedFields } from "./folded-fields";
import { LineField } from "./line-field";
import { useScreen } from "./screen";
import { nameToAdd, speakerChoices } from "./use-speakers";

/** What few statements need. */
export function MoreFields() {
  const { entry, change, speakers, passages, problems } = useScreen();
  const principal = speakers.known.find(({ id }) => id === entry.onBehalfOf);
  return (
    <FoldedFields title="More: place, language, on behalf of, note">
      <TwoFields upTo="laptop">
        <LineField
          label="Place"
          field="occasionVenue"
          value={entry.occasionVenue}
          onChange={(occasionVenue) => change(setFields, { occasionVenue })}
        />
        <LanguageField
          label="Language spoken"
          field="language"
          value={entry.language}
          placeholder="not stated"
          problem={problems.language}
          onChange={(language) => change(setFields, { language })}
        />
      </TwoFields>
      <Choose
        label="On behalf of"
        field="onBehalfOf"
        problem={problems.onBehalfOf}
        choices={speakerChoices(speakers.known, passages.named)}
        value={principal ? { id: principal.id, label: principal.name } : null}
        onSearch={speakers.find}
        onChoose={(item) =>
          change(setFields, { onBehalfOf: item && !nameToAdd(item) ? item.id : null })
        }
      />
      {entry.answers.map(({ key, note }) => (
        <LineField
          key={key}
          label="Note on the answer"
          field={`answers.${key}.note`}
          value={note}
          onChange={(text) => change(changeAnswer, key, { note: text })}
        />
      ))}
    </FoldedFields>
  );
}
