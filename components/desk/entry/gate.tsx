"use client";
import { Difference } from "@/components/desk/difference";
import { Icon } from "@/components/ui/sign";
import type { EntryQuotation } from "@/lib/desk/entry";
import { quoteState } from "@/lib/desk/entry-problems";
import { codePointLength } from "@/lib/quotes/code-points";
import { quotationForms } from "@/lib/vocabulary";

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
        {grouped.format(end)} of {grouped.format(codePointLength(captureText ?? ""))}. Change one
        and this becomes a paraphrase.{" "}
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
