import { parseHTML } from "linkedom";
import { articleText } from "./article-text";
import { headOf } from "./extract-plain";
import { CaptureFailure } from "./failure";
import { foundFirst, type Metadata } from "./found";
import { refuseTooDeep, refuseTooManyElements } from "./html-size";
import { gatherBody } from "./page-body";
import { pageMetadata } from "./page-metadata";
import { paragraphsOf } from "./paragraphs";

/** The article in an HTML page and what the page says of itself. Throws a CaptureFailure on pages without text. */
export function extractHtml(html: string): { text: string; metadata: Metadata } {
  const document = parsePage(html.replaceAll("\0", ""));
  const { metadata, articleBody = "" } = orElse<ReturnType<typeof pageMetadata>>(
    () => pageMetadata(document),
    () => ({ metadata: {} }),
  );
  const linked = () =>
    orElse(
      () => proseOf(articleBody),
      () => "",
    );
  const shown = orElse(
    () => articleText(document, metadata.title?.value, linked),
    () => linked() || paragraphsOf(document),
  );
  // A page that shows the beginning and keeps the rest for its scripts has the whole in its JSON-LD.
  const text = (articleBody.length > 1.5 * shown.length && linked()) || shown;
  if (!text) {
    throw new CaptureFailure("The page holds no text; its scripts may fetch it from elsewhere.");
  }
  return { text, metadata: foundFirst(metadata, headOf(text)) };
}

/** What one way of reading a stranger's page gives; where it fails over the page, what the other does. */
function orElse<T>(read: () => T, other: () => T): T {
  try {
    return read();
  } catch {
    return other();
  }
}

/** The document of a stranger's HTML. Throws a CaptureFailure where it is too large or too broken. */
export function parsePage(html: string): Document {
  refuseTooManyElements(html);
  const given = built(html);
  // A fragment, as somebody copies it from a page, gets a page around it.
  const document =
    given.documentElement?.nodeName === "HTML"
      ? given
      : built(`<!doctype html><html><body>${html}</body></html>`);
  refuseTooDeep(document);
  gatherBody(document);
  return document;
}

function built(html: string): Document {
  try {
    return parseHTML(html).document as unknown as Document;
  } catch (error) {
    throw new CaptureFailure("The page is too broken to be read.", { cause: error });
  }
}

/** Text that may hold markup, as paragraphs. */
function proseOf(text: string): string {
  return paragraphsOf(parsePage(text.replace(/\r?\n|\r/g, "<p>")).body);
}
