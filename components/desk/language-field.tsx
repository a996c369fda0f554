"use client";
import { useId, useState } from "react";
import { controlLook, PlainField } from "@/components/ui/form/plain";
import { languageGiven, languageName, namedLanguages } from "@/lib/language";

/** A language, found by its name as one types; kept as its tag. What is no language is kept as typed, and said. */
export function LanguageField({
  label,
  field,
  name,
  value,
  hint,
  problem,
  placeholder,
  onChange,
}: {
  label: string;
  /** Path of the form's field. */
  field?: string;
  /** Of a plain form, which is sent the name as it stands. */
  name?: string;
  value: string;
  hint?: string;
  problem?: string;
  placeholder?: string;
  onChange?: (tag: string) => void;
}) {
  const id = useId();
  const shown = value && value !== "und" ? nameOf(value) : "";
  const [typed, setTyped] = useState(shown);
  /** The names are made by the browser, and once somebody is here: they are many. */
  const [isOpen, setOpen] = useState(false);
  // Undo, or another window, may have set another one.
  const text =
    (languageGiven(typed) ?? typed) === (value === "und" ? "" : value) || name ? typed : shown;
  const isUnknown = text.trim() !== "" && languageGiven(text) === undefined;
  const wrong = isUnknown
    ? `No language is called “${text.trim()}”. Choose one of the list.`
    : problem;
  const told = [hint && `${id}-hint`, wrong && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <PlainField id={id} label={label} hint={hint} problem={wrong}>
      <input
        id={id}
        name={name}
        className={controlLook()}
        list={`${id}-list`}
        autoComplete="off"
        data-field={field}
        value={text}
        placeholder={placeholder}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={told || undefined}
        onFocus={() => setOpen(true)}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange?.(languageGiven(target.value) ?? target.value);
        }}
      />
      <datalist id={`${id}-list`}>
        {(isOpen ? namedLanguages() : []).map(({ tag, name: english, own }) => (
          <option key={tag} value={english}>
            {own === english ? undefined : own}
          </option>
        ))}
      </datalist>
    </PlainField>
  );
}

/** What is no tag stands as it was typed. */
function nameOf(value: string): string {
  const tag = languageGiven(value);
  return tag ? languageName(tag) : value;
}
