"use client";
import { useState } from "react";
import { SelectField, TextField } from "@/components/ui/form/fields";
import { optionsOf } from "@/components/ui/form/options";
import { type SpeakerKind, speakerKinds } from "@/lib/vocabulary";

/** What kind of speaker it is, and what only that kind has. */
export function SpeakerKindFields({ first = "person" }: { first?: SpeakerKind }) {
  const [kind, setKind] = useState<string>(first);
  return (
    <>
      <SelectField name="kind" label="Kind" options={optionsOf(speakerKinds)} onChange={setKind} />
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
    </>
  );
}
