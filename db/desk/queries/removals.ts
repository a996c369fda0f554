/**
 * What removing something that was entered by mistake takes with it, in sentences and in steps. Reads only: the mutation
 * (mutations/removals.ts) takes the same steps, so that what was shown is what goes. What readers ever had is refused.
 */
import { and, eq, inArray, isNull, ne, notInArray } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { requireRecord } from "@/db/desk/logged-tables";
import * as t from "@/db/desk/schema";
import type { Parent } from "@/db/desk/write";
import { canonicalJson, sha256 } from "@/lib/canonical";
import { formatInstant } from "@/lib/dates/format";
import type { RemovableKind, RemovalPlan, UnusedRecord } from "@/lib/desk/removal";
import { stancePositions } from "@/lib/vocabulary";
import { counted, inList, statementNames } from "@/lib/wording";
import { listPublished, wasPublished } from "./ever-published";
import {
  type Leaving,
  listLeaving,
  part,
  type RowsLeaving,
  refusals,
  rowsLeaving,
  type Step,
  stepsOf,
  whole,
} from "./removal-rows";
import { listUnused } from "./unused";
import { latestVersion } from "./versions";

/** A plan, and what carries it out. */
export interface Removal extends RemovalPlan {
  steps: Step[];
  /** Memberships that move up, and the numbers they get, lowest first. */
  renumbered: { id: string; revision: number; number: number }[];
  /** Inner keys of statements that go: drafts name them no more. */
  gone: number[];
}

type MatterRow = typeof t.matters.$inferSelect;
type Found = Pick<Removal, "goes" | "steps"> &
  Partial<Pick<Removal, "stays" | "unused" | "renumbered" | "gone">>;

/** Plans to remove a part of a matter, or all of it. Throws NotFoundError. */
export function planRemoval(
  db: DeskDatabase,
  kind: RemovableKind,
  matterId: string,
  recordId: string,
): Removal {
  const matter = requireRecord(db, "matters", matterId);
  const found = { point, party, statement, matter: wholeMatter }[kind](db, matter, recordId);
  if (typeof found === "string") return refusal(found);
  const { goes, steps, stays = [], unused = [], renumbered = [], gone = [] } = found;
  const seen = sha256(canonicalJson({ steps, renumbered })).slice(0, 24);
  return { refused: null, goes, stays, unused, seen, steps, renumbered, gone };
}

const refusal = (refused: string): Removal => ({
  ...{ refused, goes: [], stays: [], unused: [], seen: "", steps: [], renumbered: [], gone: [] },
});

const wasPublic = (what: string, instead: string) =>
  `Readers had this ${what}, so it stays on record. ${instead}`;

const ofMatter = (matter: MatterRow): Parent => ({ name: "matters", id: matter.publicId });

/** A point goes with every stance on it. */
function point(db: DeskDatabase, matter: MatterRow, recordId: string): Found | string {
  const row = requireRecord(db, "points", recordId);
  if (row.matterId !== matter.id) return "This point is of another matter.";
  if (wasPublished(db, recordId, matter.id)) {
    return wasPublic(
      "point",
      "Change its words where they are wrong, and say why when you send it to review.",
    );
  }
  const stances = db
    .select({ stance: t.stances, number: t.memberships.number, speaker: t.speakers.name })
    .from(t.stances)
    .innerJoin(t.statements, eq(t.statements.id, t.stances.statementId))
    .innerJoin(t.speakers, eq(t.speakers.id, t.statements.speakerId))
    .leftJoin(
      t.memberships,
      and(
        eq(t.memberships.statementId, t.stances.statementId),
        eq(t.memberships.matterId, matter.id),
      ),
    )
    .where(eq(t.stances.pointId, row.id))
    .orderBy(t.memberships.number, t.stances.id)
    .all();
  return {
    goes: [
      row.proposition,
      ...stances.map(({ stance, number, speaker }) => {
        const who = number === null ? speaker : `S${number}, ${speaker}`;
        return `The stance of ${who}: ${stancePositions[stance.position].label}`;
      }),
    ],
    steps: [
      ...stances.map(({ stance }) => part("stances", stance, ofMatter(matter))),
      part("points", row, ofMatter(matter)),
    ],
  };
}

/** A party goes once nothing stands on its side; searches for a reply of theirs go with it. */
function party(db: DeskDatabase, matter: MatterRow, recordId: string): Found | string {
  const row = requireRecord(db, "parties", recordId);
  if (row.matterId !== matter.id) return "This party is of another matter.";
  if (wasPublished(db, recordId, matter.id)) {
    return wasPublic(
      "party",
      "Change its name or position where they are wrong, and say why when you send it to review.",
    );
  }
  const members = db
    .select({ number: t.memberships.number })
    .from(t.memberships)
    .where(eq(t.memberships.partyId, row.id))
    .orderBy(t.memberships.number)
    .all();
  if (members.length > 0) {
    const [stand, them] = members.length === 1 ? ["stands", "it"] : ["stand", "them"];
    return `${statementNames(members)} ${stand} on its side. Give ${them} another party first, under Change, or remove ${them}.`;
  }
  const searches = db
    .select()
    .from(t.replySearches)
    .where(eq(t.replySearches.partyId, row.id))
    .all();
  return {
    goes: [row.name, ...searches.map(searchSentence)],
    steps: [
      ...searches.map((search) => part("reply_searches", search, ofMatter(matter))),
      part("parties", row, ofMatter(matter)),
    ],
  };
}

/** A statement goes from the matter; altogether where it stands nowhere else. What comes after it moves up. */
function statement(db: DeskDatabase, matter: MatterRow, recordId: string): Found | string {
  const { id } = requireRecord(db, "statements", recordId);
  const [leaving] = listLeaving(db, matter, [id]);
  if (!leaving) return "This statement does not stand in the matter.";
  if (wasPublished(db, recordId, matter.id)) {
    return wasPublic(
      "statement",
      "Correct it where it is wrong, and say why when you send it to review; an editor can withdraw the whole matter.",
    );
  }
  const rows = rowsLeaving(db, matter, [leaving]);
  const [refused] = refusals(db, rows);
  if (refused) return refused;
  const renumbered = movedUp(db, matter, leaving);
  return {
    goes: [statementSentence(leaving), ...sentencesOf(db, matter, rows)],
    stays: [...staying(db, rows), ...renumberSentences(renumbered)],
    unused: unusedAfter(db, rows, []),
    steps: stepsOf(db, matter, rows),
    renumbered,
    gone: rows.gone,
  };
}

/** Of a whole matter, at most so many statements and occasions are named; more are counted. */
const mostNamed = 30;

/** A whole matter goes with all that is its own, and with the statements that stand nowhere else. */
function wholeMatter(db: DeskDatabase, matter: MatterRow): Found | string {
  if (latestVersion(db, matter.id)) {
    return wasPublic(
      "matter",
      "Correct what is wrong in it; or an editor withdraws it, with a reason that readers see.",
    );
  }
  const leaving = listLeaving(db, matter);
  const rows = rowsLeaving(db, matter, leaving);
  const [refused] = refusals(db, rows);
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
        [own.submissions.length, "review"],
        [own.comments.length, "comment"],
      ),
      ...topics.map(({ name }) => `The topic ${name}: nothing else is under it`),
      ...rows.occasions.slice(0, mostNamed).map(occasionSentence),
      ...countedRows([rows.occasions.length - mostNamed, "more occasion"]),
    ],
    stays: [
      ...kept.map(
        (row) => `S${row.membership.number}, ${row.speaker}: it stands in ${inList(row.elsewhere)}`,
      ),
      ...staying(db, rows),
    ],
    unused: unusedAfter(db, rows, own.events),
    steps: [
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

/** Numbers have no holes: what was numbered after the statement, and readers never had, moves up by one. */
function movedUp(db: DeskDatabase, matter: MatterRow, { membership }: Leaving) {
  const later = db
    .select({ membership: t.memberships, statement: t.statements.publicId })
    .from(t.memberships)
    .innerJoin(t.statements, eq(t.statements.id, t.memberships.statementId))
    .where(eq(t.memberships.matterId, matter.id))
    .orderBy(t.memberships.number)
    .all()
    .filter((row) => row.membership.number > membership.number);
  // Whatever is public was numbered before; if it ever were not, its number stays, and so do those after it.
  const isPublic = (row: (typeof later)[number]) => wasPublished(db, row.statement, matter.id);
  const end = latestVersion(db, matter.id) ? later.findLastIndex(isPublic) : -1;
  if (end >= 0) return [];
  return later.map(({ membership: { publicId, revision, number } }) => ({
    ...{ id: publicId, revision },
    number: number - 1,
  }));
}

function renumberSentences(renumbered: Removal["renumbered"]): string[] {
  if (renumbered.length === 0) return [];
  const now = renumbered.map(({ number }) => ({ number }));
  const before = now.map(({ number }) => ({ number: number + 1 }));
  const become = now.length === 1 ? "becomes" : "become";
  return [`${statementNames(before)} ${become} ${statementNames(now)}`];
}

const statementSentence = ({ membership, speaker, statement: row, isGone }: Leaving) =>
  `S${membership.number}, ${speaker}: ${row.summary}${isGone ? "" : " (its place in this matter)"}`;

const searchSentence = ({ searchedAt, where }: typeof t.replySearches.$inferSelect) =>
  `The search for a reply of ${formatInstant(searchedAt)}: ${where}`;

const occasionSentence = ({ title }: typeof t.occasions.$inferSelect) =>
  `The occasion, with its dates: ${title}`;

type Counted = [count: number, one: string, many?: string];
const countedRows = (...rows: Counted[]) =>
  rows.flatMap(([count, one, many]) => (count > 0 ? [counted(count, one, many)] : []));

/** What goes with one statement. */
function sentencesOf(db: DeskDatabase, matter: MatterRow, rows: RowsLeaving): string[] {
  const ends = rows.rebuttals.flatMap((row) => [row.claimId, row.replyId]);
  const numbers = new Map(
    db
      .select({ id: t.memberships.statementId, number: t.memberships.number })
      .from(t.memberships)
      .where(and(eq(t.memberships.matterId, matter.id), inArray(t.memberships.statementId, ends)))
      .all()
      .map((row) => [row.id, `S${row.number}`]),
  );
  const nameOf = (key: number) => numbers.get(key) ?? "a statement of another matter";
  return [
    ...countedRows(
      [rows.quotations.length, "quotation of its words", "quotations of its words"],
      [rows.stances.length, "stance"],
    ),
    ...rows.rebuttals.map(
      (row) => `The link: ${nameOf(row.replyId)} answers ${nameOf(row.claimId)}`,
    ),
    ...rows.searches.map(searchSentence),
    ...rows.requests.map(
      ({ request, speaker }) =>
        `The request for comment to ${speaker} of ${formatInstant(request.askedAt)}`,
    ),
    ...rows.occasions.map(occasionSentence),
  ];
}

/** What one might think goes, and does not. */
function staying(db: DeskDatabase, rows: RowsLeaving): string[] {
  const [one] = rows.leaving;
  const elsewhere =
    rows.leaving.length === 1 && one && !one.isGone
      ? [`The statement itself, with its words: it stands in ${inList(one.elsewhere)}`]
      : [];
  const captured = db
    .selectDistinct({ title: t.sources.title })
    .from(t.quotations)
    .innerJoin(t.captures, eq(t.captures.id, t.quotations.captureId))
    .innerJoin(t.sources, eq(t.sources.id, t.captures.sourceId))
    .where(inArray(t.quotations.statementId, rows.gone))
    .all();
  const open = db
    .selectDistinct({ name: t.users.name })
    .from(t.drafts)
    .innerJoin(t.users, eq(t.users.id, t.drafts.authorId))
    .where(
      and(inArray(t.drafts.statementId, rows.gone), isNull(t.drafts.closedAt), t.isTouchedDraft),
    )
    .all();
  return [
    ...elsewhere,
    ...captured.map(({ title }) => `What was captured: ${title}`),
    ...open.map(
      ({ name }) => `What ${name} changed in it and did not save yet; they are told, and keep it`,
    ),
  ];
}

/** Speakers and sources that nothing would name any more. */
function unusedAfter(
  db: DeskDatabase,
  rows: RowsLeaving,
  events: (typeof t.events.$inferSelect)[],
): UnusedRecord[] {
  const keysOf = (list: { id: number }[]) => list.map(({ id }) => id);
  const statements = rows.leaving.flatMap((row) => (row.isGone ? [row.statement] : []));
  const of = {
    speakers: statements.flatMap((row) => [row.speakerId, row.onBehalfOfId]),
    sources: [
      ...rows.quotations.flatMap((row) => [row.sourceId, row.upstreamId]),
      ...rows.datings.map((row) => row.sourceId),
      ...events.map((row) => row.sourceId),
    ],
  };
  return listUnused(db, of, {
    statements: rows.gone,
    requests: rows.requests.map(({ request }) => request.id),
    quotations: keysOf(rows.quotations),
    datings: keysOf(rows.datings),
    events: keysOf(events),
  });
}
