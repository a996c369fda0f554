import { languageOf } from "@/components/statement/direction";
import { Said, type SaidLook } from "@/components/statement/said";
import type { ShortWords } from "@/lib/comparison/in-short";

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
    <p
      className={words.form === "verbatim" ? "kv" : "kv kv--p"}
      dir={languageOf(words.language).dir === "rtl" ? "rtl" : undefined}
    >
      <Said words={words} most={most} look={look} />
    </p>
  );
}
