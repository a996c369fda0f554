"use client";
import { useState } from "react";
import { SelectField, TextField } from "@/components/ui/form/fields";
import { useForm } from "@/components/ui/form/form";
import { optionsOf } from "@/components/ui/form/options";
import type { PublishedVersion } from "@/lib/document/document";
import { type CorrectionKind, correctionKinds } from "@/lib/vocabulary";

/** What stands in the fields of a change at first. */
export const changeValues = (proposed: PublishedVersion["correction"]) => ({
  "change.kind": proposed?.kind ?? "correction",
  "change.what": proposed?.what ?? "",
  "change.reason": proposed?.reason ?? "",
});

/** What changed since the last version and why, as readers will have it. */
export function ChangeFields() {
  const { values } = useForm();
  const [chosen, setChosen] = useState<string>();
  const kind = (chosen ?? values["change.kind"]) as CorrectionKind;
  return (
    <>
      <SelectField
        name="change.kind"
        label="Kind of change"
        hint={correctionKinds[kind]?.definition}
        options={optionsOf(correctionKinds)}
        onChange={setChosen}
      />
      <TextField name="change.what" label="What changed" lines={2} />
      <TextField name="change.reason" label="Why" lines={2} />
    </>
  );
}
