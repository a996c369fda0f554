"use client";
import { useRef, useState } from "react";
import { Control } from "@/components/ui/form/control";
import { FieldFrame, useField } from "@/components/ui/form/fields";
import { formatEdtf, precisionTag } from "@/lib/dates/format";
import { readTypedDate, type TypedDate } from "@/lib/dates/typed";
import { Help } from "./help";

/** A calendar beside a field for a date: a day is picked in the platform's own. */
export function DatePicker({ onPick }: { onPick: (day: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className="cal">
      <button
        className="btn btn--s"
        type="button"
        aria-label="Pick a day"
        onClick={() => {
          try {
            input.current?.showPicker();
          } catch {
            // Without a picker of its own the browser lets the day be typed there.
            input.current?.focus();
          }
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M1.5 3.5h13v11h-13zM1.5 6.5h13M4.5 1v4M11.5 1v4" />
        </svg>
      </button>
      <input
        ref={input}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ target }) => target.value && onPick(target.value)}
      />
    </span>
  );
}

/** What a typed date was understood as, how precisely; where it may be two, each of them to choose. */
export function Understood({
  id,
  read,
  choose,
}: {
  id: string;
  read: TypedDate;
  choose: (edtf: string) => void;
}) {
  return (
    <span id={id} role="status" className="understood">
      {read.ok ? (
        <span>
          <b>{formatEdtf(read.edtf || null)}</b>
          {read.edtf && `, ${precisionTag(read.edtf)}`}
        </span>
      ) : (
        <>
          <span className="wrong">{read.message}</span>
          {read.choices.map((edtf) => (
            <button key={edtf} className="sel" type="button" onClick={() => choose(edtf)}>
              {formatEdtf(edtf)}
            </button>
          ))}
        </>
      )}
    </span>
  );
}

/** A field for a date, typed as people write it or picked; below it what was understood. It is sent as typed. */
export function DateField({
  name,
  label,
  hint,
  placeholder,
  language = null,
}: {
  name: string;
  label: string;
  hint?: string;
  placeholder?: string;
  /** Tag of the text that the date is taken from. */
  language?: string | null;
}) {
  const { id, control } = useField(name, hint);
  const { defaultValue = "", autoFocus } = control;
  const [typed, setTyped] = useState(defaultValue);
  const read = typed.trim() ? readTypedDate(typed, language) : null;
  return (
    <FieldFrame
      {...{ id, name, label, hint }}
      help={<Help term="date" />}
      hasSaid={read?.ok === false}
      control={
        <>
          <span className="dated">
            <Control
              value={typed}
              placeholder={placeholder}
              autoComplete="off"
              autoFocus={autoFocus}
              aria-describedby={`${id}-read ${control["aria-describedby"] ?? ""}`.trim()}
              onValueChange={setTyped}
            />
            <DatePicker onPick={(day) => setTyped(formatEdtf(day))} />
          </span>
          {read && (
            <p className="small">
              <Understood
                id={`${id}-read`}
                read={read}
                choose={(edtf) => setTyped(formatEdtf(edtf))}
              />
            </p>
          )}
        </>
      }
    />
  );
}
