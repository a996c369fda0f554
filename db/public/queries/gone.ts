import { publicRecord } from "@/db/public/record";
import type { GoneRecord } from "@/lib/record/gone";
import { getMatterVersion } from "./matters";

/**
 * What became of a record that no current version shows; undefined where no version ever did. Looks through all
 * versions, which only addresses that show nothing else make it do.
 */
export function findGone(
  list: "rebuttals" | "statements" | "sources",
  id: string,
  record = publicRecord(),
): GoneRecord | undefined {
  const last = record.connection
    .prepare(
      `select v.slug, v.number, v.withdrawal from versions v, json_each(v.document, :path) held
       where held.value ->> 'id' = :id order by v.published_at desc, v.number desc limit 1`,
    )
    .get({ path: `$.${list}`, id }) as
    | { slug: string; number: number; withdrawal: string | null }
    | undefined;
  if (!last) return;
  // A withdrawal is a version of its own, with the document of the one before.
  const lastVersion = last.withdrawal === null ? last.number : last.number - 1;
  const without = getMatterVersion(last.slug, lastVersion + 1, record)?.version;
  const shown = getMatterVersion(last.slug, lastVersion, record)?.version;
  if (!without || !shown) return;
  const { correction } = without;
  return {
    matter: { slug: last.slug, question: shown.document.matter.question },
    lastVersion,
    goneAt: without.publishedAt,
    reason:
      without.withdrawal ??
      (correction ? `${correction.what} ${correction.reason}` : "No reason was recorded."),
  };
}
