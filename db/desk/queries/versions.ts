/** Reads published versions for the projector and for `verify`. */
import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  max,
  ne,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { DeskDatabase } from "@/db/desk/desk";
import { valuesAmong } from "@/db/desk/prepared-read";
import * as t from "@/db/desk/schema";
import type { MatterDocument, VersionLine } from "@/lib/document/document";
import { rehashAction } from "@/lib/log/chain";
import { commitmentsIn, type HeldText } from "@/lib/versions/commitments";
import { openDocument } from "@/lib/versions/version";
import { toldBefore, toldBy } from "./told-rechecks";

const approvers = alias(t.users, "approvers");

/** The salts and texts of commitments. */
function textsOf(db: DeskDatabase, wanted: Iterable<string>): HeldText[] {
  return valuesAmong<[string, ...(string | null)[]]>(
    db,
    `select commitment, salt, text, withheld_at, withheld_reason from commitments
     where commitment in (select value from json_each(?))`,
    new Set(wanted),
  ).map(([commitment, salt = null, text = null, withheldAt = null, withheldReason = null]) => ({
    ...{ commitment, salt, text, withheldAt, withheldReason },
  }));
}

/**
 * What readers are given, in the order of the log: versions, choices of what leads the front page, what asking captured
 * addresses again found, and that a text is withheld.
 */
const published = ["versions", "front_choices", "rechecks", "recheck_looks", "commitments"];

/** How many entries of the log are looked up at once: each time, all that are left are gone through. */
const entriesAtOnce = 500;

/** What was published after a log entry, oldest first, one at a time, as the projector takes it. */
export function* publishedSince(db: DeskDatabase, logId: number) {
  for (let head = logId; ; ) {
    const entries = db
      .select({
        id: t.logEntries.id,
        table: t.logEntries.recordTable,
        record: t.logEntries.recordId,
      })
      .from(t.logEntries)
      .where(
        and(
          inArray(t.logEntries.recordTable, published),
          ne(t.logEntries.action, rehashAction),
          gt(t.logEntries.id, head),
        ),
      )
      .orderBy(asc(t.logEntries.id))
      .limit(entriesAtOnce)
      .all();
    for (const entry of entries) {
      const step = stepBehind(db, entry);
      if (step) yield { logId: entry.id, ...step };
    }
    const last = entries.at(-1);
    if (!last) return;
    head = last.id;
  }
}

type Entry = { id: number; table: string; record: string };

function stepBehind(db: DeskDatabase, { id, table, record }: Entry) {
  if (table === "versions") return versionBehind(db, record, id);
  if (table === "front_choices") return choiceBehind(db, record);
  if (table === "commitments") return withheldBehind(db, record);
  return toldBy(db, table, record, id);
}

/** The versions among them. */
export function* versionsSince(db: DeskDatabase, logId: number) {
  for (const step of publishedSince(db, logId)) if ("document" in step) yield step;
}

/** A version with its texts, and what readers are told of the addresses of its captures by then. */
function versionBehind(db: DeskDatabase, publicId: string, logId: number) {
  const row = db
    .select({
      matterId: t.matters.publicId,
      number: t.versions.number,
      publishedAt: t.versions.publishedAt,
      approvedBy: approvers.name,
      hash: t.versions.hash,
      document: t.versions.document,
      withdrawal: t.versions.withdrawal,
      correctionKind: t.corrections.kind,
      correctionWhat: t.corrections.what,
      correctionReason: t.corrections.reason,
    })
    .from(t.versions)
    .innerJoin(t.matters, eq(t.matters.id, t.versions.matterId))
    .leftJoin(approvers, eq(approvers.id, t.versions.approvedBy))
    .leftJoin(t.corrections, eq(t.corrections.toVersionId, t.versions.id))
    .where(eq(t.versions.publicId, publicId))
    .get();
  if (!row) return;
  const skeleton = JSON.parse(row.document);
  const captures = (skeleton as MatterDocument).captures.map(({ id }) => id);
  return {
    ...row,
    texts: textsOf(db, commitmentsIn(skeleton)),
    rechecks: toldBefore(db, logId, captures),
  };
}

/** A choice of what leads the front page. */
const choiceBehind = (db: DeskDatabase, publicId: string) =>
  db
    .select({ leads: t.matters.publicId, chosenAt: t.frontChoices.chosenAt })
    .from(t.frontChoices)
    .leftJoin(t.matters, eq(t.matters.id, t.frontChoices.matterId))
    .where(eq(t.frontChoices.publicId, publicId))
    .get();

/** A text that is withheld, by its commitment. */
function withheldBehind(db: DeskDatabase, commitment: string) {
  const [row] = textsOf(db, [commitment]);
  if (!row?.withheldAt || !row.withheldReason) return;
  const { withheldAt, withheldReason } = row;
  return { withheld: { commitment, withheldAt, withheldReason } };
}

/** Whether a text was withheld after a log entry. */
export const isWithheldSince = (db: DeskDatabase, logId: number): boolean =>
  isSince(db, "commitments", logId);

/** The version that was published last, of whichever matter. */
export function lastVersion(db: DeskDatabase) {
  const { publishedAt } = t.versions;
  return db.select({ publishedAt }).from(t.versions).orderBy(desc(t.versions.id)).limit(1).get();
}

/** A version that was published, and the one before: their documents sealed, that is without texts. */
export interface PublishedStep {
  logId: number;
  number: number;
  /** Of this version and of the one before. */
  documents: MatterDocument[];
}

/** At most `limit` versions published after a log entry, oldest first, as far as which pages show them. */
export function stepsSince(db: DeskDatabase, logId: number, limit: number): PublishedStep[] {
  const { matterId, number, document } = t.versions;
  const rows = db
    .select({ logId: t.logEntries.id, matterId, number })
    .from(t.logEntries)
    .innerJoin(t.versions, eq(t.versions.publicId, t.logEntries.recordId))
    .where(and(eq(t.logEntries.recordTable, "versions"), gt(t.logEntries.id, logId)))
    .orderBy(asc(t.logEntries.id))
    .limit(limit)
    .all();
  return rows.map((row) => ({
    logId: row.logId,
    number: row.number,
    documents: db
      .select({ document })
      .from(t.versions)
      .where(and(eq(matterId, row.matterId), inArray(number, [row.number - 1, row.number])))
      .all()
      .map((held) => JSON.parse(held.document) as MatterDocument),
  }));
}

/** Whether an editor chose what leads the front page after a log entry. */
export const isFrontChosenSince = (db: DeskDatabase, logId: number): boolean =>
  isSince(db, "front_choices", logId);

const isSince = (db: DeskDatabase, table: string, logId: number): boolean =>
  db
    .select({ id: t.logEntries.id })
    .from(t.logEntries)
    .where(and(eq(t.logEntries.recordTable, table), gt(t.logEntries.id, logId)))
    .limit(1)
    .get() !== undefined;

/** The newest version of a matter, if it was ever published. */
export function latestVersion(db: DeskDatabase, matterId: number) {
  return db
    .select()
    .from(t.versions)
    .where(eq(t.versions.matterId, matterId))
    .orderBy(desc(t.versions.number))
    .limit(1)
    .get();
}

/** What is said of a matter's newest version, without its document: of a long matter that is megabytes. */
export function latestVersionLine(db: DeskDatabase, matterId: number) {
  const { document: _, ...columns } = getTableColumns(t.versions);
  return db
    .select(columns)
    .from(t.versions)
    .where(eq(t.versions.matterId, matterId))
    .orderBy(desc(t.versions.number))
    .limit(1)
    .get();
}

/** The newest version of every matter that was ever published. */
export function latestVersions(db: DeskDatabase) {
  const newest = db
    .select({ id: max(t.versions.id) })
    .from(t.versions)
    .groupBy(t.versions.matterId);
  return db
    .select()
    .from(t.versions)
    .where(inArray(t.versions.id, newest))
    .orderBy(asc(t.versions.id))
    .all();
}

/** Which of these matters are off the record, and since when. */
export function withdrawnMatters(db: DeskDatabase, matterIds: number[]): Map<number, string> {
  const wanted = JSON.stringify(matterIds);
  const newest = db
    .select({ id: max(t.versions.id) })
    .from(t.versions)
    .where(sql`${t.versions.matterId} in (select value from json_each(${wanted}))`)
    .groupBy(t.versions.matterId);
  const rows = db
    .select({ matterId: t.versions.matterId, at: t.versions.publishedAt })
    .from(t.versions)
    .where(and(inArray(t.versions.id, newest), isNotNull(t.versions.withdrawal)))
    .all();
  return new Map(rows.map((row) => [row.matterId, row.at]));
}

/** Every version of a matter, newest first, as the history on its page has them. */
export function listVersionLines(db: DeskDatabase, matterId: number): VersionLine[] {
  const { number, publishedAt, hash, document } = t.versions;
  const { kind, what, reason } = t.corrections;
  const rows = db
    .select({
      ...{ number, publishedAt, hash, kind, what, reason },
      approvedBy: approvers.name,
      statements: sql<number>`json_array_length(${document}, '$.statements')`,
      rebuttals: sql<number>`json_array_length(${document}, '$.rebuttals')`,
    })
    .from(t.versions)
    .leftJoin(approvers, eq(approvers.id, t.versions.approvedBy))
    .leftJoin(t.corrections, eq(t.corrections.toVersionId, t.versions.id))
    .where(eq(t.versions.matterId, matterId))
    .orderBy(desc(number))
    .all();
  return rows.map(({ kind: given, what: changed, reason: why, ...line }) => ({
    ...line,
    correction: given && { kind: given, what: changed ?? "", reason: why ?? "" },
  }));
}

/** The newest versions of a matter, without their documents. */
export function recentVersions(db: DeskDatabase, matterId: number, limit = 4) {
  const { id, number, publishedAt } = t.versions;
  return db
    .select({ id, number, publishedAt })
    .from(t.versions)
    .where(eq(t.versions.matterId, matterId))
    .orderBy(desc(t.versions.number))
    .limit(limit)
    .all();
}

/** The document of a stored version. */
export function versionDocument(db: DeskDatabase, skeleton: string): MatterDocument {
  const texts = new Map(
    textsOf(db, commitmentsIn(JSON.parse(skeleton))).map((row) => [row.commitment, row.text]),
  );
  return openDocument(skeleton, (commitment) => texts.get(commitment));
}
