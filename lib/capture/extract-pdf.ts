import type { TextItem } from "pdfjs-dist/types/src/display/api";
import { headOf } from "./extract-plain";
import { CaptureFailure } from "./failure";
import { type Extracted, firstFound, foundFirst } from "./found";
import { languageTag } from "./language-tag";
import { limits } from "./limits";
import { joinPages } from "./pages";

/** Titles that a program gave, not a person. */
const noTitle = /^(untitled|microsoft word\b.*|.*\.(docx?|pdf|indd|qxd))$/i;

/** The text layer of a PDF and its properties; of a scan, no text. Throws a CaptureFailure where it cannot be read. */
export async function extractPdf(bytes: Uint8Array): Promise<Extracted> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // The reader takes the bytes over, and what it is given must not be what is kept.
  const task = getDocument({
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > limits.pages) {
      throw new CaptureFailure(`The PDF has more than ${limits.pages.toLocaleString("en")} pages.`);
    }
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(paragraphsOfPage(items.filter((item) => "str" in item)));
      page.cleanup();
    }
    const { text, marks } = joinPages(pages, await pdf.getPageLabels().catch(() => null));
    const { info } = await pdf.getMetadata();
    const metadata = foundFirst(propertiesOf(info), headOf(text));
    // Pages without a text layer are a scan, whose words somebody has to type.
    return { text: text.trim() && text, pages: marks, pageCount: pdf.numPages, metadata };
  } catch (error) {
    throw asFailure(error);
  } finally {
    await task.destroy();
  }
}

/** Lines of a page, joined where they follow closely and parted by a blank line where they do not. */
function paragraphsOfPage(items: TextItem[]): string {
  let text = "";
  let last: { bottom: number; height: number } | undefined;
  for (const item of items) {
    const bottom = Number(item.transform[5]);
    const height = item.height || last?.height || 0;
    if (last && height && Math.abs(last.bottom - bottom) > 1.8 * Math.max(height, last.height)) {
      text = `${text.trimEnd()}\n\n`;
    }
    text += item.str;
    if (item.hasEOL) text += " ";
    if (item.str.trim()) last = { bottom, height };
  }
  return text
    .replaceAll("\0", "")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

function propertiesOf(info: object): Extracted["metadata"] {
  const property = (name: string) => {
    const value = (info as Record<string, unknown>)[name];
    return typeof value === "string" ? value.replaceAll("\0", "").trim().toWellFormed() : "";
  };
  const title = property("Title");
  return {
    title: firstFound(["pdf", noTitle.test(title) ? "" : title]),
    authors: firstFound(["pdf", [property("Author")].filter(Boolean)]),
    language: firstFound(["pdf", languageTag(property("Language"))]),
  };
}

function asFailure(error: unknown): unknown {
  if (error instanceof CaptureFailure || !(error instanceof Error)) return error;
  const sentence =
    error.name === "PasswordException"
      ? "The PDF is locked with a password."
      : "The PDF could not be read; it may be damaged.";
  return new CaptureFailure(sentence, { cause: error });
}
