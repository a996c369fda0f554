import { publicRecord } from "@/db/public/files";
import type { PublishedVersion } from "@/lib/document/document";
import type { GoneRecord } from "@/lib/document/gone";
import { getMatterVersion } from "./matters";

/** Records with addresses, and what they are found by there. */
type Kind = "rebuttals" | "statements" | "sources" | "speakers";

/** What became of a record that no current version shows; undefined where no version ever did. */
export async function findGone(
  kind: Kind,
  key: string,
  record = publicRecord(),
): Promise<(GoneRecord & { shown: PublishedVersion }) | undefined> {
  const [last] = await record.all<{ slug: string; version: number }>(
    `select v.slug, l.version from last_shown l
     join versions v on v.matter_id = l.matter_id and v.number =
       (select max(number) from versions where matter_id = l.matter_id)
     where l.record_table = :kind and l.record_key = :key`,
    { kind, key },
  );
  if (!last) return;
  const [shown, without] = await Promise.all([
    getMatterVersion(last.slug, last.version, record),
    getMatterVersion(last.slug, last.version + 1, record),
  ]);
  if (!without || !shown) return;
  const { correction, publishedAt, withdrawal } = without.version;
  return {
    matter: { slug: last.slug, question: shown.version.document.matter.question },
    lastVersion: last.version,
    goneAt: publishedAt,
    reason:
      withdrawal ??
      (correction ? `${correction.what} ${correction.reason}` : "No reason was recorded."),
    shown: shown.version,
  };
}
