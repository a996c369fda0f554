"use client";
import { Difference } from "@/components/desk/difference";
import { TextButton } from "@/components/ui/text-button";
import type { EntryQuotation } from "@/lib/desk/entry";
import { quoteState } from "@/lib/desk/entry-problems";
import { codePointLength } from "@/lib/quotes/code-points";
import { quotationForms } from "@/lib/vocabulary";
import { GateBox } from "./gate-box";

const grouped = new Intl.NumberFormat("en");

/** Says live whether the words still are the source's; where they are not, how they differ. */
export function Gate({
  id,
  quotation,
  captureText,
  onRestore,
  onForm,
}: {
  id: string;
  quotation: EntryQuotation;
  /** Null where the words are of another capture than the one that is open. */
  captureText: string | null;
  onRestore: (text: string) => void;
  onForm: (form: Exclude<EntryQuotation["form"], "paraphrase">) => void;
}) {
  const state = quoteState(captureText, quotation);
  if (state.state === "unplaced") {
    return (
      <GateBox id={id} icon="paraphrase" isShut tag={quotationForms[quotation.form].label}>
        <b className="font-strong">No place in a capture.</b> These words count as a paraphrase
        until they are chosen in the article.
      </GateBox>
    );
  }
  if (state.state === "elsewhere") {
    return (
      <GateBox id={id} icon="file" tag={quotationForms[quotation.form].label}>
        <b className="font-strong">From another capture,</b> which is not open here. The words are
        held against it when the matter is sent to review.
      </GateBox>
    );
  }
  if (state.state === "changed" && !quotation.text.trim()) {
    return (
      <GateBox id={id} icon="paraphrase" isShut>
        <b className="font-strong">No words.</b> Write them, take the quotation out, or{" "}
        <TextButton onClick={() => onRestore(state.held)}>put the source’s words back</TextButton>.
      </GateBox>
    );
  }
  if (state.state === "changed") {
    return (
      <GateBox id={id} icon="paraphrase" isShut tag="Paraphrase">
        <b className="font-strong">A paraphrase now.</b> The capture has other words:{" "}
        <span className="said">
          <Difference from={state.held} to={quotation.text} />
        </span>{" "}
        <TextButton onClick={() => onRestore(state.held)}>Put the source’s words back</TextButton>
      </GateBox>
    );
  }
  const { start = 0, end = 0 } = quotation.at ?? {};
  const other = quotation.form === "verbatim" ? "reported" : "verbatim";
  return (
    <GateBox id={id} icon="check" tag={quotationForms[quotation.form].label}>
      <b className="font-strong">The words match the capture.</b> Characters {grouped.format(start)}{" "}
      to {grouped.format(end)} of {grouped.format(codePointLength(captureText ?? ""))}. Change one
      and this becomes a paraphrase.{" "}
      <TextButton onClick={() => onForm(other)}>
        {other === "verbatim" ? "They stand in quotation marks" : "They are the source’s own words"}
      </TextButton>
    </GateBox>
  );
}
