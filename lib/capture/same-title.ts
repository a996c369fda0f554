import { normalForm } from "@/lib/normal-form";

/** Whether two titles have the same words, whatever marks and spaces stand between them. */
export function isSameTitle(one: string, other: string): boolean {
  return wordsOf(one) !== "" && wordsOf(one) === wordsOf(other);
}

const wordsOf = (text: string) =>
  (
    normalForm(text, "NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(" ");
