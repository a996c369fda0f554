/** How a dataset is cited as it stands on a day: what it was narrowed to, and how far the record had come. Pure. */
import { formatInstant } from "@/lib/dates/format";
import type { DatasetName } from "./datasets";
import type { Filters } from "./filters";

interface ReadAt {
  head: number;
  publishedAt: string | null;
  href: string;
}

export function datasetCitation(
  dataset: DatasetName,
  filters: Filters,
  { head, publishedAt, href }: ReadAt,
): string {
  const narrowed = Object.entries(filters).map(([name, value]) => `${name} ${value}`);
  const which = narrowed.length > 0 ? ` (${narrowed.join(", ")})` : "";
  const until = publishedAt ? `, last published ${formatInstant(publishedAt)}` : "";
  return `Gainsay, dataset ${dataset}${which}, the record at log entry ${head}${until}. ${href}`;
}
