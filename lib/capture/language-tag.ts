/** A language as a page names it, as BCP 47; undefined where it is none. */
export function languageTag(text: string | null | undefined): string | undefined {
  try {
    const [tag] = text ? Intl.getCanonicalLocales(text.trim().replace("_", "-")) : [];
    // "english" is well formed, and the name of no language.
    return tag && /^[a-z]{2,3}(?:-|$)/.test(tag) ? tag : undefined;
  } catch {
    return;
  }
}
