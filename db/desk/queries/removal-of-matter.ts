/** What removing a whole matter takes with it. */
import { and, eq, inArray, ne, notInArray } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import * as t from "@/db/desk/schema";
import type { Hidden } from "@/db/desk/visible";
import { inList } from "@/lib/wording";
import { listPublished } from "./ever-published";
import { type Found, type MatterRow, ofMatter, unusedAfter } from "./removal-parts";
import {
  listLeaving,
  part,
  type RowsLeaving,
  refusals,
  rowsLeaving,
  stepsOf,
  whole,
} from "./removal-rows";
import { countedRows, occasionSentence, statementSentence, staying } from "./removal-sentences";
import { latestVersionLine } from "./versions";

/** Of a whole matter, at most so many statements and occasions are named; more are counted. */
const mostNamed = 30;

/** A whole matter goes with all that is its own, and with the statements that stand nowhere else. */
export function wholeMatter(
  db: DeskDatabase,
  matter: MatterRow,
  _: string,
  hidden: Hidden,
): Found | string {
  if (latestVersionLine(db, matter.id)) {
    return "Readers had this matter, so it stays on record. Correct what is wrong in it; or an editor withdraws it, with a reason that readers see.";
  }
  const leaving = listLeaving(db, matter, hidden);
  const rows = rowsLeaving(db, matter, leaving);
  const [refused] = refusals(db, rows, hidden);
  if (refused) return refused;
  const own = ownRows(db, matter, rows);
  const published = listPublished(
    db,
    own.topics.map((topic) => topic.publicId),
  );
  const topics = own.topics.filter((topic) => !published.has(topic.publicId));
  const parent = ofMatter(matter);
  const kept = leaving.filter((row) => !row.isGone);
  const gone = leaving.filter((row) => row.isGone);
  return {
    goes: [
      matter.question,
      ...gone.slice(0, mostNamed).map(statementSentence),
      ...countedRows(
        [gone.length - mostNamed, "more statement"],
        [own.points.length, "point"],
        [own.stances.length + rows.stances.length, "stance"],
        [own.parties.length, "party", "parties"],
        [own.events.length, "event"],
        [rows.rebuttals.length, "answer"],
        [rows.searches.length + own.searches.length, "search for a reply", "searches for a reply"],
        [rows.requests.length, "request for comment", "requests for comment"],
        [rows.nonReplies.length, "report of a missing answer", "reports of a missing answer"],
        [own.submissions.length, "review"],
        [own.comments.length, "comment"],
      ),
      ...topics.map(({ name }) => `The topic ${name}: nothing else is under it`),
      ...rows.occasions.slice(0, mostNamed).map(occasionSentence),
      ...countedRows([rows.occasions.length - mostNamed, "more occasion"]),
    ],
    stays: [
      ...kept.map(
        ({ membership, speaker, elsewhere }) =>
          `S${membership.number}, ${speaker}: it ${elsewhere.length > 0 ? `stands in ${inList(elsewhere)}` : "stays on record"}`,
      ),
      ...staying(db, rows),
    ],
    unused: unusedAfter(db, rows, own.events),
    steps: [
      ...own.assignments.map((row) => part("assignments", row, parent)),
      ...own.checks.map((row) => part("submission_checks", row, parent)),
      ...own.submissions.map((row) => part("submissions", row, parent)),
      ...own.comments.map((row) => part("comments", row, parent)),
      ...own.headings.map((row) => part("rebuttal_headings", row, parent)),
      ...own.stances.map((row) => part("stances", row, parent)),
      ...own.searches.map((row) => part("reply_searches", row, parent)),
      ...stepsOf(db, matter, rows),
      ...own.events.map((row) => part("events", row, parent)),
      ...own.links.map((row) => part("matter_topics", row, parent)),
      ...own.parties.map((row) => part("parties", row, parent)),
      ...own.points.map((row) => part("points", row, parent)),
      ...topics.map((row) => whole("topics", row)),
      whole("matters", matter),
    ],
    gone: rows.gone,
  };
}

/** What is a matter's own, and goes with no statement of it. */
function ownRows(db: DeskDatabase, matter: MatterRow, rows: RowsLeaving) {
  const points = db.select().from(t.points).where(eq(t.points.matterId, matter.id)).all();
  const withStatements = new Set(
    [...rows.stances.map(({ stance }) => stance), ...rows.headings, ...rows.searches].map(
      (row) => row.publicId,
    ),
  );
  const others = <R extends { publicId: string }>(found: R[]) =>
    found.filter((row) => !withStatements.has(row.publicId));
  const stances = db
    .select({ stance: t.stances })
    .from(t.stances)
    .innerJoin(t.points, eq(t.points.id, t.stances.pointId))
    .where(eq(t.points.matterId, matter.id))
    .all()
    .map((row) => row.stance);
  const submissions = db
    .select()
    .from(t.submissions)
    .where(eq(t.submissions.matterId, matter.id))
    .all();
  const links = db
    .select()
    .from(t.matterTopics)
    .where(eq(t.matterTopics.matterId, matter.id))
    .all();
  const topicKeys = links.map((row) => row.topicId);
  const usedTopics = db
    .select({ id: t.matterTopics.topicId })
    .from(t.matterTopics)
    .where(ne(t.matterTopics.matterId, matter.id));
  return {
    points,
    submissions,
    links,
    stances: others(stances),
    headings: others(
      db.select().from(t.rebuttalHeadings).where(eq(t.rebuttalHeadings.matterId, matter.id)).all(),
    ),
    searches: others(
      db.select().from(t.replySearches).where(eq(t.replySearches.matterId, matter.id)).all(),
    ),
    parties: db.select().from(t.parties).where(eq(t.parties.matterId, matter.id)).all(),
    events: db.select().from(t.events).where(eq(t.events.matterId, matter.id)).all(),
    assignments: db.select().from(t.assignments).where(eq(t.assignments.matterId, matter.id)).all(),
    comments: db.select().from(t.comments).where(eq(t.comments.matterId, matter.id)).all(),
    checks: db
      .select()
      .from(t.submissionChecks)
      .where(
        inArray(
          t.submissionChecks.submissionId,
          submissions.map((row) => row.id),
        ),
      )
      .all(),
    topics: db
      .select()
      .from(t.topics)
      .where(and(inArray(t.topics.id, topicKeys), notInArray(t.topics.id, usedTopics)))
      .all(),
  };
}
