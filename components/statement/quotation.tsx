import { Label } from "@/components/ui/label";
import { Icon } from "@/components/ui/sign";
import { Withheld } from "@/components/ui/withheld";
import type { SaidWords } from "@/lib/comparison/in-short";
import type { QuotationView } from "@/lib/comparison/view";
import { languageOf } from "@/lib/direction";
import type { SourceRecord } from "@/lib/document/document";
import { languageName } from "@/lib/language";
import { pageInWords } from "@/lib/quotes/page";
import { timeBeside, typedAt } from "@/lib/quotes/transcribed";
import { withheldText } from "@/lib/versions/commitments";
import { quotationForms } from "@/lib/vocabulary";
import styles from "./quotation.module.css";
import { QuotedText } from "./quoted-text";

const icons = { verbatim: "quote", reported: "reported", paraphrase: "paraphrase" } as const;

/** How large words stand: as one of two statements, in a list of all. */
const sizes = {
  statement: "text-said/[1.42]",
  listed: "wrap-anywhere text-point/[1.45]",
};
export type QuotationSize = keyof typeof sizes;

interface Props {
  quotation: QuotationView<SaidWords>;
  /** Whether the address of these words on this page leads here. */
  anchored: boolean;
  /** Address of the page that has the points; this page without one. */
  base?: string;
  /** Where both languages are held, which of them this is: the page's switch shows one or both. */
  side?: "original" | "translation";
  /** Whether somebody only attributes the words to the speaker. */
  isAttributed?: boolean;
  /** What the words were found in. */
  source?: Pick<SourceRecord, "kind" | "publisher"> | null;
  /** The words in the source, where its address can lead there. */
  sourceHref?: string | null;
  size?: QuotationSize;
}

/** A quotation with the form it has: solid rule and marks for the speaker's words, dotted rule for others' words. */
export function Quotation({
  quotation,
  anchored,
  base = "",
  side,
  isAttributed = false,
  source,
  sourceHref,
  size = "statement",
}: Props) {
  const { record } = quotation;
  const Words = record.form === "verbatim" ? "blockquote" : "p";
  const language = languageOf(record.language);
  const time = timeBeside(record.position, record);
  const typed = typedAt(record.position, record);
  const page = pageInWords(record.position);
  return (
    // The rule stands where the words begin.
    <div
      className={`${styles.quotation} relative mb-4 ps-4.5 before:absolute before:inset-y-1 before:inset-s-0 before:border-s-3 before:border-party before:content-[''] ${record.form === "verbatim" ? "" : "before:border-dotted"}`}
      id={anchored ? `q-${record.id}` : undefined}
      dir={language.dir === "rtl" ? "rtl" : undefined}
      data-side={side}
    >
      {/* What is said about the words is English, whatever they are. */}
      <Label className="mb-1 flex items-center gap-1.5" dir="ltr">
        <Icon name={icons[record.form]} />
        <span>
          {quotationForms[record.form].label}
          {isAttributed && ", as attributed"}
          {side === "original" && `, original in ${languageName(record.language)}`}
          {record.translatedBy && (
            <>
              , translated by <bdi>{record.translatedBy}</bdi>
            </>
          )}
          {source?.kind === "transcript" && (
            <>
              , from a transcript{" "}
              {source.publisher ? (
                <>
                  by <bdi>{source.publisher}</bdi>
                </>
              ) : (
                "whose publisher is not stated"
              )}
            </>
          )}
          {typed && `, ${typed}`}
          {time && `, ${time} in the recording`}
          {page && (
            <>
              , <bdi>{page}</bdi>
            </>
          )}
        </span>
        {sourceHref && (
          <a className="font-medium" href={sourceHref} rel="noreferrer">
            in the source
          </a>
        )}
      </Label>
      {record.text === withheldText ? (
        <Withheld />
      ) : (
        <Words className={`said ${sizes[size]}`} data-said {...language}>
          <QuotedText quotation={quotation} base={base} />
        </Words>
      )}
    </div>
  );
}
