import { languageOf } from "@/components/statement/direction";
import type { QuotationRecord } from "@/lib/record/document";
import { beginningOf } from "@/lib/words";

/** The beginning of a quotation: its marks close before the sign that says there is more. */
export function Words({
  quotation,
  most,
}: {
  quotation: Pick<QuotationRecord, "text" | "form" | "language">;
  most?: number;
}) {
  const { text, isCut } = beginningOf(quotation.text, most);
  return (
    <span className="said" {...languageOf(quotation.language)}>
      {quotation.form === "verbatim" ? `“${text}”` : text}
      {isCut && "\u00a0…"}
    </span>
  );
}
