import { TextOrWithheld } from "@/components/ui/withheld";
import type { ShortWords } from "@/lib/comparison/in-short";
import { languageOf } from "@/lib/direction";
import { withheldText } from "@/lib/versions/commitments";
import type { QuotationForm } from "@/lib/vocabulary";
import { beginningOf } from "@/lib/wording";

/** Stands beside words, outside their marks, where the quotation goes on. */
export const cutSign = "…";

/**
 * The one place where quotation marks are put around words: the speaker's own have them, and no others. The browser draws
 * them, so that words which are copied are the words.
 */
export function Marked({
  form,
  children,
}: {
  form: QuotationForm | null;
  children: React.ReactNode;
}) {
  return form === "verbatim" ? <q>{children}</q> : children;
}

const looks = {
  plain: "",
  row: "hyphens-auto text-m/[1.4]",
  listed: "text-l/[1.42]",
  column: "text-point/[1.42]",
  point: "text-point/[1.45]",
  track: "text-brief/[1.4]",
  plate:
    "condensed text-word/[1.3] tracking-[-0.004em] text-balance @max-plate/plate:text-[1.375rem] @max-[32rem]/plate:text-l/[1.32]",
  ledger: "hyphens-auto text-point/[1.42] max-tablet:text-m",
  longPlate:
    "condensed text-[clamp(1.125rem,0.95rem+0.6vw,1.4375rem)]/[1.32] text-balance @max-plate/plate:text-[1.25rem] @max-[32rem]/plate:text-m/[1.32]",
  card: "wrap-anywhere text-m/[1.4]",
};
export type SaidLook = keyof typeof looks;

/** Words in short, in their language and direction; a sign stands wherever something was left out. */
export function Said({
  words,
  most,
  fold = false,
  look = "plain",
}: {
  words: ShortWords;
  /** Code points from which words are shown in part. */
  most?: number;
  /** Whether the rest is there to be unfolded, see `Folded`. */
  fold?: boolean;
  /** How large, by where it stands: in a row of matters, in a list, a column, on a point, beneath a track, in a ledger, on a card. */
  look?: SaidLook;
}) {
  const { text, form, language, before, after } = words;
  if (text === withheldText) {
    return (
      <span className={`font-said ${looks[look]}`} data-said>
        <TextOrWithheld>{text}</TextOrWithheld>
      </span>
    );
  }
  const { text: head, isCut } =
    most === undefined ? { text, isCut: false } : beginningOf(text, most);
  return (
    <span className={`font-said ${looks[look]}`} data-said {...languageOf(language)}>
      {before && `${cutSign}\u00a0`}
      <Marked form={form}>
        {head}
        {isCut && fold && <span data-rest>{text.slice(head.length)}</span>}
      </Marked>
      {isCut && fold && !after ? (
        <span data-goes-on>{`\u00a0${cutSign}`}</span>
      ) : (
        (isCut || after) && `\u00a0${cutSign}`
      )}
    </span>
  );
}
