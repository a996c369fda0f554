import { parseHTML } from "linkedom";
import { articleText } from "./article-text";
import { headOf } from "./extract-plain";
import { CaptureFailure } from "./failure";
import { foundFirst, type Metadata } from "./found";
import { refuseTooDeep, refuseTooManyElements } from "./html-size";
import { pageMetadata } from "./page-metadata";
import { paragraphsOf } from "./paragraphs";

/** The article in an HTML page and what the page says of itself. Throws a CaptureFailure on pages without text. */
export function extractHtml(html: string): { text: string; metadata: Metadata } {
  const document = parsePage(html.replaceAll("\0", ""));
  const { metadata, articleBody = "" } = pageMetadata(document);
  const shown = articleText(document, metadata.title?.value);
  // A page that shows the beginning and keeps the rest for its scripts has the whole in its JSON-LD.
  const text = articleBody.length > 1.5 * shown.length ? proseOf(articleBody) : shown;
  if (!text) {
    throw new CaptureFailure("The page holds no text; its scripts may fetch it from elsewhere.");
  }
  return { text, metadata: foundFirst(metadata, headOf(text)) };
}

function parsePage(html: string): Document {
  refuseTooManyElements(html);
  // A fragment, as somebody copies it from a page, gets a page around it.
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><body>${html}</body></html>`;
  const document = parseHTML(whole).document as unknown as Document;
  refuseTooDeep(document);
  return document;
}

/** Text that may hold markup, as paragraphs. */
function proseOf(text: string): string {
  return paragraphsOf(parsePage(text.replace(/\r?\n|\r/g, "<p>")).body);
}
