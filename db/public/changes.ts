/** Keeps what changes on the public record, in its order. It follows from the same steps as the record itself. */
import { and, desc, eq, lt, sql } from "drizzle-orm";
import { canonicalJson, sha256 } from "@/lib/canonical";
import type { ChangeKind } from "@/lib/changes";
import type { MergedTable } from "@/lib/merged";
import type { ToldRecheck } from "@/lib/recheck/told";
import type { PublicDatabase } from "./files";
import * as t from "./schema";

/** What a change names besides the version that it came with. */
export interface ChangeDetails {
  publication: Record<string, never>;
  correction: Record<string, never>;
  withdrawal: Record<string, never>;
  /** Slugs of the matter. */
  address: { from: string; to: string };
  /** Public ids; of what people’s addresses are made of, slugs. */
  merge: Led;
  merge_undone: Led;
  /** With every version so far that has the text. */
  withholding: { commitment: string; versions: { matterId: string; number: number }[] };
  /** Null: nothing is said of it any more. */
  recheck: { captureId: string; told: Omit<ToldRecheck, "captureId"> | null };
  lead: Record<string, never>;
}

/** Where a record leads that went into another one. */
export interface Led {
  list: MergedTable;
  by: "id" | "slug";
  from: string;
  into: string;
}

interface Change<K extends ChangeKind> {
  kind: K;
  at: string;
  matterId: string | null;
  number: number | null;
  details: ChangeDetails[K];
}

/** Keeps a change as the newest. */
export function keepChange<K extends ChangeKind>(db: PublicDatabase, change: Change<K>): void {
  const { kind, at, matterId, number, details } = change;
  const json = canonicalJson(details);
  db.run(sql`insert into ${t.changes} (position, kind, at, matter_id, number, json, mark)
    select ifnull(max(position), 0) + 1, ${kind}, ${at}, ${matterId}, ${number}, ${json},
      ${sha256(canonicalJson({ kind, at, matterId, number, details })).slice(0, 16)}
    from ${t.changes}`);
}

interface NewVersion {
  matterId: string;
  number: number;
  slug: string;
  publishedAt: string;
  withdrawal: string | null;
}

/** Keeps that a matter has a version, and by which address from now on. It is among the versions already. */
export function keepVersionChange(db: PublicDatabase, version: NewVersion): void {
  const { matterId, number, slug, publishedAt: at, withdrawal } = version;
  const { versions } = t;
  const before = db
    .select({ slug: versions.slug, withdrawal: versions.withdrawal })
    .from(versions)
    .where(and(eq(versions.matterId, matterId), lt(versions.number, number)))
    .orderBy(desc(versions.number))
    .limit(1)
    .get();
  const isBack = before === undefined || before.withdrawal !== null;
  const kind = withdrawal !== null ? "withdrawal" : isBack ? "publication" : "correction";
  keepChange(db, { kind, at, matterId, number, details: {} });
  if (before && before.slug !== slug) {
    const details = { from: before.slug, to: slug };
    keepChange(db, { kind: "address", at, matterId, number, details });
  }
}
