/**
 * What programs are told of words and dates, as plain data: the exact words and whose wording they are, dates as precise as
 * they are. The twins of pages and the tools for assistants both give it. Pure.
 */
import type { CopiedWords, ShortWords } from "@/lib/comparison/in-short";
import { formatEdtf, precisionTag } from "@/lib/dates/format";
import { whenInWords } from "@/lib/datings";
import type { Voice } from "@/lib/people/voice";
import { typedInWords } from "@/lib/quotes/transcribed";
import { withheldText } from "@/lib/versions/commitments";
import { type QuotationForm, quotationForms } from "@/lib/vocabulary";

/** Stands with everything that programs are told. */
export const noVerdict =
  "The record gives no verdict: it holds who said what, when and how surely that is known, and what a reply does to each point. It does not say who is right.";

export interface ToldWords {
  /** Exactly as the source gives them; null where the law demands that they are withheld. */
  words: string | null;
  /** `summary`: Gainsay’s own, where no words are held. */
  form: QuotationForm | "summary";
  whose: string;
  /** BCP 47; "und": not stated. */
  language: string;
  /** Absent where they are not known to be a translation; null: by whom is not stated. */
  translatedBy?: string | null;
  /** Absent where a program read the words out of the source. */
  typed?: string;
  /** Somebody only attributes them to the speaker. */
  attributed?: true;
  /** The quotation goes on before or after these words. */
  isPart?: true;
}

const summaryIs = "Gainsay’s own neutral summary; not words of the speaker.";

/**
 * Whose wording words are, in a sentence: of words that somebody only attributes, not that they are the speaker’s; of words
 * that are withheld, why none are told.
 */
export function whoseOf(form: QuotationForm | null, isAttributed: boolean, isWithheld = false) {
  if (isWithheld)
    return "The law demands that these words are withheld: they are on record and not told.";
  if (form === null) return summaryIs;
  return isAttributed
    ? "Words that somebody attributes to the speaker: nobody vouches that the speaker said them."
    : quotationForms[form].definition;
}

/** Words in short, such as those that a stance is read from. */
export function toldWords(said: ShortWords): ToldWords {
  const { text, form, language, translatedBy, attributed } = said;
  const typed = typedInWords(said);
  return {
    words: text === withheldText ? null : text,
    form: form ?? "summary",
    whose: whoseOf(form, attributed === true, text === withheldText),
    language,
    ...(translatedBy && { translatedBy }),
    ...(typed && { typed }),
    ...(attributed && { attributed }),
    ...((said.before || said.after) && { isPart: true as const }),
  };
}

/** A whole quotation; `spoken` is the language of its statement, which is attributed to its speakers or theirs. */
export function toldQuotation(
  { text, form, language, translatedBy, originalId, position }: CopiedWords,
  spoken: string,
  { attributedBy }: Pick<Voice, "attributedBy">,
): ToldWords {
  const isOther = form === "verbatim" && ![language, "und"].includes(spoken);
  const isTranslation = translatedBy !== null || originalId !== null || isOther;
  const typed = typedInWords(position ?? {});
  return {
    words: text === withheldText ? null : text,
    ...{ form, whose: whoseOf(form, attributedBy !== null, text === withheldText), language },
    ...(isTranslation && { translatedBy }),
    ...(typed && { typed }),
    ...(attributedBy !== null && { attributed: true as const }),
  };
}

export interface ToldDate {
  /** ISO 8601-2; null: not stated. */
  edtf: string | null;
  inWords: string;
  precision: string;
}

/** When something was said, by an EDTF date, else by its source's phrase. */
export const toldDate = (
  dating: { edtf: string | null; phrase?: string | null } | null,
): ToldDate => {
  const edtf = dating?.edtf ?? null;
  return {
    edtf,
    inWords:
      dating?.phrase === undefined
        ? formatEdtf(edtf)
        : whenInWords({ edtf, phrase: dating.phrase }),
    precision: precisionTag(edtf),
  };
};

/** The version that something is told from: its address stays as it is. */
export interface ToldVersion {
  number: number;
  publishedAt: string;
  sha256: string;
  pinned: string;
}

/** A public text of ours, or that it is withheld. */
export const toldText = (text: string): string =>
  text === withheldText ? "[withheld by law]" : text;
