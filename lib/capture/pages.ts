/** The pages of a PDF in the text that was read from it. */
import { codePointLength } from "@/lib/quotes/code-points";

/** Where the text of a page begins, in code points; blank pages have no text and are none of these. */
export interface PageMark {
  start: number;
  /** 1 for the first page of the file. */
  index: number;
  /** What the file calls it, where it calls it anything: "iv". */
  label: string | null;
}

/** No page is called by so long a name. */
const longestLabel = 30;
const between = "\n\n\n";

/** The text of pages that have any, parted by two blank lines, and where each begins. `labels` are all the file's, if it has some. */
export function joinPages(pages: string[], labels: string[] | null) {
  const marks: PageMark[] = [];
  let text = "";
  let length = 0;
  for (const [at, page] of pages.entries()) {
    if (!page) continue;
    const held = (text ? between : "") + page.toWellFormed();
    const start = length + (text ? between.length : 0);
    marks.push({ start, index: at + 1, label: labelOf(labels?.[at]) });
    text += held;
    length += codePointLength(held);
  }
  return { text, marks };
}

function labelOf(label: string | undefined): string | null {
  const shown = (label ?? "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .toWellFormed();
  return shown && shown.length <= longestLabel ? shown : null;
}

/** The page that a code point lies on; undefined where no page begins before it. */
export const pageAt = (marks: PageMark[], point: number): PageMark | undefined =>
  marks.findLast(({ start }) => start <= point);
