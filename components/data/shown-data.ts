import type { DatasetView } from "@/db/public/queries/dataset-view";
import type { DataQuery } from "@/lib/export/data-query";

/** What the researchers' page is made of. */
export interface ShownData {
  query: DataQuery;
  view: DatasetView;
  /** Where this installation is. */
  origin: string;
  licence: string | null;
}
