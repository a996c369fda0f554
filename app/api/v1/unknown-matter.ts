import { publicRecord } from "@/db/public/files";
import { hasMatter } from "@/db/public/queries/export-rows";
import type { Filters } from "@/lib/export/filters";
import { problem } from "@/lib/problem";

/** The answer where no matter has that address. */
export const noSuchMatter = (slug: string): Response =>
  problem(404, "No such matter", `There is no matter “${slug}” on the record.`);

/** The answer where a filter names a matter that is not on the record; undefined where none does. */
export async function unknownMatter({ matter }: Filters): Promise<Response | undefined> {
  if (matter === undefined || (await hasMatter(publicRecord(), matter))) return;
  return noSuchMatter(matter);
}
