/** Reads what the record screen works with: a capture, a matter, and who else is at a statement. */
import { and, asc, count, desc, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { DeskDatabase } from "@/db/desk/desk";
import { requireRecord } from "@/db/desk/logged-tables";
import * as t from "@/db/desk/schema";
import type { ScreenCapture, ScreenMatter, ScreenStatement } from "@/lib/desk/screen";
import { groupBy } from "@/lib/group";
import { voiceInText } from "@/lib/people/voice";
import { latestVersionLine } from "./versions";

/** A capture with its text and source, and what statements of a matter quote from it. Throws NotFoundError. */
export function getScreenCapture(
  db: DeskDatabase,
  captureId: string,
  matter: ScreenMatter | null,
): ScreenCapture {
  const capture = requireRecord(db, "captures", captureId);
  const source = db.select().from(t.sources).where(eq(t.sources.id, capture.sourceId)).get();
  if (!source) throw new Error(`There is no source with the inner key ${capture.sourceId}.`);
  const used = db
    .select({
      start: t.quotations.start,
      end: t.quotations.end,
      statement: t.statements.publicId,
    })
    .from(t.quotations)
    .innerJoin(t.statements, eq(t.statements.id, t.quotations.statementId))
    .where(eq(t.quotations.captureId, capture.id))
    .orderBy(asc(t.quotations.start))
    .all();
  const inMatter = new Map(matter?.statements.map((row) => [row.id, row]));
  const { title, publisher, byline, url, publishedAt, publishedZone, language, kind } = source;
  return {
    id: captureId,
    text: capture.extractedText ?? "",
    textSha256: capture.textSha256 ?? "",
    method: capture.method,
    capturedAt: capture.capturedAt,
    source: {
      id: source.publicId,
      ...{ title, publisher, byline, url, publishedAt, publishedZone, language, kind },
    },
    transcribed: capture.transcribed,
    used: used.flatMap(({ start, end, statement }) => {
      if (start === null || end === null) return [];
      const row = inMatter.get(statement);
      return { start, end, statement, number: row?.number ?? null, party: row?.party ?? null };
    }),
  };
}

const principals = alias(t.speakers, "principals");
const attributors = alias(t.speakers, "attributors");

/** A matter with all that an entry of it may refer to: a fixed number of reads. Throws NotFoundError. */
export function getScreenMatter(db: DeskDatabase, matterId: string): ScreenMatter {
  const matter = requireRecord(db, "matters", matterId);
  const parties = db
    .select({ inner: t.parties.id, id: t.parties.publicId, name: t.parties.name })
    .from(t.parties)
    .where(eq(t.parties.matterId, matter.id))
    .orderBy(asc(t.parties.order))
    .all();
  const points = db
    .select({ id: t.points.publicId, proposition: t.points.proposition })
    .from(t.points)
    .where(eq(t.points.matterId, matter.id))
    .orderBy(asc(t.points.order))
    .all();
  const rows = db
    .select({
      inner: t.statements.id,
      id: t.statements.publicId,
      number: t.memberships.number,
      partyId: t.memberships.partyId,
      speaker: t.speakers,
      attributor: attributors,
      speakerRole: t.statements.speakerRole,
      onBehalfOfId: principals.publicId,
      summary: t.statements.summary,
      occasionId: t.occasions.publicId,
      occasion: t.occasions.title,
      occasionInner: t.occasions.id,
    })
    .from(t.memberships)
    .innerJoin(t.statements, eq(t.statements.id, t.memberships.statementId))
    .innerJoin(t.speakers, eq(t.speakers.id, t.statements.speakerId))
    .leftJoin(principals, eq(principals.id, t.statements.onBehalfOfId))
    .leftJoin(attributors, eq(attributors.id, t.statements.attributedById))
    .innerJoin(t.occasions, eq(t.occasions.id, t.statements.occasionId))
    .where(eq(t.memberships.matterId, matter.id))
    .orderBy(asc(t.memberships.number))
    .all();
  const here = rows.map(({ inner }) => inner);
  const datings = groupBy(
    db
      .select()
      .from(t.datings)
      .where(
        inArray(
          t.datings.occasionId,
          rows.map(({ occasionInner }) => occasionInner),
        ),
      )
      .orderBy(desc(t.datings.preferred), asc(t.datings.id))
      .all(),
    (row) => row.occasionId,
  );
  const quotations = groupBy(
    db
      .select({
        statementId: t.quotations.statementId,
        text: t.quotations.text,
        form: t.quotations.form,
        language: t.quotations.language,
      })
      .from(t.quotations)
      // By its statement: most quotations of the desk are of no original.
      .where(and(inArray(t.quotations.statementId, here), sql`+${t.quotations.originalId} is null`))
      .orderBy(asc(t.quotations.position))
      .all(),
    (row) => row.statementId,
  );
  const stances = groupBy(
    db
      .select({
        statementId: t.stances.statementId,
        point: t.points.publicId,
        position: t.stances.position,
      })
      .from(t.stances)
      .innerJoin(t.points, eq(t.points.id, t.stances.pointId))
      .where(eq(t.points.matterId, matter.id))
      .all(),
    (row) => row.statementId,
  );
  const together = groupBy(
    db
      .select({ statementId: t.statementSpeakers.statementId, speaker: t.speakers })
      .from(t.statementSpeakers)
      .innerJoin(t.speakers, eq(t.speakers.id, t.statementSpeakers.speakerId))
      .where(inArray(t.statementSpeakers.statementId, here))
      .orderBy(asc(t.statementSpeakers.id))
      .all(),
    (row) => row.statementId,
  );
  const byInner = new Map(rows.map((row) => [row.inner, row.id]));
  const answers = db
    .select({ claim: t.rebuttals.claimId, reply: t.rebuttals.replyId, type: t.rebuttals.type })
    .from(t.rebuttals)
    // Both ends at once would be looked up for every two statements of the matter.
    .where(inArray(t.rebuttals.replyId, here))
    .all();
  const place = new Map(parties.map(({ inner }, index) => [inner, index]));
  return {
    id: matterId,
    question: matter.question,
    version: latestVersionLine(db, matter.id)?.number ?? null,
    parties: parties.map(({ id, name }) => ({ id, name })),
    points,
    statements: rows.map((row): ScreenStatement => {
      const quoted = quotations.get(row.inner) ?? [];
      const others = (together.get(row.inner) ?? []).map(({ speaker }) => speaker);
      const verbatim = quoted.find(({ form }) => form === "verbatim") ?? quoted[0];
      return {
        ...{ id: row.id, number: row.number, speakerId: row.speaker.publicId },
        speaker: voiceInText({
          speakers: [row.speaker, ...others],
          attributedBy: row.attributor,
        }),
        coSpeakers: others.map(({ publicId }) => ({ speakerId: publicId })),
        attributedById: row.attributor?.publicId ?? null,
        speakerRole: row.speakerRole ?? "",
        onBehalfOfId: row.onBehalfOfId,
        summary: row.summary,
        party: place.get(row.partyId) ?? 0,
        saidOn: datings.get(row.occasionInner)?.[0]?.edtf ?? null,
        quoted: verbatim
          ? { text: verbatim.text, form: verbatim.form, language: verbatim.language }
          : null,
        occasion: { id: row.occasionId, title: row.occasion },
        stances: Object.fromEntries(
          (stances.get(row.inner) ?? []).map(({ point, position }) => [point, position]),
        ),
      };
    }),
    answers: answers.flatMap(({ claim, reply, type }) => {
      const [from, to] = [byInner.get(claim), byInner.get(reply)];
      return from && to ? { claim: from, reply: to, type } : [];
    }),
    topics: db
      .select({ name: t.topics.name })
      .from(t.matterTopics)
      .innerJoin(t.topics, eq(t.topics.id, t.matterTopics.topicId))
      .where(eq(t.matterTopics.matterId, matter.id))
      .all()
      .map(({ name }) => name),
    events: db
      .select({ title: t.events.title, edtf: t.events.edtf })
      .from(t.events)
      .where(eq(t.events.matterId, matter.id))
      .orderBy(asc(t.events.earliest))
      .all(),
  };
}

/** How long, in ms, a statement that was opened and left as it was counts as open. */
const openFor = 60 * 60 * 1000;

/** Others who changed this statement and did not save it yet, or opened it within the last hour; each once. */
export function listOthersAtStatement(
  db: DeskDatabase,
  statementId: string,
  accountId: string,
  now = new Date(),
) {
  return db
    .selectDistinct({ id: t.users.id, name: t.users.name })
    .from(t.drafts)
    .innerJoin(t.statements, eq(t.statements.id, t.drafts.statementId))
    .innerJoin(t.users, eq(t.users.id, t.drafts.authorId))
    .where(
      and(
        eq(t.statements.publicId, statementId),
        isNull(t.drafts.closedAt),
        ne(t.drafts.authorId, accountId),
        or(t.isTouchedDraft, gt(t.drafts.savedAt, new Date(now.getTime() - openFor).toISOString())),
      ),
    )
    .orderBy(asc(t.users.name))
    .all();
}

/** The public ids of what a draft was started from. */
export function getDraftRefs(
  db: Pick<DeskDatabase, "select">,
  draft: { captureId: number | null; statementId: number | null },
): { captureId: string | null; statementId: string | null } {
  const capture =
    draft.captureId === null
      ? undefined
      : db
          .select({ id: t.captures.publicId })
          .from(t.captures)
          .where(eq(t.captures.id, draft.captureId))
          .get();
  const statement =
    draft.statementId === null
      ? undefined
      : db
          .select({ id: t.statements.publicId })
          .from(t.statements)
          .where(eq(t.statements.id, draft.statementId))
          .get();
  return { captureId: capture?.id ?? null, statementId: statement?.id ?? null };
}

/** The capture that most words of a statement were taken from; null where they were taken from none. */
export function getStatementCapture(db: DeskDatabase, statementId: string): string | null {
  const row = db
    .select({ id: t.captures.publicId })
    .from(t.quotations)
    .innerJoin(t.captures, eq(t.captures.id, t.quotations.captureId))
    .innerJoin(t.statements, eq(t.statements.id, t.quotations.statementId))
    .where(eq(t.statements.publicId, statementId))
    .groupBy(t.captures.id)
    .orderBy(desc(count()))
    .limit(1)
    .get();
  return row?.id ?? null;
}

/** The source that a capture is of. Throws NotFoundError. */
export function getCaptureSource(db: DeskDatabase, captureId: string): string {
  const capture = requireRecord(db, "captures", captureId);
  const source = db.select().from(t.sources).where(eq(t.sources.id, capture.sourceId)).get();
  if (!source) throw new Error(`There is no source with the inner key ${capture.sourceId}.`);
  return source.publicId;
}
