import { Said, type SaidLook } from "@/components/statement/said";
import { Ruled } from "@/components/ui/ruled";
import type { ShortWords } from "@/lib/comparison/in-short";
import { languageOf } from "@/lib/direction";

/** Words in the lists of a person: their beginning, with the rule of their form. */
export function ListedWords({
  words,
  most,
  look,
}: {
  words: ShortWords;
  most: number;
  look: SaidLook;
}) {
  return (
    <Ruled
      as="p"
      verbatim={words.form === "verbatim"}
      dir={languageOf(words.language).dir === "rtl" ? "rtl" : undefined}
    >
      <Said words={words} most={most} look={look} />
    </Ruled>
  );
}
