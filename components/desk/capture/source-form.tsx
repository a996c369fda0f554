"use client";
import { Fragment, useActionState } from "react";
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
import {
  type FoundFields,
  type SourceName,
  type SourceState,
  type SourceValues,
  sourceNames,
  sourceRows,
} from "@/lib/desk/source";
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

const labels: Record<SourceName, string> = {
  title: "Title",
  publisher: "Publisher",
  byline: "Byline",
  url: "Address",
  publishedAt: "Published",
  publishedZone: "Time zone",
  language: "Language",
  kind: "Kind",
  level: "How near to the words",
  upstreamHop: "What it does with another source",
  upstreamSource: "The source it has its words from, where it names one",
};

/** What a source says of itself, to be corrected; beside each field where it was found. */
export function SourceForm(props: Props) {
  const { save, source, revision, values, found, capture, matter, others, fresh } = props;
  const [state, act, isPending] = useActionState(save, null);
  const standing = state && !state.ok ? state.standing : undefined;
  const named = (name: SourceName) => ({ name, label: labels[name] });
  const field = (name: keyof FoundFields) => ({
    ...named(name),
    hint: hintOf(found[name], values[name]),
    placeholder: "not stated",
  });
  const controls: Record<SourceName, React.ReactNode> = {
    title: <TextField {...field("title")} placeholder={undefined} />,
    publisher: <TextField {...field("publisher")} />,
    byline: <TextField {...field("byline")} />,
    publishedAt: <Published {...field("publishedAt")} />,
    publishedZone: <TextField {...field("publishedZone")} />,
    url: <TextField {...field("url")} dir="ltr" />,
    language: <Language {...field("language")} />,
    kind: <SelectField {...named("kind")} options={explained(sourceKinds)} />,
    level: (
      <SelectField
        {...named("level")}
        options={explained(sourceLevels)}
        help={<Help term="level" />}
      />
    ),
    upstreamHop: (
      <SelectField
        {...named("upstreamHop")}
        options={explained(custodyHops)}
        help={<Help term="upstream" />}
      />
    ),
    upstreamSource: (
      <SelectField
        {...named("upstreamSource")}
        options={[
          { value: "", label: "Not stated" },
          ...others.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    ),
  };
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
      {sourceRows.map(([first, second]) =>
        second ? (
          <TwoFields key={first}>
            {controls[first]}
            {controls[second]}
          </TwoFields>
        ) : (
          <Fragment key={first}>{controls[first]}</Fragment>
        ),
      )}
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
  const differing = sourceNames.filter(
    (name) => standing[name] !== undefined && standing[name] !== values[name],
  );
  return (
    <Note role="alert" icon={<span />}>
      <div>
        <b className="font-strong">Somebody else changed this source.</b> What you typed is here
        still; saving puts it in place of theirs:
        <ul>
          {differing.map((name) => (
            <li key={name}>
              {labels[name]}: {standing[name] || "not stated"}
            </li>
          ))}
        </ul>
      </div>
    </Note>
  );
}
