/**
 * Quotation marks of every language in CLDR 48.2 (delimiters: quotationStart, quotationEnd and their alternates of all
 * 790 locales), and those that keyboards make of them.
 */

/** What may close a quotation that a mark opens, in any language. */
const anywhere: Record<string, string> = {
  '"': '"',
  "＂": "＂",
  "“": "”",
  "‘": "’",
  "„": "“”",
  "‚": "‘’",
  "«": "»",
  "‹": "›",
  "»": "«",
  "›": "‹",
  "「": "」",
  "『": "』",
  "〝": "〞〟",
};

/** Marks that open in some languages what they close in all others, by language. */
const somewhere: { opens: string; closes: string; languages: string[] }[] = [
  { opens: "”", closes: "“", languages: ["ar", "fr", "lld", "ms", "syr", "ur"] },
  { opens: "”", closes: "”", languages: ["fi", "he", "lag", "rn", "se", "sn", "sv", "yi"] },
  { opens: "’", closes: "‘", languages: ["ar", "lld", "ms", "syr", "ur", "uz"] },
  { opens: "’", closes: "’", languages: ["fi", "he", "lag", "rn", "se", "sn", "sr", "sv", "yi"] },
  { opens: "“", closes: "’", languages: ["st"] },
  // Not in CLDR; what books in these languages have.
  { opens: "»", closes: "»", languages: ["fi", "sv"] },
];

/** The marks that open a quotation in a language (BCP 47), each with those that may close it. */
export function marksOf(language: string): Map<string, string> {
  const [base = ""] = language.toLowerCase().split("-");
  const marks = new Map(Object.entries(anywhere));
  for (const { opens, closes, languages } of somewhere) {
    if (languages.includes(base)) marks.set(opens, (marks.get(opens) ?? "") + closes);
  }
  return marks;
}
