import { extractPost } from "@/lib/posts/extract-post";
import { decodeText } from "./decode";
import { extractCaptions } from "./extract-captions";
import { extractHtml } from "./extract-html";
import { extractPdf } from "./extract-pdf";
import { extractPlain } from "./extract-plain";
import { CaptureFailure } from "./failure";
import type { Extracted } from "./found";
import { limits } from "./limits";
import { captionTypes, htmlTypes, jsonTypes, mediaTypeOf } from "./media-type";

/**
 * Reads the text of a source and what it says of itself. Throws a CaptureFailure where it cannot be read. Meant for
 * bytes of strangers: call it by way of `readSource`, which stops it after a while.
 */
export async function extract(bytes: Uint8Array, mediaType: string): Promise<Extracted> {
  const extracted = await extractAs(mediaTypeOf(mediaType), bytes, mediaType);
  if (extracted.text.length > limits.text) {
    const most = limits.text.toLocaleString("en");
    throw new CaptureFailure(`The text is longer than ${most} characters.`);
  }
  return extracted;
}

function extractAs(type: string, bytes: Uint8Array, mediaType: string) {
  if (htmlTypes.has(type)) return extractHtml(decodeText(bytes, mediaType));
  if (type === "application/pdf") return extractPdf(bytes);
  if (captionTypes.has(type)) return extractCaptions(decodeText(bytes, mediaType));
  if (jsonTypes.has(type)) return extractPost(decodeText(bytes, mediaType));
  if (type === "text/plain") return extractPlain(decodeText(bytes, mediaType));
  throw new CaptureFailure(`“${type}” is not read; HTML, plain text, captions and PDF are.`);
}
