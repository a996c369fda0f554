"use client";
import { useActionState, useState } from "react";
import { remedyFor } from "@/components/desk/desk-form";
import { TextField } from "@/components/ui/form/fields";
import { Form, Submit } from "@/components/ui/form/form";
import { controlLook, fieldLook, labelLook } from "@/components/ui/form/plain";
import { TextButton } from "@/components/ui/text-button";
import type { FormAnswer } from "@/lib/desk/form";
import { languageOf } from "@/lib/direction";
import { ScannedPage } from "./scanned-page";

/** A picture, or scanned pages one by one, beside the field in which its words are typed. */
export function TypeForm({
  save,
  capture,
  file,
  matter = "",
  pageCount,
  typed,
  language,
}: {
  save: (state: FormAnswer<never> | null, form: FormData) => Promise<FormAnswer<never> | null>;
  capture: string;
  /** Address of what is typed from. */
  file: string;
  matter?: string;
  /** Null of a picture. */
  pageCount: number | null;
  /** What was typed before, by page. */
  typed: Record<number, string>;
  language: string;
}) {
  const asked = useActionState(save, null);
  const [state, , isPending] = asked;
  const [shown, show] = useState(1);
  const pages = Array.from({ length: pageCount ?? 1 }, (_, at) => at + 1);
  return (
    <Form
      asked={asked}
      values={{}}
      hidden={{ capture, matter }}
      remedy={remedyFor(state)}
      className="grid grid-cols-2 items-start gap-x-8 gap-y-4 pt-6 pb-section max-laptop:grid-cols-1"
      aria-label="Type the words"
    >
      <div className="sticky top-4 grid gap-3 max-laptop:static">
        {pageCount === null ? (
          // biome-ignore lint/performance/noImgElement: it is of the desk alone, and no image server may keep it
          <img
            src={file}
            alt="What the words are typed from"
            className="max-h-[80vh] w-full border border-rule-2 object-contain"
          />
        ) : (
          <ScannedPage file={file} page={shown} />
        )}
        <a href={file} target="_blank" rel="noreferrer" className="small">
          Open it by itself
        </a>
      </div>
      <div className="grid gap-4">
        {pages.length > 1 && (
          <nav aria-label="Pages" className="flex flex-wrap items-center gap-3 text-s">
            <TextButton disabled={shown === 1} onClick={() => show(shown - 1)}>
              Page before
            </TextButton>
            <span role="status">
              Page {shown} of {pages.length}
            </span>
            <TextButton disabled={shown === pages.length} onClick={() => show(shown + 1)}>
              Next page
            </TextButton>
          </nav>
        )}
        {pages.map((page) => (
          // What is typed on other pages stays in the form.
          <label key={page} className={page === shown ? fieldLook : "hidden"}>
            <span className={labelLook}>
              {pageCount === null ? "The words in the picture" : `The words of page ${page}`}
            </span>
            <textarea
              name="page"
              rows={16}
              className={controlLook({ lines: 16, isSaid: true })}
              defaultValue={typed[page] ?? ""}
              {...languageOf(language)}
            />
          </label>
        ))}
        {pageCount === null && (
          <TextField
            name="time"
            label="Of a still: its time in the recording"
            placeholder="12:31"
            dir="ltr"
            hint="May stay empty"
          />
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Submit name="next" value="source">
            Keep the words
          </Submit>
          <Submit look="ink" name="next" value="log">
            Keep them, and log a statement
          </Submit>
          <p className="small" role="status">
            {isPending && "Keeping them …"}
          </p>
        </div>
      </div>
    </Form>
  );
}
