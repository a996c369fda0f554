"use client";
import { useId, useRef } from "react";
import { TextButton } from "@/components/ui/text-button";
import type { EntryQuotation } from "@/lib/desk/entry";
import { changeWords, removeWords, type Taken, typeWords } from "@/lib/desk/entry-changes";
import { Gate } from "./gate";
import { SaidInput } from "./said-input";
import { useScreen } from "./screen";
import { Translation } from "./translation";

/** One quotation of the record: its words, the gate below them, its translation. */
export function Quoted({ quotation, index }: { quotation: EntryQuotation; index: number }) {
  const id = useId();
  const { given, change, passages, problems } = useScreen();
  const { capture } = given;
  const captureText = capture && quotation.capture === capture.id ? capture.text : null;
  const taken = useRef<Taken>({
    at: quotation.at,
    form: quotation.form === "paraphrase" ? "reported" : quotation.form,
  });
  const { key } = quotation;
  const field = `quotations.${key}.text`;
  const problem = problems[field];
  const type = (text: string) => change(typeWords, key, text, captureText, taken.current);

  return (
    <div className="fld gap-0">
      <label htmlFor={id}>
        Words in the source{index > 0 ? `, ${index + 1}` : ""} {index === 0 && <kbd>Q</kbd>}
      </label>
      <SaidInput
        id={id}
        value={quotation.text}
        data-key={index === 0 ? "q" : undefined}
        data-field={field}
        // A stance that is taken now rests on these words.
        onFocus={() => passages.goToWords(key)}
        aria-describedby={problem ? `${id}-gate ${id}-problem` : `${id}-gate`}
        aria-invalid={problem ? true : undefined}
        onChange={({ target }) => type(target.value)}
      />
      <Gate
        id={`${id}-gate`}
        quotation={quotation}
        captureText={captureText}
        onRestore={type}
        onForm={(form) => {
          taken.current = { ...taken.current, form };
          change(changeWords, key, { form });
        }}
      />
      {problem && (
        <p className="wrong" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <Translation quotation={quotation} />
      <TextButton
        size="small"
        className="mt-1.5 justify-self-start"
        onClick={() => change(removeWords, key)}
      >
        Take these words out
      </TextButton>
    </div>
  );
}
