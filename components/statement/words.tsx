import { TextOrWithheld } from "@/components/ui/withheld";
import type { StatementView } from "@/lib/comparison/view";
import { codePointLength } from "@/lib/quotes/code-points";
import type { QuotationRecord } from "@/lib/record/document";
import { withheldText } from "@/lib/versions/commitments";
import { quotationForms } from "@/lib/vocabulary";
import { languageOf } from "./direction";

/** From how many characters words are shown in part, with a switch to all of them. */
const long = 480;

/** The quotation that stands for a statement where there is room for one: the speaker's own words before others'. */
export function mainQuotation({ quotations }: StatementView): QuotationRecord | null {
  const records = quotations.map((row) => row.record);
  return records.find((row) => row.form === "verbatim") ?? records[0] ?? null;
}

/** A quotation's words with the rule and the label of its form. Without one, our summary stands there as a paraphrase. */
export function Words({ statement }: { statement: StatementView }) {
  const quotation = mainQuotation(statement);
  const form = quotation?.form ?? "paraphrase";
  const text = quotation?.text ?? statement.record.summary;
  const language = languageOf(quotation?.language ?? "en");
  const others = statement.quotations.length - 1;
  const isLong = codePointLength(text) > long;
  return (
    <div
      className={`kv${form === "verbatim" ? "" : " kv--p"}${isLong ? " kv--long" : ""}`}
      dir={language.dir === "rtl" ? "rtl" : undefined}
    >
      <p className="said" {...language}>
        {form === "verbatim" && text !== withheldText ? (
          <>“{text}”</>
        ) : (
          <TextOrWithheld>{text}</TextOrWithheld>
        )}
      </p>
      {isLong && (
        <label className="kv__all">
          <input type="checkbox" className="vh" /> <span>All words</span>
        </label>
      )}
      <p className="lab">
        {quotationForms[form].label}
        {quotation?.translatedBy && `, translated by ${quotation.translatedBy}`}
        {others > 0 && `, and ${others} more ${others === 1 ? "quotation" : "quotations"}`}
      </p>
    </div>
  );
}
