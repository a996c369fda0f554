import { Icon } from "@/components/ui/sign";
import { Withheld } from "@/components/ui/withheld";
import type { QuotationView } from "@/lib/comparison/view";
import { languageName } from "@/lib/language";
import { withheldText } from "@/lib/versions/commitments";
import { quotationForms } from "@/lib/vocabulary";
import { languageOf } from "./direction";
import { QuotedText } from "./quoted-text";

const icons = { verbatim: "quote", reported: "reported", paraphrase: "paraphrase" } as const;

interface Props {
  quotation: QuotationView;
  /** Whether the address of these words on this page leads here. */
  anchored: boolean;
  /** Address of the page that has the points; this page without one. */
  base?: string;
  /** Where both languages are held, which of them this is: the page's switch shows one or both. */
  side?: "original" | "translation";
  /** The words in the source, where its address can lead there. */
  sourceHref?: string | null;
}

/** A quotation with the form it has: solid rule and marks for the speaker's words, dotted rule for others' words. */
export function Quotation({ quotation, anchored, base = "", side, sourceHref }: Props) {
  const { record } = quotation;
  const Words = record.form === "verbatim" ? "blockquote" : "p";
  const language = languageOf(record.language);
  return (
    // The rule stands where the words begin.
    <div
      className={record.form === "verbatim" ? "q1" : "q2"}
      id={anchored ? `q-${record.id}` : undefined}
      dir={language.dir === "rtl" ? "rtl" : undefined}
      data-side={side}
    >
      {/* What is said about the words is English, whatever they are. */}
      <p className="lab lab--k" dir="ltr">
        <Icon name={icons[record.form]} />
        {quotationForms[record.form].label}
        {side === "original" && `, original in ${languageName(record.language)}`}
        {record.translatedBy && (
          <>
            , translated by <bdi>{record.translatedBy}</bdi>
          </>
        )}
        {anchored && (
          <a className="self" href={`#q-${record.id}`} aria-label="Address of these words">
            <Icon name="link" />
          </a>
        )}
        {sourceHref && (
          <a className="src" href={sourceHref} rel="noreferrer">
            in the source
          </a>
        )}
      </p>
      {record.text === withheldText ? (
        <Withheld />
      ) : (
        <Words className="said" {...language}>
          <QuotedText quotation={quotation} base={base} />
        </Words>
      )}
    </div>
  );
}
