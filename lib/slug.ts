import anyAscii from "any-ascii";

/**
 * A name as it stands in an address: "Carlos Fernández" → "carlos-fernandez", "Выборы" → "vybory". Letters of every
 * script are written in Latin ones (anyascii.com), so two names may share an address: see `freeSlug`. Empty where
 * nothing in the name can be written so.
 */
export function slugOf(name: string): string {
  return anyAscii(name.normalize("NFC"))
    .toLowerCase()
    .replace(/['`’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");
}

/**
 * An address that nothing has yet: the name's own, or that with 2, 3 … at its end.
 * @param spare stands in where nothing of the name can be written
 */
export function freeSlug(name: string, spare: string, isTaken: (slug: string) => boolean): string {
  const base = slugOf(name) || spare;
  let slug = base;
  for (let count = 2; isTaken(slug); count += 1) slug = `${base}-${count}`;
  return slug;
}
