import { publicRecord } from "@/db/public/files";
import { hasMatter } from "@/db/public/queries/export-rows";
import { getMatter } from "@/db/public/queries/matters";
import type { PublishedVersion } from "@/lib/document/document";
import { readSettings } from "@/lib/env";
import type { Filters } from "@/lib/export/filters";
import { problem } from "@/lib/problem";
import { urls } from "@/lib/urls";

/** The answer where no matter has that address. */
export const noSuchMatter = (slug: string): Response =>
  problem(404, "No such matter", `There is no matter “${slug}” on the record.`);

/** The answer where the last version of a matter says that it was withdrawn; undefined where it does not. */
export function withdrawnMatter(version: PublishedVersion): Response | undefined {
  const { document, withdrawal, publishedAt, number } = version;
  if (withdrawal === null) return;
  const pinned = new URL(urls.matterVersion(document.matter.slug, number), readSettings().url).href;
  const detail = `It was withdrawn at ${publishedAt}: ${withdrawal} ${pinned} says so for ever.`;
  return problem(410, "No longer on the record", detail);
}

/** The answer where a filter names a matter that is not on the record; undefined where none does. */
export async function unknownMatter({ matter }: Filters): Promise<Response | undefined> {
  if (matter === undefined || (await hasMatter(publicRecord(), matter))) return;
  const page = await getMatter(matter);
  return (page && withdrawnMatter(page.version)) ?? noSuchMatter(matter);
}
