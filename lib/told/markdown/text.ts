/**
 * Markdown of texts that others wrote: nothing in them is a heading, a link, a list or the end of a quotation
 * (CommonMark 0.31, and tables and strikes as GitHub has them). Pure.
 */
import { languageName } from "@/lib/language";
import { quotationForms } from "@/lib/vocabulary";
import type { ToldDate, ToldWords } from "../words";

const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** What would mean something anywhere in a line, and what only at its beginning. */
const escapedInside = (text: string) => text.replace(/[\\`*_[\]<>&|~#]/g, "\\$&");
const escapedAtStart = (text: string) =>
  text.replace(/^[-+=]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");

/** A text on one line. */
export const line = (text: string): string =>
  escapedAtStart(
    escapedInside(
      text
        .split(lineEnds)
        .join(" ")
        .replace(/[ \t]+/g, " ")
        .trim(),
    ),
  );

/** Words as a block of quotation, line by line as they stand. */
export const quoted = (words: string): string =>
  words
    .split(lineEnds)
    .map((each) => `> ${line(each)}`.trimEnd())
    .join("  \n");

export const heading = (level: 1 | 2 | 3 | 4, text: string): string =>
  `${"#".repeat(level)} ${line(text)}`;

/** A link; an address that is none of the web’s stays a text. */
export function link(text: string, href: string): string {
  if (!/^https?:\/\//i.test(href)) return `${line(text)} (${line(href)})`;
  const safe = href.replace(
    /[\s<>()\\"]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
  return `[${line(text)}](${safe})`;
}

export const list = (items: readonly string[]): string =>
  items.map((each) => `- ${each}`).join("\n");

/** "- **Occasion:** An interview"; what is empty is left out. Values are Markdown already. */
export const facts = (rows: readonly (readonly [string, string | null | undefined])[]): string =>
  list(rows.flatMap(([name, value]) => (value ? [`**${name}:** ${value}`] : [])));

/** "1 Feb 2026 (to the day; EDTF `2026-02-01`)": as code, in which no bracket needs a sign before it. */
export const date = ({ inWords, precision, edtf }: ToldDate): string =>
  `${line(inWords)} (${line(precision)}${edtf === null ? "" : `; EDTF \`${edtf}\``})`;

/** "Verbatim, in English, translated by …": whose wording it is, as it stands above the words. */
function wording({ form, language, translatedBy, typed, attributed, isPart }: ToldWords): string {
  const parts = [
    form === "summary" ? "Gainsay’s own summary" : quotationForms[form].label,
    attributed && "as attributed to the speaker",
    language === "und" ? "language not stated" : `in ${languageName(language)}`,
    translatedBy !== undefined && `translated by ${translatedBy ?? "somebody not stated"}`,
    typed,
    isPart && "part of a longer quotation",
  ];
  return line(parts.filter(Boolean).join(", "));
}

/** Words under what they are. */
export function wordsBlock(told: ToldWords): string {
  const { words } = told;
  const above = `*${wording(told)}:*`;
  return words === null ? `${above} withheld by law` : `${above}\n\n${quoted(words)}`;
}

/** Words in a line of a list, in marks where they are the speaker’s own; long ones are cut, and say so. */
export function wordsInLine(told: ToldWords | null, most = 300): string {
  if (!told) return "says nothing on this point that is on record";
  if (told.words === null) return "words withheld by law";
  const points = [...told.words];
  const text = line(points.length > most ? points.slice(0, most).join("") : told.words);
  const cut = points.length > most ? " […]" : "";
  const marked = told.form === "verbatim" ? `“${text}${cut}”` : `${text}${cut}`;
  return `${marked} (${wording(told).replace(/^./u, (first) => first.toLowerCase())})`;
}
