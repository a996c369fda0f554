import type { QuotationView } from "@/lib/comparison/view";
import { sliceCodePoints } from "@/lib/quotes/code-points";

/** The words of a quotation, with the numbers of the points they take a stance on where those words end. */
export function QuotedText({ quotation }: { quotation: QuotationView }) {
  const { record, markers } = quotation;
  const pieces: React.ReactNode[] = [];
  let from = 0;
  for (const { at, number } of markers) {
    const end = Number.isFinite(at) ? at : undefined;
    pieces.push(sliceCodePoints(record.text, from, end));
    pieces.push(
      <a key={number} className="n" href={`#p${number}`} aria-label={`Point ${number}`}>
        {number}
      </a>,
    );
    from = end ?? Number.POSITIVE_INFINITY;
  }
  pieces.push(sliceCodePoints(record.text, from));
  return <>{record.form === "verbatim" ? <>“{pieces}”</> : pieces}</>;
}
