import type { QuotationForm } from "@/lib/vocabulary";

/** Words within a sentence of ours: in quotation marks where they are the speaker's own, else without. */
export const wordsAsQuoted = ({ text, form }: { text: string; form: QuotationForm }): string =>
  form === "verbatim" ? `“${text}”` : text;
