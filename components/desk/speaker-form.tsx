"use client";
import { type ReactNode, useState } from "react";
import { SelectField, TextField } from "@/components/ui/form/fields";
import { optionsOf } from "@/components/ui/form/options";
import { isNamed } from "@/lib/people/unnamed";
import { keysOf, type SpeakerKind, speakerKinds } from "@/lib/vocabulary";

/**
 * Name and kind of a speaker, and what only that kind has; `children` are the fields of those who are named. Of one on
 * record, `before` is the kind: who is named stays so, and who is not.
 */
export function SpeakerForm({ before, children }: { before?: SpeakerKind; children: ReactNode }) {
  const [kind, setKind] = useState<SpeakerKind>(before ?? "person");
  const kinds = optionsOf(speakerKinds).filter(
    ({ value }) => !before || isNamed({ kind: before }) === (value !== "unnamed"),
  );
  return (
    <>
      {isNamed({ kind }) ? (
        <TextField name="name" label="Name" />
      ) : (
        <TextField
          name="name"
          label="As the source describes them"
          hint="In the source’s words, such as: a senior official"
        />
      )}
      <SelectField
        name="kind"
        label="Kind"
        options={kinds}
        hint={speakerKinds[kind].definition}
        onChange={(value) => setKind(keysOf(speakerKinds).find((one) => one === value) ?? "person")}
      />
      {kind === "account" && (
        <>
          <TextField name="platform" label="Platform" hint="Such as Mastodon, or the site’s name" />
          <TextField name="handle" label="Handle" hint="As the account is called there" />
          <TextField
            name="heldBy"
            label="Who holds it"
            hint="Only where a source says so; otherwise it is shown as not known"
          />
        </>
      )}
      {isNamed({ kind }) ? (
        children
      ) : (
        <TextField
          name="anonymity"
          label="Why they are not named"
          hint="As the source says; may stay empty"
        />
      )}
    </>
  );
}
