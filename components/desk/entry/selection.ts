import type { Span } from "@/lib/desk/screen";
import { codePointLength } from "@/lib/quotes/code-points";

/** What is selected within the article, in code points of the captured text; null where nothing is. */
export function selectionIn(article: HTMLElement | null): Span | null {
  const selection = getSelection();
  if (!article || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = placeOf(article, range.startContainer, range.startOffset);
  const end = placeOf(article, range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

function placeOf(article: HTMLElement, node: Node, offset: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest("[data-start]");
  if (!(piece instanceof HTMLElement) || !article.contains(piece)) return null;
  return Number(piece.dataset.start) + codePointLength((piece.textContent ?? "").slice(0, offset));
}
