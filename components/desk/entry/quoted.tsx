"use client";
import { useId, useRef } from "react";
import { Difference } from "@/components/desk/difference";
import { LanguageField } from "@/components/desk/language-field";
import { Icon } from "@/components/ui/sign";
import type { EntryQuotation } from "@/lib/desk/entry";
import { type QuoteState, quoteState } from "@/lib/desk/entry-problems";
import { codePointLength, sliceCodePoints } from "@/lib/quotes/code-points";
import { quotationForms } from "@/lib/vocabulary";

const grouped = new Intl.NumberFormat("en");

/** One quotation of the record: its words, the gate below them, its translation. */
export function Quoted({
  quotation,
  captureText,
  length,
  index,
  problems,
  onCurrent,
  onChange,
  onRemove,
}: {
  quotation: EntryQuotation;
  captureText: string | null;
  /** Code points of the capture. */
  length: number;
  index: number;
  /** By field: "quotations.k1.language". */
  problems: Record<string, string>;
  /** The cursor came here: a stance that is taken now rests on these words. */
  onCurrent: () => void;
  onChange: (change: Partial<EntryQuotation>) => void;
  onRemove: () => void;
}) {
  const id = useId();
  // What the words were when they were taken: the span in which cutting them shorter is followed.
  const taken = useRef(quotation.at);
  /** What the words are while they stand as they were taken. */
  const formTaken = useRef(quotation.form === "paraphrase" ? "reported" : quotation.form);
  const state = quoteState(captureText, quotation);
  const field = (name: string) => `quotations.${quotation.key}.${name}`;
  const problem = problems[field("text")];

  /** The form follows the words: changed ones are ours; put back, they are the source's again. */
  function type(text: string) {
    const within = taken.current ?? quotation.at;
    const held =
      captureText !== null && within && sliceCodePoints(captureText, within.start, within.end);
    const from = held ? held.indexOf(text.trim()) : -1;
    if (held && within && text.trim() && from >= 0 && held.indexOf(text.trim(), from + 1) < 0) {
      const start = within.start + codePointLength(held.slice(0, from));
      const form = quotation.form === "paraphrase" ? formTaken.current : quotation.form;
      onChange({ text, form, at: { start, end: start + codePointLength(text.trim()) } });
    } else if (within && captureText !== null) {
      const after = quoteState(captureText, { text, at: within });
      const own = quotation.form === "paraphrase" ? formTaken.current : quotation.form;
      onChange({ text, at: within, form: after.state === "exact" ? own : "paraphrase" });
    } else onChange({ text });
  }

  return (
    <div className="fld quoted">
      <label htmlFor={id}>
        Words in the source{index > 0 ? `, ${index + 1}` : ""} {index === 0 && <kbd>Q</kbd>}
      </label>
      <textarea
        id={id}
        className="in in--said"
        dir="auto"
        rows={2}
        value={quotation.text}
        data-key={index === 0 ? "q" : undefined}
        data-field={field("text")}
        onFocus={onCurrent}
        aria-describedby={problem ? `${id}-gate ${id}-problem` : `${id}-gate`}
        aria-invalid={problem ? true : undefined}
        onChange={({ target }) => type(target.value)}
      />
      <Gate
        id={`${id}-gate`}
        state={state}
        quotation={quotation}
        length={length}
        onRestore={(text) => type(text)}
        onForm={(form) => {
          formTaken.current = form;
          onChange({ form });
        }}
      />
      {problem && (
        <p className="wrong" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <details
        className="more"
        open={Boolean(quotation.original || quotation.translatedBy) || undefined}
      >
        <summary>Translation</summary>
        <div className="f2">
          <LanguageField
            label="Language of these words"
            field={field("language")}
            value={quotation.language}
            hint="Empty: as the article"
            problem={problems[field("language")]}
            onChange={(language) => onChange({ language })}
          />
          <Small
            label="Translated by"
            field={field("translatedBy")}
            value={quotation.translatedBy}
            hint="As the source names them"
            problem={problems[field("translatedBy")]}
            onChange={(translatedBy) => onChange({ translatedBy })}
          />
        </div>
        <Small
          label="Words in the language they were said in"
          field={field("original")}
          value={quotation.original}
          hint="Where the source gives them too; empty: the original is not held"
          problem={problems[field("original")]}
          onChange={(original) => onChange({ original })}
        />
        {quotation.original && (
          <LanguageField
            label="Language they were said in"
            field={field("originalLanguage")}
            value={quotation.originalLanguage}
            problem={problems[field("originalLanguage")]}
            onChange={(originalLanguage) => onChange({ originalLanguage })}
          />
        )}
      </details>
      <button className="aslink" type="button" onClick={onRemove}>
        Take these words out
      </button>
    </div>
  );
}

function Small({
  label,
  field,
  value,
  hint,
  problem,
  onChange,
}: {
  label: string;
  field: string;
  value: string;
  hint?: string;
  problem?: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="in"
        dir="auto"
        data-field={field}
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={
          [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ") || undefined
        }
        onChange={({ target }) => onChange(target.value)}
      />
      {hint && (
        <p className="small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="wrong" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

/** Says live whether the words still are the source's; where they are not, how they differ. */
function Gate({
  id,
  state,
  quotation,
  length,
  onRestore,
  onForm,
}: {
  id: string;
  state: QuoteState;
  quotation: EntryQuotation;
  length: number;
  onRestore: (text: string) => void;
  onForm: (form: Exclude<EntryQuotation["form"], "paraphrase">) => void;
}) {
  if (state.state === "unplaced") {
    return (
      <div className="gate gate--shut" role="status" id={id}>
        <Icon name="paraphrase" />
        <div>
          <b>No place in a capture.</b> These words count as a paraphrase until they are chosen in
          the article.
        </div>
        <span className="tag">{quotationForms[quotation.form].label}</span>
      </div>
    );
  }
  if (state.state === "elsewhere") {
    return (
      <div className="gate" role="status" id={id}>
        <Icon name="file" />
        <div>
          <b>From another capture,</b> which is not open here. The words are held against it when
          the matter is sent to review.
        </div>
        <span className="tag">{quotationForms[quotation.form].label}</span>
      </div>
    );
  }
  if (state.state === "changed" && !quotation.text.trim()) {
    return (
      <div className="gate gate--shut" role="status" id={id}>
        <Icon name="paraphrase" />
        <div>
          <b>No words.</b> Write them, take the quotation out, or{" "}
          <button className="aslink" type="button" onClick={() => onRestore(state.held)}>
            put the source’s words back
          </button>
          .
        </div>
      </div>
    );
  }
  if (state.state === "changed") {
    return (
      <div className="gate gate--shut" role="status" id={id}>
        <Icon name="paraphrase" />
        <div>
          <b>A paraphrase now.</b> The capture has other words:{" "}
          <span className="said">
            <Difference from={state.held} to={quotation.text} />
          </span>{" "}
          <button className="aslink" type="button" onClick={() => onRestore(state.held)}>
            Put the source’s words back
          </button>
        </div>
        <span className="tag">Paraphrase</span>
      </div>
    );
  }
  const { start = 0, end = 0 } = quotation.at ?? {};
  const other = quotation.form === "verbatim" ? "reported" : "verbatim";
  return (
    <div className="gate" role="status" id={id}>
      <Icon name="check" />
      <div>
        <b>The words match the capture.</b> Characters {grouped.format(start)} to{" "}
        {grouped.format(end)} of {grouped.format(length)}. Change one and this becomes a paraphrase.{" "}
        <button className="aslink" type="button" onClick={() => onForm(other)}>
          {other === "verbatim"
            ? "They stand in quotation marks"
            : "They are the source’s own words"}
        </button>
      </div>
      <span className="tag">{quotationForms[quotation.form].label}</span>
    </div>
  );
}
