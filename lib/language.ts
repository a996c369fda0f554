const names = new Intl.DisplayNames("en", { type: "language" });

/** A language by its English name: "Arabic" for "ar"; "not stated" for "und". */
export function languageName(tag: string): string {
  return tag === "und" ? "not stated" : (names.of(tag) ?? tag);
}
