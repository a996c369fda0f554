"use client";
import { useActionState } from "react";
import { DateField } from "@/components/desk/date-field";
import { remedyFor } from "@/components/desk/desk-form";
import { Help } from "@/components/desk/help";
import { LanguageField } from "@/components/desk/language-field";
import { SelectField, TextField } from "@/components/ui/form/fields";
import { Form, Submit, useForm } from "@/components/ui/form/form";
import type { Option } from "@/components/ui/form/options";
import { TwoFields } from "@/components/ui/form/plain";
import { Note } from "@/components/ui/note";
import { origins } from "@/lib/capture/found";
import type { FoundFields, SourceState, SourceValues } from "@/lib/desk/source";
import { custodyHops, sourceKinds, sourceLevels, type Term } from "@/lib/vocabulary";

interface Props {
  save: (state: SourceState, form: FormData) => Promise<SourceState>;
  source: string;
  revision: number;
  values: SourceValues;
  /** What the page of a capture says of itself. */
  found: FoundFields;
  /** The capture that statements are logged from. */
  capture?: string;
  matter?: string;
  /** Sources it may have its words from. */
  others: { id: string; title: string }[];
  /** Whether it was captured just now: then one key leads on. */
  fresh: boolean;
}

const labels: Partial<Record<keyof SourceValues, string>> = {
  title: "Title",
  publisher: "Publisher",
  byline: "Byline",
  url: "Address",
  publishedAt: "Published",
  publishedZone: "Time zone",
  language: "Language",
};

/** What a source says of itself, to be corrected; beside each field where it was found. */
export function SourceForm(props: Props) {
  const { save, source, revision, values, found, capture, matter, others, fresh } = props;
  const [state, act, isPending] = useActionState(save, null);
  const standing = state && !state.ok ? state.standing : undefined;
  const field = (name: keyof typeof labels & keyof FoundFields) => ({
    ...{ name, label: labels[name] ?? "", hint: hintOf(found[name], values[name]) },
    placeholder: "not stated",
  });
  return (
    <Form
      // What was saved stays as it was typed.
      asked={[state?.ok ? null : state, act, isPending]}
      values={{ ...values, upstreamHop: values.upstreamHop || "reports" }}
      hidden={{
        ...{ source, revision: String(revisionAt(state, revision)) },
        ...{ capture: capture ?? "", matter: matter ?? "" },
      }}
      remedy={remedyFor(state)}
      className="sticky top-6 order-1 grid gap-4 wrap-anywhere max-laptop:static max-laptop:order-0"
      aria-label="What the source says of itself"
    >
      <p className="flex flex-wrap items-center gap-3">
        <Submit name="next" value="stay">
          {standing ? "Save mine all the same" : "Save"}
        </Submit>
        {capture && (
          <Submit
            look="ink"
            name="next"
            value="log"
            // Right after a capture, Enter goes on.
            autoFocus={fresh}
          >
            Log a statement from this
          </Submit>
        )}
        <span className="small" role="status">
          {state?.ok && !isPending && state.value.told}
        </span>
      </p>
      {standing && <Standing standing={standing} />}
      <TextField {...field("title")} placeholder={undefined} />
      <TwoFields>
        <TextField {...field("publisher")} />
        <TextField {...field("byline")} />
      </TwoFields>
      <TwoFields>
        <Published {...field("publishedAt")} />
        <TextField {...field("publishedZone")} />
      </TwoFields>
      <TextField {...field("url")} dir="ltr" />
      <TwoFields>
        <Language {...field("language")} />
        <SelectField name="kind" label="Kind" options={explained(sourceKinds)} />
      </TwoFields>
      <TwoFields>
        <SelectField
          name="level"
          label="How near to the words"
          options={explained(sourceLevels)}
          help={<Help term="level" />}
        />
        <SelectField
          name="upstreamHop"
          label="What it does with another source"
          options={explained(custodyHops)}
          help={<Help term="upstream" />}
        />
      </TwoFields>
      <SelectField
        name="upstreamSource"
        label="The source it has its words from, where it names one"
        options={[
          { value: "", label: "Not stated" },
          ...others.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    </Form>
  );
}

/** The revision that the next attempt is made against. */
function revisionAt(state: SourceState, read: number): number {
  if (!state) return read;
  if (state.ok) return state.value.revision;
  return state.kind === "conflict" ? state.current.revision : Number(state.typed?.revision ?? read);
}

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  placeholder?: string;
}

function Published(field: FieldProps) {
  const { values } = useForm();
  const hint = field.hint ?? "As printed: the day, and the time where it is given.";
  return <DateField {...field} hint={hint} language={values.language || null} />;
}

function Language(field: FieldProps) {
  const { values, problems } = useForm();
  const { language = "" } = values;
  return <LanguageField key={language} {...field} value={language} problem={problems.language} />;
}

const explained = (terms: Record<string, Term>): Option[] =>
  Object.entries(terms).map(([value, { label, definition }]) => ({
    value,
    label,
    title: definition,
  }));

function hintOf(found: FoundFields[keyof FoundFields], value: string): string | undefined {
  if (!found) return;
  const where = origins[found.from];
  return found.value === value ? `From ${where}.` : `In ${where}: ${found.value}`;
}

/** What somebody else saved in the meantime, where it differs from what is typed here. */
function Standing({ standing }: { standing: Partial<SourceValues> }) {
  const { values } = useForm();
  const differing = Object.entries(standing).filter(([name, value]) => value !== values[name]);
  return (
    <Note role="alert" icon={<span />}>
      <div>
        <b className="font-strong">Somebody else changed this source.</b> What you typed is here
        still; saving puts it in place of theirs:
        <ul>
          {differing.map(([name, value]) => (
            <li key={name}>
              {labels[name as keyof SourceValues] ?? name}: {value || "not stated"}
            </li>
          ))}
        </ul>
      </div>
    </Note>
  );
}
