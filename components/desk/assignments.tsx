import { DateField } from "@/components/desk/date-field";
import { DeskForm } from "@/components/desk/desk-form";
import { Change } from "@/components/desk/matter/change";
import { SelectField, TextField } from "@/components/ui/form/fields";
import type { Assignment } from "@/db/desk/queries/assignments";
import { dueInWords } from "@/lib/desk/due";
import type { FormAnswer, FormState } from "@/lib/desk/form";

/** Says what became of an assignment. */
export type EndAssignment = (
  assignment: string,
  revision: number,
  outcome: "done" | "taken_off",
  state: FormState,
  form: FormData,
) => Promise<FormState>;

/** Who has something and by whom, until when, and the note that goes with it, in words. */
export function AssignmentNote({ line, accountId, now }: Told) {
  const { to, by, dueOn, note } = line;
  const due = dueInWords(dueOn, now);
  const name = ({ id, name: called }: Assignment["to"]) => (id === accountId ? "you" : called);
  return (
    <>
      <p>
        {capitalised(name(to))}, from {name(by)}
        {dueOn && (
          <>, {due.isOverdue ? <b className="font-strong text-ink">{due.words}</b> : due.words}</>
        )}
        .
      </p>
      {note && <p dir="auto">{note}</p>}
    </>
  );
}

interface Told {
  line: Assignment;
  accountId: string;
  now: Date;
}

const capitalised = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The buttons that end an assignment. */
export function AssignmentEnd({ line, end }: { line: Assignment; end: EndAssignment }) {
  const { id, revision } = line;
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <DeskForm
        keep={`done-${id}`}
        action={end.bind(null, id, revision, "done")}
        submit="Done"
        look="small"
      />
      <DeskForm
        keep={`off-${id}`}
        action={end.bind(null, id, revision, "taken_off")}
        submit="Take off"
        look="small"
      />
    </div>
  );
}

/** Gives a matter, or one of its statements, to a colleague. */
export function Assign({
  colleagues,
  statements,
  assign,
}: {
  colleagues: { id: string; name: string }[];
  statements: { id: string; number: number; summary: string }[];
  assign: (form: FormData) => Promise<FormAnswer<unknown>>;
}) {
  return (
    <Change
      label="Give it to somebody"
      title="Give it to a colleague"
      about="It stands in their queue and in yours until one of you says that it is done."
      submit="Give it"
      action={assign}
    >
      <SelectField
        name="account"
        label="Colleague"
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="statement"
        label="What"
        options={[
          { value: "", label: "The whole matter" },
          ...statements.map(({ id, number, summary }) => ({
            value: id,
            label: `S${number}: ${summary.slice(0, 60)}`,
          })),
        ]}
      />
      <DateField name="dueOn" label="Until" hint="A day; may stay empty." />
      <TextField name="note" label="Note" hint="May stay empty." lines={2} />
    </Change>
  );
}
