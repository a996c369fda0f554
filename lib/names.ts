/** Names as they are kept and as they are compared: one person typed in four ways is one person. Pure. */

/**
 * Marks that nobody sees and that change what a name is or how it runs: soft hyphens, joiners and spaces of no width,
 * direction marks, embeddings, overrides and isolates, fillers, tags, and control characters.
 */
const unseen =
  /(?!\p{White_Space})(?:[\p{Cc}\p{Cf}\u115F\u1160\u3164\uFFA0]|\u034F|[\u17B4\u17B5]|[\u180B-\u180F])/gu;

/** The two joiners decide how letters of these scripts are written; between others they are strays. */
const joined =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u;
const joiners = new Set(["\u200C", "\u200D"]);

const space = /\p{White_Space}+/gu;

/** A name without unseen marks, each run of white space one space. Joiners stay where the script needs them. */
export function cleanName(text: string): string {
  const composed = text.normalize("NFC").toWellFormed();
  const kept = composed.replace(unseen, (mark, at: number) =>
    joiners.has(mark) && joined.test(composed[at - 1] ?? "") && joined.test(composed[at + 1] ?? "")
      ? mark
      : "",
  );
  return kept.replace(space, " ").trim();
}

/** Equal for two spellings of one name that differ in case, white space, width of letters or unseen marks alone. */
export function nameKey(text: string): string {
  return cleanName(text.normalize("NFKC").replace(unseen, "")).toLowerCase();
}

/** Whether two spellings are one name. */
export const isSameName = (one: string, other: string) => nameKey(one) === nameKey(other);
