"use client";
import { useRef, useState } from "react";
import { Control } from "@/components/ui/form/control";
import { FieldFrame, useField } from "@/components/ui/form/fields";
import { problemLook } from "@/components/ui/form/plain";
import { formatEdtf, precisionTag } from "@/lib/dates/format";
import { readTypedDate, type TypedDate } from "@/lib/dates/typed";
import { Help } from "./help";
import { Offer } from "./offer";

/** A calendar beside a field for a date: a day is picked in the platform's own. */
export function DatePicker({ onPick }: { onPick: (day: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className="relative grid">
      <button
        className="grid min-h-10 cursor-pointer items-center rounded-control border border-rule-2 bg-sheet px-2 hover:border-ink print:hidden!"
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
        <svg
          className="size-4.5 fill-none stroke-current stroke-[1.25]"
          viewBox="0 0 16 16"
          aria-hidden="true"
        >
          <path d="M1.5 3.5h13v11h-13zM1.5 6.5h13M4.5 1v4M11.5 1v4" />
        </svg>
      </button>
      <input
        ref={input}
        type="date"
        // Only its calendar is used: it opens where the button stands.
        className="pointer-events-none absolute inset-e-0 bottom-0 size-px p-0 opacity-0"
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
    <span id={id} role="status" className="inline-flex flex-wrap items-center gap-x-1.5 gap-y-1">
      {read.ok ? (
        <span>
          <b>{formatEdtf(read.edtf || null)}</b>
          {read.edtf && `, ${precisionTag(read.edtf)}`}
        </span>
      ) : (
        <>
          <span className={problemLook}>{read.message}</span>
          {read.choices.map((edtf) => (
            <Offer key={edtf} onClick={() => choose(edtf)}>
              {formatEdtf(edtf)}
            </Offer>
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
          <span className="grid grid-cols-[minmax(0,1fr)_auto] gap-1">
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
