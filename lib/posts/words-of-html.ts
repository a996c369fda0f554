import { paragraphsOf } from "@/lib/capture/paragraphs";

/** Makes a document of HTML; it may throw. */
export type ReadHtml = (html: string) => Document;

/** Most of the HTML of a post that is read. */
const longest = 200_000;

/**
 * The words of a post’s HTML: paragraphs parted by blank lines, links in full. What software puts before a quoted post
 * for readers that cannot show it ("RE: …") is none of the author’s words.
 */
export function wordsOfHtml(html: string, read: ReadHtml): string {
  if (!html.trim()) return "";
  // A fragment would be made a page of by being read twice.
  const page = `<!doctype html><html><body>${html.slice(0, longest).toWellFormed()}</body></html>`;
  const document = read(page);
  for (const element of document.querySelectorAll(".quote-inline")) element.remove();
  return paragraphsOf(document.body ?? document);
}
