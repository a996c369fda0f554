import { Icon } from "@/components/ui/sign";
import { Withheld } from "@/components/ui/withheld";
import type { QuotationView } from "@/lib/comparison/view";
import { withheldText } from "@/lib/versions/commitments";
import { quotationForms } from "@/lib/vocabulary";
import { languageOf } from "./direction";
import { QuotedText } from "./quoted-text";

const icons = { verbatim: "quote", reported: "reported", paraphrase: "paraphrase" } as const;

/** A quotation with the form it has: solid rule and marks for the speaker's words, dotted rule for others' words. */
export function Quotation({
  quotation,
  anchored,
}: {
  quotation: QuotationView;
  anchored: boolean;
}) {
  const { record } = quotation;
  const Words = record.form === "verbatim" ? "blockquote" : "p";
  const language = languageOf(record.language);
  return (
    // The rule stands where the words begin.
    <div
      className={record.form === "verbatim" ? "q1" : "q2"}
      id={anchored ? `q-${record.id}` : undefined}
      dir={language.dir === "rtl" ? "rtl" : undefined}
    >
      <p className="lab lab--k">
        <Icon name={icons[record.form]} />
        {quotationForms[record.form].label}
        {record.translatedBy && <>, translated by {record.translatedBy}</>}
      </p>
      {record.text === withheldText ? (
        <Withheld />
      ) : (
        <Words className="said" {...language}>
          <QuotedText quotation={quotation} />
        </Words>
      )}
    </div>
  );
}
