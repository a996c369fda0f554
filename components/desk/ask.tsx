"use client";
import { useState } from "react";
import type { HelpTerm } from "@/lib/desk/help";
import type { DeskResult } from "@/lib/desk/result";
import { DateField } from "./date-field";
import { Help } from "./help";
import { PopUp } from "./pop-up";

export interface AskedField {
  name: string;
  label: string;
  value?: string;
  hint?: string;
  /** Several lines. */
  long?: boolean;
  /** A date, as people write it; `language` is that of the text it is taken from. */
  date?: { language: string | null };
  /** Explained where it is met. */
  help?: HelpTerm;
  /** One of a closed list, instead of text. */
  options?: { value: string; label: string }[];
}

/** A dialog that asks for a few fields, says at each what is wrong with it, and closes when it is done. */
export function Ask<T>({
  title,
  about,
  fields,
  done,
  isLooked = false,
  leadsTo,
  onAnswer,
  onClose,
}: {
  title: string;
  about?: React.ReactNode;
  fields: AskedField[];
  /** What the button says: "Add the speaker". */
  done: string;
  /**
   * It was opened by a single key: Enter goes from field to field as far as the button, so that stray typing makes
   * nothing. Ctrl Enter is done.
   */
  isLooked?: boolean;
  /** Selector of what has the cursor once it is done; otherwise what had it before. */
  leadsTo?: string;
  onAnswer: (values: Record<string, string>) => Promise<DeskResult<T>>;
  onClose: () => void;
}) {
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [message, setMessage] = useState("");
  const [busy, setBusy] = useState(false);

  async function answer(form: FormData, close: (to?: string) => void) {
    setBusy(true);
    const values = Object.fromEntries(
      fields.map(({ name }) => [name, String(form.get(name) ?? "").trim()]),
    );
    const result = await onAnswer(values).catch(
      () =>
        ({ ok: false, kind: "busy", message: "The server does not answer. Try again." }) as const,
    );
    setBusy(false);
    if (result.ok) return close(leadsTo);
    const named = result.kind === "input" ? result.problems : [];
    // "change.what" is said at the field "what".
    const askedFor = (field: string) =>
      fields.find(({ name }) => field === name || field.endsWith(`.${name}`))?.name;
    setProblems(
      Object.fromEntries(named.map(({ field, message: text }) => [askedFor(field) ?? field, text])),
    );
    const stray = named.filter(({ field }) => !askedFor(field)).map(({ message: text }) => text);
    setMessage(result.kind === "input" ? stray.join(" ") : result.message);
  }

  return (
    <PopUp title={title} about={about} onClose={onClose}>
      {(close) => (
        <form
          className="form"
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            const isDone = event.ctrlKey || event.metaKey;
            if (!isDone && !(isLooked && event.target instanceof HTMLInputElement)) return;
            event.preventDefault();
            if (isDone) return event.currentTarget.requestSubmit();
            const controls = event.currentTarget.querySelectorAll<HTMLElement>(
              ".in, button[type=submit]",
            );
            [...controls][[...controls].indexOf(event.target as HTMLElement) + 1]?.focus();
          }}
          onSubmit={(event) => {
            // Not an action: what was typed must stay where something is wrong.
            event.preventDefault();
            void answer(new FormData(event.currentTarget), close);
          }}
        >
          {fields.map((field) => (
            <AskField key={field.name} {...field} problem={problems[field.name]} />
          ))}
          {message && (
            <p className="wrong" role="alert">
              {message}
            </p>
          )}
          <div className="ask__end">
            <button className="btn" type="button" onClick={() => close()}>
              Cancel
            </button>
            <button className="btn btn--ink" type="submit" disabled={busy}>
              {done}
            </button>
          </div>
        </form>
      )}
    </PopUp>
  );
}

function AskField({
  name,
  label,
  value,
  hint,
  long,
  options,
  date,
  help,
  problem,
}: AskedField & { problem?: string }) {
  const id = `ask-${name}`;
  if (date) {
    return (
      <DateField
        {...{ label, name, hint, problem }}
        defaultValue={value}
        language={date.language}
        isSentRead
      />
    );
  }
  const shared = {
    id,
    name,
    defaultValue: value,
    className: "in",
    dir: "auto" as const,
    "aria-invalid": problem ? (true as const) : undefined,
    "aria-describedby": problem ? `${id}-problem` : undefined,
  };
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      {options ? (
        <select {...shared}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : long ? (
        <textarea {...shared} rows={3} />
      ) : (
        <input {...shared} />
      )}
      {hint && <p className="small">{hint}</p>}
      {problem && (
        <p className="wrong" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {help && <Help term={help} />}
    </div>
  );
}
