/** Which records go when statements leave a matter, and what keeps them from going. Reads only. */
import { and, eq, inArray, isNotNull, ne, notInArray, or, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import type { Hidden } from "@/db/desk/visible";
import type { Parent, Part, Whole } from "@/db/desk/write";
import { groupBy } from "@/lib/group";
import { listPublished } from "./ever-published";

/** One record that goes, at the revision that was read. What is a part names what is left without it. */
export type Step = { id: string; revision: number } & (
  | { name: Part; parent: Parent }
  | { name: Whole; parent: null }
);

type MatterRow = typeof t.matters.$inferSelect;

/** A statement that leaves a matter. */
export interface Leaving {
  statement: typeof t.statements.$inferSelect;
  membership: typeof t.memberships.$inferSelect;
  speaker: string;
  /** Questions of the other matters where it stands, as far as they are seen. */
  elsewhere: string[];
  /** It goes altogether: it stands nowhere else, and readers never had it. */
  isGone: boolean;
}

/** The statements that stand in a matter, or some of them, by their inner keys. */
export function listLeaving(
  db: DeskDatabase,
  matter: MatterRow,
  hidden: Hidden,
  some?: number[],
): Leaving[] {
  const here = eq(t.memberships.matterId, matter.id);
  const rows = db
    .select({ statement: t.statements, membership: t.memberships, speaker: t.speakers.name })
    .from(t.memberships)
    .innerJoin(t.statements, eq(t.statements.id, t.memberships.statementId))
    .innerJoin(t.speakers, eq(t.speakers.id, t.statements.speakerId))
    .where(some ? and(here, inArray(t.memberships.statementId, some)) : here)
    .orderBy(t.memberships.number)
    .all();
  const places = placesElsewhere(
    db,
    matter,
    rows.map((row) => row.statement.id),
  );
  const only = rows.filter((row) => !places.has(row.statement.id));
  const published = listPublished(
    db,
    only.map((row) => row.statement.publicId),
  );
  return rows.map((row) => {
    const others = places.get(row.statement.id) ?? [];
    const elsewhere = others
      .filter(({ matter: id }) => !hidden.has(id))
      .map(({ question }) => question);
    const isGone = others.length === 0 && !published.has(row.statement.publicId);
    return { ...row, elsewhere, isGone };
  });
}

/** Where statements stand besides a matter. */
function placesElsewhere(db: DeskDatabase, matter: MatterRow, statements: number[]) {
  const rows = db
    .select({
      statementId: t.memberships.statementId,
      matterId: t.matters.id,
      matter: t.matters.publicId,
      question: t.matters.question,
    })
    .from(t.memberships)
    .innerJoin(t.matters, eq(t.matters.id, t.memberships.matterId))
    .where(
      and(inArray(t.memberships.statementId, statements), ne(t.memberships.matterId, matter.id)),
    )
    .all();
  return groupBy(rows, (row) => row.statementId);
}

/** All rows that go with statements that leave a matter, by what they are. */
export function rowsLeaving(db: DeskDatabase, matter: MatterRow, leaving: Leaving[]) {
  const out = leaving.map((row) => row.statement.id);
  const gone = leaving.flatMap((row) => (row.isGone ? [row.statement.id] : []));
  const hereOrGone = (column: SQLiteColumn, inMatter: SQL | undefined) =>
    or(inArray(column, gone), and(inMatter, inArray(column, out)));

  const rebuttals = rebuttalsLeaving(db, matter, out, gone);
  const headings = db
    .select()
    .from(t.rebuttalHeadings)
    .innerJoin(t.rebuttals, eq(t.rebuttals.id, t.rebuttalHeadings.rebuttalId))
    .where(
      or(
        inArray(
          t.rebuttals.id,
          rebuttals.map((row) => row.id),
        ),
        and(
          eq(t.rebuttalHeadings.matterId, matter.id),
          or(inArray(t.rebuttals.claimId, out), inArray(t.rebuttals.replyId, out)),
        ),
      ),
    )
    .all()
    .map((row) => row.rebuttal_headings);
  const stances = db
    .select({ stance: t.stances, matterId: t.points.matterId })
    .from(t.stances)
    .innerJoin(t.points, eq(t.points.id, t.stances.pointId))
    .where(hereOrGone(t.stances.statementId, eq(t.points.matterId, matter.id)))
    .all();
  const ofMatter = <T extends typeof t.replySearches | typeof t.commentRequests>(table: T) =>
    or(
      hereOrGone(table.statementId, eq(table.matterId, matter.id)),
      hereOrGone(table.replyId, eq(table.matterId, matter.id)),
    );
  const searches = db
    .select()
    .from(t.replySearches)
    .where(ofMatter(t.replySearches))
    .orderBy(t.replySearches.id)
    .all();
  const requests = db
    .select({ request: t.commentRequests, speaker: t.speakers.name })
    .from(t.commentRequests)
    .innerJoin(t.speakers, eq(t.speakers.id, t.commentRequests.speakerId))
    .where(ofMatter(t.commentRequests))
    .orderBy(t.commentRequests.id)
    .all();
  const quotations = db
    .select()
    .from(t.quotations)
    .where(inArray(t.quotations.statementId, gone))
    .orderBy(t.quotations.id)
    .all();
  const { reportedNonReplies } = t;
  const nonReplies = db
    .select({ report: reportedNonReplies, source: t.sources.title })
    .from(reportedNonReplies)
    .innerJoin(t.sources, eq(t.sources.id, reportedNonReplies.sourceId))
    .where(hereOrGone(reportedNonReplies.statementId, eq(reportedNonReplies.matterId, matter.id)))
    .orderBy(reportedNonReplies.id)
    .all();
  const coSpeakers = db
    .select()
    .from(t.statementSpeakers)
    .where(inArray(t.statementSpeakers.statementId, gone))
    .all();
  const occasions = occasionsLeaving(db, leaving, gone);
  const datings = db
    .select()
    .from(t.datings)
    .where(
      inArray(
        t.datings.occasionId,
        occasions.map((row) => row.id),
      ),
    )
    .all();
  return {
    ...{ out, gone, leaving, rebuttals, headings, stances, searches, requests, nonReplies },
    ...{ quotations, coSpeakers, occasions, datings },
  };
}
export type RowsLeaving = ReturnType<typeof rowsLeaving>;

/** Links of what is gone, and those that no matter would show any more and readers never had. */
function rebuttalsLeaving(db: DeskDatabase, matter: MatterRow, out: number[], gone: number[]) {
  const rows = db
    .select()
    .from(t.rebuttals)
    .where(or(inArray(t.rebuttals.claimId, out), inArray(t.rebuttals.replyId, out)))
    .orderBy(t.rebuttals.id)
    .all();
  const ends = rows.flatMap((row) => [row.claimId, row.replyId]);
  const elsewhere = placesElsewhere(db, matter, ends);
  const here = new Set(
    db
      .select({ id: t.memberships.statementId })
      .from(t.memberships)
      .where(and(eq(t.memberships.matterId, matter.id), inArray(t.memberships.statementId, ends)))
      .all()
      .map(({ id }) => id),
  );
  const isGone = new Set(gone);
  const mattersOf = (statement: number) =>
    new Set((elsewhere.get(statement) ?? []).map(({ matterId }) => matterId));
  const published = listPublished(
    db,
    rows.map((row) => row.publicId),
  );
  return rows.filter((row) => {
    if (isGone.has(row.claimId) || isGone.has(row.replyId)) return true;
    const ofReply = mattersOf(row.replyId);
    const isShownElsewhere = [...mattersOf(row.claimId)].some((key) => ofReply.has(key));
    const wasShownHere = here.has(row.claimId) && here.has(row.replyId);
    return wasShownHere && !isShownElsewhere && !published.has(row.publicId);
  });
}

/** Occasions of what is gone that no other statement was made on, and that readers never had. */
function occasionsLeaving(db: DeskDatabase, leaving: Leaving[], gone: number[]) {
  const ids = leaving.flatMap((row) => (row.isGone ? [row.statement.occasionId] : []));
  const used = db
    .select({ id: t.statements.occasionId })
    .from(t.statements)
    .where(and(inArray(t.statements.occasionId, ids), notInArray(t.statements.id, gone)));
  const unused = db
    .select()
    .from(t.occasions)
    .where(and(inArray(t.occasions.id, ids), notInArray(t.occasions.id, used)))
    .all();
  const published = listPublished(
    db,
    unused.map((row) => row.publicId),
  );
  return unused.filter((row) => !published.has(row.publicId));
}

/** Sentences for what rests on rows that would go, and does not go with them. */
export function refusals(db: DeskDatabase, rows: RowsLeaving, hidden: Hidden): string[] {
  const out = new Set(rows.out);
  const quotations = rows.quotations.map((row) => row.id);
  const summaryOf = (statementKey: number) => {
    const row = db.select().from(t.statements).where(eq(t.statements.id, statementKey)).get();
    return row && !hidden.has(row.publicId) ? row.summary : "one that you do not see";
  };
  const asked = rows.requests
    .filter(({ request }) => !out.has(request.statementId))
    .map(
      ({ request, speaker }) =>
        `A request for comment${hidden.has(request.publicId) ? "" : ` to ${speaker}`} names it as the reply. Record another outcome there first, under Comment requests.`,
    );
  const translations = db
    .select({ statementId: t.quotations.statementId })
    .from(t.quotations)
    .where(
      and(
        inArray(t.quotations.originalId, quotations),
        notInArray(t.quotations.statementId, rows.gone),
      ),
    )
    .all();
  const stances = db
    .select({ statementId: t.stances.statementId })
    .from(t.stances)
    .where(
      and(
        isNotNull(t.stances.quotationId),
        inArray(t.stances.quotationId, quotations),
        notInArray(t.stances.statementId, rows.gone),
      ),
    )
    .all();
  return [
    ...asked,
    ...[...translations, ...stances].map(
      ({ statementId }) =>
        `Another statement rests on its words; take that back there first: ${summaryOf(statementId)}`,
    ),
  ];
}

/** What goes in which order: nothing before what names it. */
export function stepsOf(db: DeskDatabase, matter: MatterRow, rows: RowsLeaving): Step[] {
  const here: Parent = { name: "matters", id: matter.publicId };
  const others = new Map(
    db
      .select({ id: t.matters.id, publicId: t.matters.publicId })
      .from(t.matters)
      .where(
        inArray(t.matters.id, [
          ...rows.stances.map((row) => row.matterId),
          ...rows.headings.map((row) => row.matterId),
          ...rows.searches.map((row) => row.matterId),
          ...rows.requests.map(({ request }) => request.matterId),
          ...rows.nonReplies.map(({ report }) => report.matterId),
        ]),
      )
      .all()
      .map((row) => [row.id, row.publicId]),
  );
  const inMatter = (key: number): Parent => ({ name: "matters", id: others.get(key) ?? here.id });
  return [
    ...rows.headings.map((row) => part("rebuttal_headings", row, inMatter(row.matterId))),
    ...rows.stances.map((row) => part("stances", row.stance, inMatter(row.matterId))),
    ...rows.searches.map((row) => part("reply_searches", row, inMatter(row.matterId))),
    ...rows.requests.map(({ request }) =>
      part("comment_requests", request, inMatter(request.matterId)),
    ),
    ...rows.nonReplies.map(({ report }) =>
      part("reported_non_replies", report, inMatter(report.matterId)),
    ),
    ...rows.rebuttals.map((row) => part("rebuttals", row, here)),
    // A translation names its original.
    ...rows.quotations
      .toSorted((a, b) => Number(a.originalId === null) - Number(b.originalId === null))
      .map((row) => part("quotations", row, here)),
    ...rows.coSpeakers.map((row) => part("statement_speakers", row, here)),
    ...rows.leaving.map((row) => part("memberships", row.membership, here)),
    ...rows.leaving
      .filter((row) => row.isGone)
      .map((row) => part("statements", row.statement, here)),
    ...rows.datings.map((row) => part("datings", row, here)),
    ...rows.occasions.map((row) => whole("occasions", row)),
  ];
}

type Row = { publicId: string; revision: number };

export const part = (name: Part, { publicId, revision }: Row, parent: Parent): Step => ({
  ...{ name, parent, revision },
  id: publicId,
});

export const whole = (name: Whole, { publicId, revision }: Row): Step => ({
  ...{ name, revision },
  id: publicId,
  parent: null,
});
