import { Said } from "@/components/statement/said";
import { Label } from "@/components/ui/label";
import { Ruled } from "@/components/ui/ruled";
import { formLabel } from "@/lib/comparison/form-label";
import type { ShortWords } from "@/lib/comparison/in-short";
import { languageOf } from "@/lib/direction";

/** The beginning of words that show a position, with the rule and the label of their form. */
export function ListedWords({ words }: { words: ShortWords }) {
  const { dir } = languageOf(words.language);
  return (
    <Ruled verbatim={words.form === "verbatim"} dir={dir === "rtl" ? "rtl" : undefined}>
      <p>
        <Said words={words} most={90} look="track" />
      </p>
      <Label weight="medium" dir="ltr">
        {formLabel(words)}
        {words.translatedBy && (
          <>
            , translated by <bdi>{words.translatedBy}</bdi>
          </>
        )}
      </Label>
    </Ruled>
  );
}
