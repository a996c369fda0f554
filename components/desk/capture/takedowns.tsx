import { DateField } from "@/components/desk/date-field";
import { Change } from "@/components/desk/matter/change";
import { PartList } from "@/components/desk/part-list";
import { SelectField, TextField } from "@/components/ui/form/fields";
import { optionsOf } from "@/components/ui/form/options";
import { LinkRow } from "@/components/ui/link-row";
import { NoneBox } from "@/components/ui/none-box";
import type { listTakedowns } from "@/db/desk/queries/takedowns";
import type { DeskResult } from "@/lib/desk/result";
import { takedownInWords } from "@/lib/takedown";
import { takedownKinds } from "@/lib/vocabulary";

interface Props {
  takedowns: ReturnType<typeof listTakedowns>;
  /** Sources that may show it. */
  others: { id: string; title: string }[];
  record: (form: FormData) => Promise<DeskResult<void>>;
  remove: (record: string, revision: number) => Promise<DeskResult<void>>;
}

/** What became of a source, and where to record that. */
export function Takedowns({ takedowns, others, record, remove }: Props) {
  return (
    <>
      {takedowns.length === 0 && <NoneBox>Nothing of the kind is recorded.</NoneBox>}
      <PartList as="ol">
        {takedowns.map((row) => (
          <li key={row.id}>
            <p>{takedownInWords(row)}</p>
            <LinkRow spaced>
              <Change
                label="Take out"
                title="Take this out"
                about="It goes from the source as it stands at the desk; versions that readers have keep it."
                submit="Take it out"
                action={remove.bind(null, row.id, row.revision)}
              >
                <p className="small">{takedownInWords(row)}</p>
              </Change>
            </LinkRow>
          </li>
        ))}
      </PartList>
      <LinkRow spaced>
        <Change
          label="It was retracted, or is gone"
          title="What became of this source"
          about="Say what shows it, or when somebody of ours saw it. What was captured before stays."
          values={{ kind: "deleted" }}
          submit="Record it"
          action={record}
        >
          <SelectField name="kind" label="What became of it" options={optionsOf(takedownKinds)} />
          <TextField name="by" label="By whom" hint="Where that is said; may stay empty" />
          <DateField name="edtf" label="When" hint="As far as is known; may stay empty" />
          <DateField name="seenAt" label="Seen by us" hint="Day and time; in UTC without a zone" />
          <SelectField
            name="shownBy"
            label="Where that is said"
            options={[
              { value: "", label: "no source of its own" },
              ...others.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
          <TextField name="note" label="Note" hint="Shown on the source’s page; may stay empty" />
        </Change>
      </LinkRow>
    </>
  );
}
