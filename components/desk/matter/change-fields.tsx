import { SelectField, TextField } from "@/components/ui/form/fields";
import { optionsOf } from "@/components/ui/form/options";
import { correctionKinds } from "@/lib/vocabulary";

/** What is said of a change to something public, as a dialog asks for it. */
export function ChangeFields() {
  return (
    <>
      <SelectField name="change.kind" label="Kind of change" options={optionsOf(correctionKinds)} />
      <TextField name="change.what" label="What changes, or was wrong" lines={3} />
      <TextField name="change.reason" label="Why" lines={3} />
    </>
  );
}
