/** What publishing a matter would make: the versions of other matters that show a record it shares. Reads only. */
import { and, asc, isNotNull, ne, notInArray, sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { matters, pendingVersions, publishedRecords, versions } from "@/db/desk/schema";
import type { MatterDocument } from "@/lib/document/document";
import { carryShared } from "@/lib/versions/carry";
import type { SealedDocument } from "@/lib/versions/version";
import type { Seal } from "./sealed";
import { latestVersion, versionDocument } from "./versions";

type MatterRow = typeof matters.$inferSelect;

/** A matter that gets a new version because a record that it shows changed. */
export interface CarriedVersion {
  row: MatterRow;
  before: NonNullable<ReturnType<typeof latestVersion>>;
  published: MatterDocument;
  document: MatterDocument;
  sealed: SealedDocument;
}

/**
 * The other published matters that a document, once published, would change; each as it would then be. `shown` are the
 * fingerprints of the shared records to go by.
 */
export function* carriedVersions(
  db: DeskDatabase,
  matterId: number,
  document: MatterDocument,
  shown: Map<string, string>,
  seal: Seal,
): Generator<CarriedVersion> {
  for (const row of mattersSharing(db, shown, matterId)) {
    const carried = carriedInto(db, row, document, seal);
    if (carried) yield carried;
  }
}

/** A published matter with the records that it shares with `from`; undefined where it stays as it is. */
export function carriedInto(
  db: DeskDatabase,
  row: MatterRow,
  from: MatterDocument,
  seal: Seal,
): CarriedVersion | undefined {
  const before = latestVersion(db, row.id);
  if (!before || before.withdrawal) return;
  const published = versionDocument(db, before.document);
  const document = carryShared(published, from);
  const sealed = seal(document);
  if (sealed.hash === before.hash) return;
  return { row, before, published, document, sealed };
}

/**
 * Other matters whose current version shows one of these records, and shows it otherwise than by these fingerprints, or
 * will: a version of it is still to be made.
 */
export function mattersSharing(
  db: DeskDatabase,
  fingerprints: Map<string, string>,
  matterId: number,
): MatterRow[] {
  const shown = JSON.stringify(Object.fromEntries(fingerprints));
  const sharing = sql`(
    select ${publishedRecords.matterId} from ${publishedRecords}
    join json_each(${shown}) as shown on shown.key = ${publishedRecords.recordId}
    where ${publishedRecords.fingerprint} <> shown.value
      or ${publishedRecords.matterId} in (select ${pendingVersions.matterId} from ${pendingVersions})
  )`;
  return db
    .select()
    .from(matters)
    .where(and(sql`${matters.id} in ${sharing}`, ne(matters.id, matterId)))
    .orderBy(asc(matters.id))
    .all();
}

/**
 * Which published matters, other than those named, show each of these shared records (statements, speakers, sources):
 * their inner keys by the record's public id.
 */
export function mattersShowing(
  db: DeskDatabase,
  recordIds: Iterable<string>,
  butNot: number[],
): Map<string, Set<number>> {
  const wanted = JSON.stringify([...recordIds]);
  const withdrawn = sql`(
    select ${versions.matterId} from ${versions} where ${isNotNull(versions.withdrawal)} and ${versions.number} = (
      select max(later.number) from ${versions} as later where later.matter_id = ${versions.matterId}
    )
  )`;
  const rows = db
    .select({ recordId: publishedRecords.recordId, matterId: publishedRecords.matterId })
    .from(publishedRecords)
    .where(
      and(
        sql`${publishedRecords.recordId} in (select value from json_each(${wanted}))`,
        sql`${publishedRecords.matterId} not in ${withdrawn}`,
        notInArray(publishedRecords.matterId, butNot),
      ),
    )
    .all();
  const found = new Map<string, Set<number>>();
  for (const { recordId, matterId } of rows) {
    const held = found.get(recordId);
    if (held) held.add(matterId);
    else found.set(recordId, new Set([matterId]));
  }
  return found;
}
