import { and, eq, inArray, sql } from "drizzle-orm";
import { lastVersion, recentVersions } from "@/db/desk/queries/versions";
import { type matters, publishedRecords } from "@/db/desk/schema";
import type { Writer } from "@/db/desk/write";
import { formatInstant } from "@/lib/dates/format";
import { GateError } from "@/lib/errors";
import type { SealedDocument } from "@/lib/versions/version";
import type { Correction } from "./correction";

interface NewVersion {
  /** The slug as the version has it. */
  matter: Pick<typeof matters.$inferSelect, "id" | "publicId" | "slug">;
  sealed: SealedDocument;
  /** Of the shared records that it shows, see lib/versions/fingerprints.ts. */
  fingerprints: Map<string, string>;
  approvedBy: string | null;
  change: Correction | null;
  withdrawal?: string;
}

/** What adds a version: a person's act, or many records that are written at once (see bulk.ts). */
type VersionWriter = Pick<Writer, "tx" | "at" | "actorId" | "add">;

/** Versions stand in the order of their times, as everybody believes who cites one. Throws where the clock was set back. */
function requireTimeToGoOn(
  { tx, at }: VersionWriter,
  matter: NewVersion["matter"],
  before: { publishedAt: string } | undefined,
): void {
  const times = [lastVersion(tx), before].map((row) => row?.publishedAt ?? "");
  const last = times.toSorted().at(-1) ?? "";
  if (at >= last) return;
  const message = `This machine’s clock says ${formatInstant(at)}, which is before the last publication: ${formatInstant(last)}. Set the clock right, then try again.`;
  throw new GateError([{ recordId: matter.publicId, rule: "clock", message }]);
}

/** Adds the next version of a matter, and what it corrects. */
export function addVersion(writer: VersionWriter, version: NewVersion) {
  const { matter, sealed, fingerprints, approvedBy, change, withdrawal } = version;
  const [before] = recentVersions(writer.tx, matter.id, 1);
  requireTimeToGoOn(writer, matter, before);
  const added = writer.add("versions", {
    matterId: matter.id,
    number: (before?.number ?? 0) + 1,
    publishedAt: writer.at,
    publishedBy: writer.actorId,
    approvedBy,
    document: sealed.skeleton,
    hash: sealed.hash,
    withdrawal: withdrawal ?? null,
  });
  if (before && change) {
    const span = { fromVersionId: before.id, toVersionId: added.id };
    writer.add("corrections", { ...change, ...span, matterId: matter.id, issuedAt: writer.at });
  }
  rememberShown(writer, matter.id, fingerprints);
  return added;
}

/** Keeps which shared records the current version of a matter shows, and how. Writes what is different. */
function rememberShown(
  { tx }: VersionWriter,
  matterId: number,
  fingerprints: Map<string, string>,
): void {
  const ofMatter = eq(publishedRecords.matterId, matterId);
  const held = new Map(
    tx
      .select({ id: publishedRecords.recordId, fingerprint: publishedRecords.fingerprint })
      .from(publishedRecords)
      .where(ofMatter)
      .all()
      .map(({ id, fingerprint }) => [id, fingerprint]),
  );
  const gone = [...held.keys()].filter((id) => held.get(id) !== fingerprints.get(id));
  for (let from = 0; from < gone.length; from += 10_000) {
    const batch = inArray(publishedRecords.recordId, gone.slice(from, from + 10_000));
    tx.delete(publishedRecords).where(and(ofMatter, batch)).run();
  }
  const rows = [...fingerprints].filter(([id, fingerprint]) => held.get(id) !== fingerprint);
  tx.run(sql`insert into ${publishedRecords} (matter_id, record_id, fingerprint)
    select ${matterId}, value ->> 0, value ->> 1 from json_each(${JSON.stringify(rows)})`);
}
