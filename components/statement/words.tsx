import { Label } from "@/components/ui/label";
import { NoneBox } from "@/components/ui/none-box";
import { Ruled } from "@/components/ui/ruled";
import { formLabel } from "@/lib/comparison/form-label";
import type { ShortWords } from "@/lib/comparison/in-short";
import { languageOf } from "@/lib/direction";
import { codePointLength } from "@/lib/quotes/code-points";
import { counted } from "@/lib/wording";
import { Said, type SaidLook } from "./said";
import styles from "./words.module.css";

/** From how many characters words are shown in part, with a switch to all of them. */
const long = 480;

/** Words in short, with the rule and the label of their form. */
export function Words({
  words,
  others = 0,
  look,
}: {
  words: ShortWords;
  /** Quotations of the statement beside these words. */
  others?: number;
  look?: SaidLook;
}) {
  const isLong = codePointLength(words.text) > long;
  const { dir } = languageOf(words.language);
  return (
    <Ruled
      verbatim={words.form === "verbatim"}
      dir={dir === "rtl" ? "rtl" : undefined}
      className={styles.words}
    >
      <p>
        <Said words={words} most={long} look={look} fold />
      </p>
      {isLong && (
        <label
          className="relative inline-flex min-h-8 cursor-pointer items-center text-s font-medium underline underline-offset-[0.2em] outline-ink has-checked:hidden has-focus-visible:outline-2 has-focus-visible:outline-offset-2 print:hidden"
          dir="ltr"
        >
          <input type="checkbox" className="unseen" /> <span>All words</span>
        </label>
      )}
      <Label dir="ltr">
        {formLabel(words)}
        {words.translatedBy && (
          <>
            , translated by <bdi>{words.translatedBy}</bdi>
          </>
        )}
        {others > 0 && `, and ${counted(others, "more quotation")}`}
      </Label>
    </Ruled>
  );
}

/** What one side of an exchange says on its point; that it says nothing is said in words, and no others stand for it. */
export function WordsOnPoint({ words, look }: { words: ShortWords | null; look?: SaidLook }) {
  if (words) return <Words words={words} look={look} />;
  return <SilentOnPoint />;
}

export function SilentOnPoint() {
  return <NoneBox>Says nothing on this point that is on record.</NoneBox>;
}
