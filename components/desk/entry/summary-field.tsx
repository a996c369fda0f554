"use client";
import { Offer } from "@/components/desk/offer";
import { setFields } from "@/lib/desk/entry-changes";
import { summaryOffer } from "@/lib/desk/in-our-words";
import { Field, useField } from "./field";
import { SaidInput } from "./said-input";
import { useScreen } from "./screen";

/** What was said, in our words. */
export function SummaryField() {
  const { entry, change, matter } = useScreen();
  const of = useField("summary");
  const offer = entry.summary ? "" : summaryOffer(entry, matter);
  return (
    <div className="grid content-start gap-1.5">
      <Field label="In short, in your words" of={of} isNeeded shortcut="W">
        <SaidInput
          {...of.control}
          data-key="w"
          aria-required
          value={entry.summary}
          onChange={({ target }) => change(setFields, { summary: target.value })}
        />
      </Field>
      {offer && (
        <p>
          <Offer onClick={() => change(setFields, { summary: offer })}>{offer}</Offer>
        </p>
      )}
    </div>
  );
}
