/** What a page says of itself to programs that save references, such as Zotero’s “Embedded Metadata”. Pure. */
import { onOneLine } from "./note";
import { publisher, type Work } from "./work";

/**
 * Highwire tags, which Zotero, Mendeley and Google Scholar read. `DC.type` is the one tag of Dublin Core: without it
 * Zotero takes every page with a `citation_title` for an article in a journal.
 */
export function metaTagsOf(work: Work): Record<string, string> {
  return {
    citation_title: onOneLine(work.title),
    citation_author: publisher,
    citation_publisher: publisher,
    citation_publication_date: work.published.replaceAll("-", "/"),
    citation_public_url: work.href,
    ...(work.language !== "und" && { citation_language: work.language }),
    ...(work.doi && { citation_doi: work.doi }),
    "DC.type": work.kind === "release" ? "dataset" : "webpage",
  };
}

/** What programs that show a link call the site that it leads to. */
export const siteName = publisher;
