import type { QuotationView } from "@/lib/comparison/view";
import { sliceCodePoints } from "@/lib/quotes/code-points";

/** The words of a quotation, with the numbers of the points they take a stance on where those words end. */
export function QuotedText({ quotation, base }: { quotation: QuotationView; base: string }) {
  const { record, markers } = quotation;
  const pieces: React.ReactNode[] = [];
  let from = 0;
  for (const { at, number } of markers) {
    const end = Number.isFinite(at) ? at : undefined;
    const words = sliceCodePoints(record.text, from, end);
    const lastSpace = words.lastIndexOf(" ") + 1;
    pieces.push(words.slice(0, lastSpace));
    pieces.push(
      // A number stays on the line of the word it follows.
      <span key={number} className="nb">
        {words.slice(lastSpace)}
        <a className="n" href={`${base}#p${number}`} aria-label={`Point ${number}`}>
          {number}
        </a>
      </span>,
    );
    from = end ?? Number.POSITIVE_INFINITY;
  }
  pieces.push(sliceCodePoints(record.text, from));
  return record.form === "verbatim" ? <>“{pieces}”</> : pieces;
}
