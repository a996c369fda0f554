/** Letters as people look for them, whatever marks they carry: one rule for search, fields that find, and languages. */
import { normalForm } from "./normal-form";

/**
 * Letters that Unicode does not take apart into a plain letter and a mark, lower case, and those that keyboards of one
 * writing set differently: yeh, kaf and heh of Arabic, Persian, Kurdish and Urdu.
 */
const spelledOut: Record<string, string> = {
  ...{ ł: "l", ø: "o", đ: "d", ħ: "h", ŧ: "t", ı: "i", ŋ: "n", ə: "e", ς: "σ" },
  ...{ ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d" },
  ...{ ی: "ي", ى: "ي", ې: "ي", ے: "ي", ک: "ك", ڪ: "ك", ة: "ه", ہ: "ه", ھ: "ه", ە: "ه" },
};
const special = new RegExp(`[${Object.keys(spelledOut).join("")}]`, "gu");

/** Accents and vowel points, and the stroke that stretches Arabic words. Marks of Indic and Thai writing are letters. */
const accents =
  /(?![\u3099\u309A])(?=\p{M})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]|\u0640/gu;

/** What nobody sees and some writers leave within words: soft hyphens, spaces and joiners of no width. */
export const unseen = "[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]";
const unseenMarks = new RegExp(unseen, "gu");

/** A digit of any script, from 0 to 9: each script's ten stand in a row. */
const digits = /\p{Nd}/gu;
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** A text without case, accents and what nobody sees, in plain letters and digits: "Łódź" is "lodz", "Straße" "strasse". */
export function plainLetters(text: string): string {
  // Most words are plain letters.
  if (/^[a-z0-9]+$/i.test(text)) return text.toLowerCase();
  const plain = normalForm(text, "NFKD")
    .replace(accents, "")
    .toLowerCase()
    .replace(unseenMarks, "")
    .replace(special, (letter) => spelledOut[letter] ?? letter)
    .replace(digits, digitOf);
  return normalForm(plain, "NFC");
}
