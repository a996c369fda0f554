"use client";
import { startTransition, useActionState, useEffect, useRef, useState } from "react";
import { Node } from "@/components/custody/node";
import { Field } from "@/components/desk/field";
import { Icon } from "@/components/ui/sign";
import type { CaptureState } from "@/lib/desk/capture";
import { urls } from "@/lib/urls";

interface Props {
  takeIn: (state: CaptureState, form: FormData) => Promise<CaptureState>;
  url?: string;
  text?: string;
  matter?: string;
  /** Public id of the source that is captured again. */
  source?: string;
  mostBytes: number;
}

/** Takes a source in by its address, its text or a file. What was typed is kept until it has been taken in. */
export function CaptureForm({ takeIn, url = "", text = "", matter, source, mostBytes }: Props) {
  const [state, act, pending] = useActionState(takeIn, {
    // What was selected on a page is a part of it.
    values: { url, text, extent: text ? "excerpt" : "whole" },
    problems: [],
  });
  const [tooLarge, setTooLarge] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const problem = (field: string) => state.problems.find((each) => each.field === field)?.message;

  useEffect(() => {
    const first = state.problems[0]?.field ?? (state.failed && "text");
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    if (state.known) form.current?.querySelector<HTMLElement>(".known button")?.focus();
  }, [state]);

  function submit(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const file = data.get("file");
    const large = file instanceof File && file.size > mostBytes;
    setTooLarge(large ? "The file is larger than 5 MB." : "");
    // Handed over by hand: a form with an action empties itself, and what was typed would be lost.
    if (!large) startTransition(() => act(data));
  }

  function logOnKeys(event: React.KeyboardEvent) {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || event.nativeEvent.isComposing)
      return;
    event.preventDefault();
    form.current?.requestSubmit(form.current.querySelector<HTMLElement>('[value="log"]'));
  }

  return (
    <form ref={form} action={act} onSubmit={submit} className="take" aria-label="Capture a source">
      <input type="hidden" name="matter" value={matter ?? ""} />
      <input type="hidden" name="source" value={state.failed?.source ?? source ?? ""} />
      {state.message && (
        <p className="wrong" role="alert">
          {state.message}
        </p>
      )}
      <div className="take__row">
        <Field
          label="Address"
          id="take-url"
          name="url"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          placeholder="https://"
          defaultValue={state.values.url}
          problem={problem("url")}
          // The page is for this.
          autoFocus={!source && !url}
        />
        <button className="btn" type="submit" name="way" value="fetch" disabled={pending}>
          Fetch the page
        </button>
      </div>
      {state.failed && <Failed failed={state.failed} />}
      {state.known && <Known known={state.known} pending={pending} matter={matter} />}
      <div className="fld">
        <label htmlFor="take-text">
          {state.failed ? "Paste its text: that completes the capture" : "Or its text"}
          <kbd>Ctrl ↵</kbd>
        </label>
        <textarea
          className="in take__text"
          id="take-text"
          name="text"
          rows={10}
          dir="auto"
          defaultValue={state.values.text}
          onKeyDown={logOnKeys}
          aria-invalid={problem("text") ? true : undefined}
          aria-describedby={problem("text") ? "take-text-problem take-text-hint" : "take-text-hint"}
        />
        <p className="small" id="take-text-hint">
          As it stands, or as HTML. The first lines are read for title, date and author.
        </p>
        {problem("text") && (
          <p className="wrong" id="take-text-problem">
            {problem("text")}
          </p>
        )}
      </div>
      <div className="take__row take__row--text">
        <label className="check">
          <input
            type="checkbox"
            name="extent"
            value="excerpt"
            defaultChecked={state.values.extent === "excerpt"}
          />
          Parts of the text, not the whole
        </label>
        <button className="btn" type="submit" name="way" value="look" disabled={pending}>
          Capture
        </button>
        <button className="btn btn--ink" type="submit" name="way" value="log" disabled={pending}>
          Capture, and log a statement
        </button>
      </div>
      <div className="take__row">
        <Field
          label="Or a file"
          id="take-file"
          name="file"
          type="file"
          accept=".html,.htm,.xhtml,.txt,.md,.pdf,text/html,text/plain,application/pdf"
          hint="HTML, plain text, or a PDF with a text layer; at most 5 MB."
          problem={tooLarge || problem("file")}
        />
        <button className="btn" type="submit" name="way" value="upload" disabled={pending}>
          Upload the file
        </button>
      </div>
      <p className="take__state small" role="status">
        {pending && "Working on it …"}
      </p>
    </form>
  );
}

function Failed({ failed }: { failed: NonNullable<CaptureState["failed"]> }) {
  return (
    <div className="note note--d" role="alert">
      <Node held={false} />
      <div>
        <b>Not captured.</b> {failed.why}
        <p className="small">
          The attempt is <a href={urls.deskSource(failed.source)}>on record</a>. Paste the text, and
          it is complete.
        </p>
      </div>
    </div>
  );
}

function Known({
  known: { sources, way },
  pending,
  matter,
}: {
  known: NonNullable<CaptureState["known"]>;
  pending: boolean;
  matter?: string;
}) {
  return (
    <div className="note known" role="alert">
      <Icon name="file" />
      <div>
        <b>At the desk already.</b> Is it the same source?
        <ul>
          {sources.map(({ id, title, captured }) => (
            <li key={id}>
              <span>
                <a href={urls.deskSource(id, matter ? { matter } : {})} dir="auto">
                  {title}
                </a>
                <span className="small"> {captured}</span>
              </span>
              <button
                className="btn btn--s btn--ink"
                type="submit"
                name="way"
                value={`${way} ${id}`}
                disabled={pending}
                aria-label={`Add the capture to “${title}”`}
              >
                Add to it
              </button>
            </li>
          ))}
        </ul>
        <button
          className="btn btn--s"
          type="submit"
          name="way"
          value={`${way} new`}
          disabled={pending}
        >
          Make a source of its own
        </button>
      </div>
    </div>
  );
}
