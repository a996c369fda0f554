/** What publishing a matter would make: the versions of other matters that show a record it shares. Reads only. */
import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { matters, publishedRecords, versions } from "@/db/desk/schema";
import type { MatterDocument } from "@/lib/record/document";
import { carryShared } from "@/lib/versions/carry";
import { sharedFingerprints } from "@/lib/versions/fingerprints";
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

/** The other published matters that the document, once published, would change; each as it would then be. */
export function* carriedVersions(
  db: DeskDatabase,
  matterId: number,
  document: MatterDocument,
  seal: Seal,
): Generator<CarriedVersion> {
  for (const row of mattersSharing(db, seal(document), matterId)) {
    const before = latestVersion(db, row.id);
    if (!before || before.withdrawal) continue;
    const published = versionDocument(db, before.document);
    const carried = carryShared(published, document);
    const sealed = seal(carried);
    if (sealed.hash === before.hash) continue;
    yield { row, before, published, document: carried, sealed };
  }
}

/** Other published matters whose current version shows a record of this document, and shows it otherwise. */
function mattersSharing(db: DeskDatabase, sealed: SealedDocument, matterId: number): MatterRow[] {
  const shown = JSON.stringify(Object.fromEntries(sharedFingerprints(sealed.skeleton)));
  const sharing = sql`(
    select ${publishedRecords.matterId} from ${publishedRecords}
    join json_each(${shown}) as shown on shown.key = ${publishedRecords.recordId}
    where ${publishedRecords.fingerprint} <> shown.value
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
  const newest = sql`(select max(${versions.id}) from ${versions} group by ${versions.matterId})`;
  const rows = db
    .select({ recordId: publishedRecords.recordId, matterId: publishedRecords.matterId })
    .from(publishedRecords)
    .innerJoin(
      versions,
      and(
        eq(versions.matterId, publishedRecords.matterId),
        sql`${versions.id} in ${newest}`,
        isNull(versions.withdrawal),
      ),
    )
    .where(
      and(
        sql`${publishedRecords.recordId} in (select value from json_each(${wanted}))`,
        sql`not ${inArray(publishedRecords.matterId, butNot)}`,
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
