"use client";
import { useRef } from "react";
import { BesideLabel } from "@/components/desk/beside-label";
import { labelLook, Problem } from "@/components/ui/form/plain";
import { TextButton } from "@/components/ui/text-button";
import type { EntryQuotation } from "@/lib/desk/entry";
import { changeWords, removeWords, type Taken, typeWords } from "@/lib/desk/entry-changes";
import { useField } from "./field";
import { Gate } from "./gate";
import { InRecording } from "./in-recording";
import { SaidInput } from "./said-input";
import { useScreen } from "./screen";
import { Translation } from "./translation";

/** One quotation of the record: its words, the gate below them, its translation. */
export function Quoted({ quotation, index }: { quotation: EntryQuotation; index: number }) {
  const { given, change, passages } = useScreen();
  const { capture } = given;
  const captureText = capture && quotation.capture === capture.id ? capture.text : null;
  const taken = useRef<Taken>({
    at: quotation.at,
    form: quotation.form === "paraphrase" ? "reported" : quotation.form,
  });
  const { key } = quotation;
  const { problem, control } = useField(`quotations.${key}.text`);
  const { id } = control;
  const type = (text: string) => change(typeWords, key, text, captureText, taken.current);

  return (
    <div className="grid content-start">
      <span className={labelLook}>
        <label htmlFor={id}>Words in the source{index > 0 ? `, ${index + 1}` : ""}</label>
        <BesideLabel shortcut={index === 0 ? "Q" : undefined} />
      </span>
      <SaidInput
        {...control}
        value={quotation.text}
        data-key={index === 0 ? "q" : undefined}
        // A stance that is taken now rests on these words.
        onFocus={() => passages.goToWords(key)}
        aria-describedby={`${id}-gate ${control["aria-describedby"] ?? ""}`.trim()}
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
      {problem && <Problem id={`${id}-problem`}>{problem}</Problem>}
      <Translation quotation={quotation} />
      <InRecording quotation={quotation} />
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
