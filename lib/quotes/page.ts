import type { QuotationPosition } from "@/lib/document/document";

export type PagePlace = Pick<QuotationPosition, "pageIndex" | "pageLabel">;

/** "page 4", "page iv (4 of the file)"; null where the words stand on no page. */
export function pageInWords(place: PagePlace | null): string | null {
  const { pageIndex, pageLabel } = place ?? {};
  if (pageIndex === undefined) return null;
  const isCounted = pageLabel === undefined || pageLabel === String(pageIndex);
  return isCounted ? `page ${pageIndex}` : `page ${pageLabel} (${pageIndex} of the file)`;
}
