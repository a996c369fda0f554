const rightToLeft = new Set(["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"]);

/** `lang` and `dir` of an element that holds words in a language (BCP 47); of unknown language, the words decide. */
export function languageOf(language: string): { lang?: string; dir: "ltr" | "rtl" | "auto" } {
  if (language === "und") return { dir: "auto" };
  return { lang: language, dir: rightToLeft.has(language.split("-")[0] ?? "") ? "rtl" : "ltr" };
}
