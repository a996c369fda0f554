import type { ShortWords } from "@/lib/comparison/in-short";
import { codePointLength } from "@/lib/quotes/code-points";
import { quotationForms } from "@/lib/vocabulary";
import { languageOf } from "./direction";
import { Said } from "./said";

/** From how many characters words are shown in part, with a switch to all of them. */
const long = 480;

/** Whose wording these words are: "Verbatim", or that it is ours. */
export const formLabel = ({ form }: Pick<ShortWords, "form">) =>
  form ? quotationForms[form].label : "Gainsay’s paraphrase";

/** Words in short, with the rule and the label of their form. */
export function Words({
  words,
  others = 0,
}: {
  words: ShortWords;
  /** Quotations of the statement beside these words. */
  others?: number;
}) {
  const isLong = codePointLength(words.text) > long;
  const { dir } = languageOf(words.language);
  return (
    <div
      className={words.form === "verbatim" ? "kv" : "kv kv--p"}
      dir={dir === "rtl" ? "rtl" : undefined}
    >
      <p>
        <Said words={words} most={long} fold />
      </p>
      {isLong && (
        <label className="kv__all" dir="ltr">
          <input type="checkbox" className="vh" /> <span>All words</span>
        </label>
      )}
      <p className="lab" dir="ltr">
        {formLabel(words)}
        {words.translatedBy && (
          <>
            , translated by <bdi>{words.translatedBy}</bdi>
          </>
        )}
        {others > 0 && `, and ${others} more ${others === 1 ? "quotation" : "quotations"}`}
      </p>
    </div>
  );
}

/** What one side of an exchange says on its point; that it says nothing is said in words, and no others stand for it. */
export function WordsOnPoint({ words }: { words: ShortWords | null }) {
  if (words) return <Words words={words} />;
  return <p className="none">Says nothing on this point that is on record.</p>;
}
