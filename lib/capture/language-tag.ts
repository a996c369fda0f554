/** A language as a page names it, as BCP 47; undefined where it is none. */
export function languageTag(text: string | null | undefined): string | undefined {
  try {
    return text ? Intl.getCanonicalLocales(text.trim().replace("_", "-"))[0] : undefined;
  } catch {
    return;
  }
}
