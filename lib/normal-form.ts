/** So many marks on one letter are put in order at once: UAX #15, "Stream-Safe Text Format", allows no more. */
const mostMarks = 30;
const manyMarks = new RegExp(`\\p{M}{${mostMarks + 1}}`, "u");
const pieces = new RegExp(`\\P{M}*\\p{M}{0,${mostMarks}}`, "gu");

/**
 * A normal form of a stranger's text. `normalize` alone takes time that grows with the square of the marks that one
 * letter has: 80,000 of them hold it for a second and a half.
 */
export function normalForm(text: string, form: "NFC" | "NFD" | "NFKC" | "NFKD"): string {
  if (!manyMarks.test(text)) return text.normalize(form);
  return (text.match(pieces) ?? []).map((piece) => piece.normalize(form)).join("");
}
