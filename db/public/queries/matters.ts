/** Reads matters as reader pages show them. */
import { and, asc, desc, eq, getTableColumns } from "drizzle-orm";
import type { PublicRecord } from "@/db/public/files";
import { publicRecord } from "@/db/public/reader";
import * as t from "@/db/public/schema";
import type { PublishedVersion, VersionLine } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { commitmentsIn } from "@/lib/versions/commitments";
import { openDocument } from "@/lib/versions/version";
import type { CorrectionKind } from "@/lib/vocabulary";

export interface MatterPage {
  version: PublishedVersion;
  /** Newest first. */
  history: VersionLine[];
  /** Number of the newest version. */
  latest: number;
}

/** A matter as last published; undefined where there is none. */
export function getMatter(slug: string, record = publicRecord()): MatterPage | undefined {
  return getMatterPage(record, slug);
}

/** A matter as published in version `number`; undefined where there is none. */
export function getMatterVersion(
  slug: string,
  number: number,
  record = publicRecord(),
): MatterPage | undefined {
  return getMatterPage(record, slug, number);
}

function getMatterPage(
  record: PublicRecord,
  slug: string,
  number?: number,
): MatterPage | undefined {
  const row = record.db
    .select()
    .from(t.versions)
    .where(
      and(
        eq(t.versions.slug, slug),
        number === undefined ? undefined : eq(t.versions.number, number),
      ),
    )
    .orderBy(desc(t.versions.number))
    .limit(1)
    .get();
  if (!row) return;
  const { document: _, ...columns } = getTableColumns(t.versions);
  const history = record.db
    .select(columns)
    .from(t.versions)
    .where(eq(t.versions.matterId, row.matterId))
    .orderBy(desc(t.versions.number))
    .all()
    .map(lineOf);
  return {
    version: publishedVersionOf(record, row),
    history,
    latest: history[0]?.number ?? row.number,
  };
}

type VersionRow = typeof t.versions.$inferSelect;

function lineOf(row: Omit<VersionRow, "document">): VersionLine {
  const { number, publishedAt, hash, approvedBy, statements, rebuttals } = row;
  const correction = row.correctionKind && {
    kind: row.correctionKind as CorrectionKind,
    what: row.correctionWhat ?? "",
    reason: row.correctionReason ?? "",
  };
  return {
    number,
    publishedAt,
    hash,
    approvedBy,
    statements,
    rebuttals,
    correction: correction || null,
  };
}

/** A version of the public record with its texts. */
export function publishedVersionOf(
  { connection }: PublicRecord,
  row: VersionRow,
): PublishedVersion {
  const rows = connection
    .prepare(
      `select commitment, text, withheld_at as withheldAt, withheld_reason as withheldReason
       from texts where commitment in (select value from json_each(?))`,
    )
    .all(JSON.stringify(commitmentsIn(JSON.parse(row.document)))) as {
    commitment: string;
    text: string | null;
    withheldAt: string | null;
    withheldReason: string | null;
  }[];
  const texts = new Map(rows.map(({ commitment, text }) => [commitment, text]));
  const { statements: _, rebuttals: __, ...line } = lineOf(row);
  return {
    ...line,
    withdrawal: row.withdrawal,
    withheld: [
      ...groupBy(rows, (text) => `${text.withheldAt} ${text.withheldReason}`).values(),
    ].flatMap(([text]) =>
      text?.withheldAt ? [{ at: text.withheldAt, reason: text.withheldReason ?? "" }] : [],
    ),
    document: openDocument(row.document, (commitment) => texts.get(commitment)),
  };
}

/** The slugs of the newest matters, which a build makes ready; the others are made when first asked for. */
export function listNewestSlugs(limit: number, record = publicRecord()): string[] {
  return record.db
    .select({ slug: t.matters.slug })
    .from(t.matters)
    .orderBy(desc(t.matters.publishedAt), asc(t.matters.id))
    .limit(limit)
    .all()
    .map((row) => row.slug);
}
