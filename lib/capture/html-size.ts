import { CaptureFailure } from "./failure";
import { limits } from "./limits";

/**
 * Throws a CaptureFailure on a page that would keep a parser busy for too long. Counts tags as they stand, before
 * anything is built of them: those within scripts too, and marks that begin none, so that what is counted is never less
 * than what is built.
 */
export function refuseTooManyElements(html: string): void {
  let count = 0;
  for (const _ of html.matchAll(/<[^/!?]/g)) {
    if (++count <= limits.nodes) continue;
    throw new CaptureFailure(
      `The page has more than ${limits.nodes.toLocaleString("en")} elements.`,
    );
  }
}

/** Throws a CaptureFailure on a page whose elements lie too deep within one another to be followed. */
export function refuseTooDeep(document: Document): void {
  const depths = new Map<Element, number>();
  for (const element of document.querySelectorAll("*")) {
    const depth = (element.parentElement && depths.get(element.parentElement)) ?? 0;
    if (depth >= limits.depth) {
      throw new CaptureFailure(`The page’s elements lie more than ${limits.depth} deep.`);
    }
    depths.set(element, depth + 1);
  }
}
