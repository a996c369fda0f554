"use client";
import { startTransition, useActionState, useEffect, useRef } from "react";
import { DateField } from "@/components/desk/date-field";
import { Field } from "@/components/desk/field";
import { Help } from "@/components/desk/help";
import { LanguageField } from "@/components/desk/language-field";
import { origins } from "@/lib/capture/found";
import type { HelpTerm } from "@/lib/desk/help";
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
  const [state, act, pending] = useActionState(save, { values, revision, problems: [] });
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const first = state.problems[0]?.field;
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }, [state]);

  function submit(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startTransition(() => act(data));
  }

  const field = (name: keyof SourceValues & keyof typeof labels) => ({
    label: labels[name] ?? "",
    name,
    defaultValue: state.values[name],
    problem: state.problems.find((each) => each.field === name)?.message,
  });
  const hint = (name: keyof FoundFields) => hintOf(found[name], values[name]);

  return (
    <form
      ref={form}
      action={act}
      onSubmit={submit}
      className="srcform"
      aria-label="What the source says of itself"
    >
      <input type="hidden" name="source" value={source} />
      <input type="hidden" name="revision" value={state.revision} />
      <input type="hidden" name="capture" value={capture ?? ""} />
      <input type="hidden" name="matter" value={matter ?? ""} />
      <p className="srcform__acts">
        <button className="btn" type="submit" name="then" value="stay" disabled={pending}>
          {state.standing ? "Save mine all the same" : "Save"}
        </button>
        {capture && (
          <button
            className="btn btn--ink"
            type="submit"
            name="then"
            value="log"
            disabled={pending}
            // biome-ignore lint/a11y/noAutofocus: right after a capture, Enter goes on
            autoFocus={fresh}
          >
            Log a statement from this
          </button>
        )}
        <span className="small" role="status">
          {state.saved && !pending && "Saved."}
        </span>
      </p>
      {state.message && (
        <p className="wrong" role="alert">
          {state.message}
        </p>
      )}
      {state.standing && <Standing state={state} />}
      <Field {...field("title")} hint={hint("title")} dir="auto" required />
      <div className="f2">
        <Field
          {...field("publisher")}
          hint={hint("publisher")}
          placeholder="not stated"
          dir="auto"
        />
        <Field {...field("byline")} hint={hint("byline")} placeholder="not stated" dir="auto" />
      </div>
      <div className="f2">
        <DateField
          {...field("publishedAt")}
          language={state.values.language || null}
          hint={hint("publishedAt") ?? "As printed: the day, and the time where it is given."}
          placeholder="not stated"
        />
        <Field {...field("publishedZone")} hint={hint("publishedZone")} placeholder="not stated" />
      </div>
      <Field {...field("url")} hint={hint("url")} placeholder="not stated" dir="ltr" />
      <div className="f2">
        <LanguageField
          key={state.values.language}
          label="Language"
          name="language"
          value={state.values.language}
          problem={field("language").problem}
          hint={hint("language")}
          placeholder="not stated"
        />
        <Choice name="kind" label="Kind" terms={sourceKinds} chosen={state.values.kind} />
      </div>
      <div className="f2">
        <Choice
          name="level"
          label="How near to the words"
          help="level"
          terms={sourceLevels}
          chosen={state.values.level}
        />
        <Choice
          name="upstreamHop"
          label="What it does with another source"
          help="upstream"
          terms={custodyHops}
          chosen={state.values.upstreamHop || "reports"}
        />
      </div>
      <div className="fld">
        <label htmlFor="upstreamSource">The source it has its words from, where it names one</label>
        <select
          className="in"
          id="upstreamSource"
          name="upstreamSource"
          defaultValue={state.values.upstreamSource}
          aria-describedby="upstreamSource-problem"
        >
          <option value="">Not stated</option>
          {others.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        <p className="wrong" id="upstreamSource-problem">
          {state.problems.find((each) => each.field === "upstreamSource")?.message}
        </p>
      </div>
    </form>
  );
}

function hintOf(found: FoundFields[keyof FoundFields], value: string): string | undefined {
  if (!found) return;
  const where = origins[found.from];
  return found.value === value ? `From ${where}.` : `In ${where}: ${found.value}`;
}

function Choice({
  name,
  label,
  help,
  terms,
  chosen,
}: {
  name: string;
  label: string;
  help?: HelpTerm;
  terms: Record<string, Term>;
  chosen: string;
}) {
  return (
    <div className="fld">
      <label htmlFor={name}>{label}</label>
      <select className="in" id={name} name={name} defaultValue={chosen}>
        {Object.entries(terms).map(([key, term]) => (
          <option key={key} value={key} title={term.definition}>
            {term.label}
          </option>
        ))}
      </select>
      {help && <Help term={help} />}
    </div>
  );
}

/** What somebody else saved in the meantime, where it differs from what is typed here. */
function Standing({ state: { values, standing = {} } }: { state: SourceState }) {
  const differing = Object.entries(standing).filter(
    ([name, value]) => value !== values[name as keyof SourceValues],
  );
  return (
    <div className="note" role="alert">
      <span />
      <div>
        <b>Somebody else changed this source.</b> What you typed is here still; saving puts it in
        place of theirs:
        <ul>
          {differing.map(([name, value]) => (
            <li key={name}>
              {labels[name as keyof SourceValues] ?? name}: {value || "not stated"}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
