/** Addresses that lead to the words in a page: text fragments, https://wicg.github.io/scroll-to-text-fragment/ */
import type { SourceRecord } from "@/lib/document/document";

/** Words at either end of a long quotation that are enough to find it by. */
const endWords = 6;
/** From how many words only the two ends are named. */
const long = 20;

/** Kinds of sources whose address shows text. */
const textual = new Set(["article", "transcript", "post", "press_release", "document"]);

/** The address of a source with the words marked in it; null where the source has none, or shows no text. */
export function textFragmentUrl(
  source: Pick<SourceRecord, "url" | "kind">,
  words: string,
): string | null {
  if (!source.url || !textual.has(source.kind)) return null;
  const parts = words.trim().split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return source.url;
  const directive =
    parts.length > long ? [parts.slice(0, endWords), parts.slice(-endWords)] : [parts];
  const text = directive.map((part) => encodeDirective(part.join(" "))).join(",");
  return `${source.url.split("#")[0]}#:~:text=${text}`;
}

/** A hyphen, a comma and an ampersand mean something in a text directive; `encodeURIComponent` leaves the first. */
const encodeDirective = (words: string) => encodeURIComponent(words).replaceAll("-", "%2D");
