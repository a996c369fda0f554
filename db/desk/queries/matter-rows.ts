/** Reads every working record that a matter shows: a fixed number of reads, however many statements. */
import { asc, eq, inArray } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { DeskDatabase } from "@/db/desk/desk";
import { requireRecord } from "@/db/desk/logged-tables";
import * as t from "@/db/desk/schema";
import { formerOf } from "./former-ids";

/** Rows of `table` whose `column` is one of `keys`, in the order of their inner key. */
function rowsIn<T extends SQLiteTable & { id: SQLiteColumn }>(
  db: DeskDatabase,
  table: T,
  column: SQLiteColumn,
  keys: Iterable<number | null>,
): T["$inferSelect"][] {
  const wanted = [...new Set(keys)].filter((key) => key !== null);
  return db
    .select()
    .from(table as SQLiteTable)
    .where(inArray(column, wanted))
    .orderBy(asc(table.id))
    .all() as T["$inferSelect"][];
}

/** Sources named, and every source up their `upstream` chains. */
function sourcesWithUpstream(db: DeskDatabase, ids: (number | null)[]) {
  const found = new Map<number, typeof t.sources.$inferSelect>();
  let wanted = ids;
  while (wanted.some((id) => id !== null && !found.has(id))) {
    const rows = rowsIn(db, t.sources, t.sources.id, wanted);
    for (const row of rows) found.set(row.id, row);
    wanted = rows.map((row) => row.upstreamId);
  }
  return [...found.values()].sort((a, b) => a.id - b.id);
}

/** All rows that the document of a matter is made of. Throws NotFoundError. */
export function getMatterRows(db: DeskDatabase, matterPublicId: string) {
  const matter = requireRecord(db, "matters", matterPublicId);
  const ofMatter = <T extends SQLiteTable & { id: SQLiteColumn; matterId: SQLiteColumn }>(
    table: T,
  ) => rowsIn(db, table, table.matterId, [matter.id]);

  const memberships = db
    .select()
    .from(t.memberships)
    .where(eq(t.memberships.matterId, matter.id))
    .orderBy(asc(t.memberships.number))
    .all();
  const statementIds = memberships.map((row) => row.statementId);
  const statements = rowsIn(db, t.statements, t.statements.id, statementIds);
  const shown = new Set(statementIds);

  const parties = ofMatter(t.parties).sort((a, b) => a.order - b.order);
  const points = ofMatter(t.points).sort((a, b) => a.order - b.order);
  const matterTopics = ofMatter(t.matterTopics);
  const events = ofMatter(t.events);
  const commentRequests = ofMatter(t.commentRequests);
  const nonReplies = ofMatter(t.reportedNonReplies).filter((row) => shown.has(row.statementId));

  const quotations = rowsIn(db, t.quotations, t.quotations.statementId, statementIds).sort(
    (a, b) => a.statementId - b.statementId || a.position - b.position,
  );
  const occasions = rowsIn(
    db,
    t.occasions,
    t.occasions.id,
    statements.map((row) => row.occasionId),
  );
  const datings = rowsIn(
    db,
    t.datings,
    t.datings.occasionId,
    occasions.map((row) => row.id),
  );
  const coSpeakers = rowsIn(db, t.statementSpeakers, t.statementSpeakers.statementId, statementIds);
  const speakers = rowsIn(db, t.speakers, t.speakers.id, [
    ...statements.flatMap((row) => [row.speakerId, row.onBehalfOfId, row.attributedById]),
    ...coSpeakers.map((row) => row.speakerId),
    ...commentRequests.map((row) => row.speakerId),
    ...nonReplies.map((row) => row.speakerId),
  ]);
  const named = [
    ...quotations.flatMap((row) => [row.sourceId, row.upstreamId]),
    ...datings.map((row) => row.sourceId),
    ...events.map((row) => row.sourceId),
    ...nonReplies.map((row) => row.sourceId),
  ];
  const takedowns = rowsIn(
    db,
    t.takedowns,
    t.takedowns.sourceId,
    sourcesWithUpstream(db, named).map((row) => row.id),
  );
  const sources = sourcesWithUpstream(db, [...named, ...takedowns.map((row) => row.shownById)]);

  // A stance or a rebuttal counts here only where its statements stand in this matter.
  const rebuttals = rowsIn(db, t.rebuttals, t.rebuttals.replyId, statementIds).filter((row) =>
    shown.has(row.claimId),
  );
  const mergeable = [speakers, sources, occasions, statements, quotations, rebuttals, points];

  const captures = rowsIn(
    db,
    t.captures,
    t.captures.sourceId,
    sources.map((row) => row.id),
  );

  return {
    matter,
    memberships,
    statements,
    coSpeakers,
    parties,
    points,
    matterTopics,
    events,
    commentRequests,
    nonReplies,
    quotations,
    occasions,
    datings,
    speakers,
    sources,
    takedowns,
    replySearches: ofMatter(t.replySearches),
    headings: ofMatter(t.rebuttalHeadings),
    topics: rowsIn(
      db,
      t.topics,
      t.topics.id,
      matterTopics.map((row) => row.topicId),
    ),
    rebuttals,
    former: formerOf(
      db,
      mergeable.flatMap((rows) => rows.map((row) => row.publicId)),
    ),
    stances: rowsIn(
      db,
      t.stances,
      t.stances.pointId,
      points.map((row) => row.id),
    ),
    offices: rowsIn(
      db,
      t.offices,
      t.offices.speakerId,
      speakers.map((row) => row.id),
    ),
    captures,
    wholeTexts: rowsIn(
      db,
      t.wholeTexts,
      t.wholeTexts.captureId,
      captures.map((row) => row.id),
    ),
  };
}

export type MatterRows = ReturnType<typeof getMatterRows>;
