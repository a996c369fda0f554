import { typedInWords } from "@/lib/quotes/transcribed";
import { quotationForms } from "@/lib/vocabulary";
import type { ShortWords } from "./in-short";

/**
 * Whose wording these words are: "Verbatim", or that it is ours; whether they are only attributed to the speaker, and
 * whether the newsroom typed them.
 */
export const formLabel = (words: Pick<ShortWords, "form" | "transcribed" | "attributed">) =>
  [
    words.form ? quotationForms[words.form].label : "Gainsay’s paraphrase",
    words.attributed && "as attributed",
    typedInWords(words),
  ]
    .filter(Boolean)
    .join(", ");
