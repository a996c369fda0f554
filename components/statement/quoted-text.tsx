import { DrawnPointNumber } from "@/components/ui/point-number";
import type { QuotationView } from "@/lib/comparison/view";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import { Marked } from "./said";

/** A longer word than this may break before its number: scripts without spaces, German compounds. */
const longWord = 20;

/** Where the last word begins; of a long one, its last character. */
function lastWordOf(words: string): number {
  const start = words.lastIndexOf(" ") + 1;
  if (words.length - start <= longWord) return start;
  return words.length - ([...words.slice(start)].at(-1)?.length ?? 0);
}

/** The words of a quotation, with the numbers of the points they take a stance on where those words end. */
export function QuotedText({ quotation, base }: { quotation: QuotationView; base: string }) {
  const { record, markers } = quotation;
  const pieces: React.ReactNode[] = [];
  let from = 0;
  for (const { at, number } of markers) {
    const end = Number.isFinite(at) ? at : undefined;
    const words = sliceCodePoints(record.text, from, end);
    const cut = lastWordOf(words);
    pieces.push(words.slice(0, cut));
    pieces.push(
      // A number stays on the line of the word it follows.
      <span key={number} className="whitespace-nowrap">
        {words.slice(cut)}
        <DrawnPointNumber number={number} href={`${base}#p${number}`} />
      </span>,
    );
    from = end ?? Number.POSITIVE_INFINITY;
  }
  pieces.push(sliceCodePoints(record.text, from));
  return <Marked form={record.form}>{pieces}</Marked>;
}
