import { publicRecord } from "@/db/public/reader";
import type { PublishedVersion } from "@/lib/document/document";
import type { GoneRecord } from "@/lib/document/gone";
import { getMatterVersion } from "./matters";

/** Records with addresses, and what they are found by there. */
type Kind = "rebuttals" | "statements" | "sources" | "speakers";

/** What became of a record that no current version shows; undefined where no version ever did. */
export function findGone(
  kind: Kind,
  key: string,
  record = publicRecord(),
): (GoneRecord & { shown: PublishedVersion }) | undefined {
  const last = record.connection
    .prepare(
      `select v.slug, l.version from last_shown l
       join versions v on v.matter_id = l.matter_id and v.number = l.version
       where l.record_table = ? and l.record_key = ?`,
    )
    .get(kind, key) as { slug: string; version: number } | undefined;
  if (!last) return;
  const shown = getMatterVersion(last.slug, last.version, record)?.version;
  const without = getMatterVersion(last.slug, last.version + 1, record)?.version;
  if (!without || !shown) return;
  const { correction } = without;
  return {
    matter: { slug: last.slug, question: shown.document.matter.question },
    lastVersion: last.version,
    goneAt: without.publishedAt,
    reason:
      without.withdrawal ??
      (correction ? `${correction.what} ${correction.reason}` : "No reason was recorded."),
    shown,
  };
}
