/** Reads matters as reader pages show them. */
import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import type { MatterDocument, PublishedVersion, VersionLine } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { commitmentsIn, type Json, withTexts } from "@/lib/versions/commitments";
import type { CorrectionKind } from "@/lib/vocabulary";
import { among, listed } from "./ids";

export interface MatterPage {
  version: PublishedVersion;
  /** Newest first. */
  history: VersionLine[];
  /** Number of the newest version. */
  latest: number;
}

/** The matter that has an address, or had it: no other ever gets it. */
const matterBehind = "select matter_id from versions where slug = :slug limit 1";

/** The address that the matter at an address, present or former, has now; undefined where none ever had it. */
export async function currentSlug(
  slug: string,
  record = publicRecord(),
): Promise<string | undefined> {
  const [row] = await record.all<{ slug: string }>(
    `select slug from versions where matter_id = (${matterBehind}) order by number desc limit 1`,
    { slug },
  );
  return row?.slug;
}

/** A matter as last published; undefined where there is none. */
export function getMatter(slug: string, record = publicRecord()): Promise<MatterPage | undefined> {
  return matterPage(
    record,
    `select * from versions where matter_id = (${matterBehind}) order by number desc limit 1`,
    { slug },
  );
}

/** A matter as published in version `number`; undefined where there is none. */
export function getMatterVersion(
  slug: string,
  number: number,
  record = publicRecord(),
): Promise<MatterPage | undefined> {
  return matterPage(
    record,
    `select * from versions where matter_id = (${matterBehind}) and number = :number`,
    { slug, number },
  );
}

async function matterPage(
  record: Reader,
  sql: string,
  parameters: Record<string, string | number>,
): Promise<MatterPage | undefined> {
  const [row] = await record.all<VersionRow>(sql, parameters);
  if (!row) return;
  const [version, history] = await Promise.all([
    publishedVersionOf(record, row),
    record.all<LineRow>(
      `select number, published_at, hash, approved_by, statements, rebuttals,
         correction_kind, correction_what, correction_reason
       from versions where matter_id = :matterId order by number desc`,
      { matterId: row.matterId },
    ),
  ]);
  return { version, history: history.map(lineOf), latest: history[0]?.number ?? row.number };
}

/** These versions of a matter, in no particular order. */
export async function listVersions(
  record: Reader,
  matterId: string,
  numbers: number[],
): Promise<PublishedVersion[]> {
  const rows = await record.all<VersionRow>(
    `select * from versions where matter_id = :matterId and number in ${among(":numbers")}`,
    { matterId, numbers: JSON.stringify(numbers) },
  );
  return Promise.all(rows.map((row) => publishedVersionOf(record, row)));
}

interface LineRow extends Omit<VersionLine, "correction"> {
  correctionKind: CorrectionKind | null;
  correctionWhat: string | null;
  correctionReason: string | null;
}

interface VersionRow extends LineRow {
  matterId: string;
  document: string;
  withdrawal: string | null;
}

function lineOf(row: LineRow): VersionLine {
  const { number, publishedAt, hash, approvedBy, statements, rebuttals } = row;
  const correction = row.correctionKind && {
    kind: row.correctionKind,
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

interface TextRow {
  commitment: string;
  text: string | null;
  withheldAt: string | null;
  withheldReason: string | null;
}

/** A version of the public record with its texts. */
async function publishedVersionOf(record: Reader, row: VersionRow): Promise<PublishedVersion> {
  const sealed: Json = JSON.parse(row.document);
  const rows = await record.all<TextRow>(
    `select commitment, text, withheld_at, withheld_reason
     from texts where commitment in ${among(":commitments")}`,
    { commitments: listed(commitmentsIn(sealed)) },
  );
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
    document: withTexts(sealed, (commitment) => texts.get(commitment)) as unknown as MatterDocument,
  };
}

/** The slugs of the newest matters, which a build makes ready; the others are made when first asked for. */
export async function listNewestSlugs(limit: number, record = publicRecord()): Promise<string[]> {
  const rows = await record.all<{ slug: string }>(
    "select slug from matters order by published_at desc, id limit :limit",
    { limit },
  );
  return rows.map((row) => row.slug);
}
