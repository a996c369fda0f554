/** Reads a statement as the record screen holds it: one entry of one matter. */
import { and, asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { DeskDatabase } from "@/db/desk/desk";
import { requireRecord } from "@/db/desk/logged-tables";
import * as t from "@/db/desk/schema";
import { type Entry, entrySchema, type Revisions } from "@/lib/desk/entry";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import { formatMediaTime } from "@/lib/quotes/media-time";

const claims = alias(t.statements, "claims");
const upstreams = alias(t.sources, "upstreams");
const principals = alias(t.speakers, "principals");
const attributors = alias(t.speakers, "attributors");

/** The entry of a statement in a matter, or in none, with the revisions it was read at. Throws NotFoundError. */
export function getEntry(
  db: DeskDatabase,
  statementId: string,
  matterId: string | null,
): { entry: Entry; revisions: Revisions } {
  const statement = requireRecord(db, "statements", statementId);
  const revisions: Revisions = { [statementId]: statement.revision };
  const seen = <R extends { publicId: string; revision: number }>(row: R): R => {
    revisions[row.publicId] = row.revision;
    return row;
  };
  const matter = matterId ? requireRecord(db, "matters", matterId) : null;
  const who = db
    .select({
      speaker: t.speakers.publicId,
      occasion: t.occasions,
      onBehalfOf: principals.publicId,
      attributedBy: attributors.publicId,
    })
    .from(t.statements)
    .innerJoin(t.speakers, eq(t.speakers.id, t.statements.speakerId))
    .innerJoin(t.occasions, eq(t.occasions.id, t.statements.occasionId))
    .leftJoin(principals, eq(principals.id, t.statements.onBehalfOfId))
    .leftJoin(attributors, eq(attributors.id, t.statements.attributedById))
    .where(eq(t.statements.id, statement.id))
    .get();
  const together = db
    .select({ row: t.statementSpeakers, speaker: t.speakers.publicId })
    .from(t.statementSpeakers)
    .innerJoin(t.speakers, eq(t.speakers.id, t.statementSpeakers.speakerId))
    .where(eq(t.statementSpeakers.statementId, statement.id))
    .orderBy(asc(t.statementSpeakers.id))
    .all();
  const datings = db
    .select({ dating: t.datings, source: t.sources.publicId })
    .from(t.datings)
    .innerJoin(t.sources, eq(t.sources.id, t.datings.sourceId))
    .where(eq(t.datings.occasionId, statement.occasionId))
    .orderBy(asc(t.datings.id))
    .all();
  const quotations = db
    .select({
      quotation: t.quotations,
      capture: t.captures.publicId,
      source: t.sources.publicId,
      upstream: upstreams.publicId,
    })
    .from(t.quotations)
    .leftJoin(t.captures, eq(t.captures.id, t.quotations.captureId))
    .leftJoin(t.sources, eq(t.sources.id, t.quotations.sourceId))
    .leftJoin(upstreams, eq(upstreams.id, t.quotations.upstreamId))
    .where(eq(t.quotations.statementId, statement.id))
    .orderBy(asc(t.quotations.position))
    .all();
  const originalIds = new Set(quotations.map(({ quotation }) => quotation.originalId));
  const byInnerKey = new Map(quotations.map(({ quotation }) => [quotation.id, quotation]));

  const occasion = who && seen(who.occasion);
  const inMatter = matter && placeIn(db, statement.id, matter.id);
  if (inMatter?.membership) seen(inMatter.membership);

  const entry = {
    matter: matterId,
    party: inMatter?.party ?? null,
    speaker: who?.speaker ?? null,
    speakerRole: statement.speakerRole ?? "",
    coSpeakers: together.map(({ row, speaker }) => {
      const { publicId, role } = seen(row);
      return { key: publicId, id: publicId, speaker, role: role ?? "" };
    }),
    onBehalfOf: who?.onBehalfOf ?? null,
    attributedBy: who?.attributedBy ?? null,
    occasion: occasion?.publicId ?? null,
    occasionKind: occasion?.kind,
    occasionTitle: occasion?.title,
    occasionVenue: occasion?.venue ?? "",
    summary: statement.summary,
    language: statement.language,
    firstPublished: firstPublished(quotations),
    datings: datings.map(({ dating, source }) => {
      const { publicId, edtf, phrase, preferred, note } = seen(dating);
      const texts = { edtf: edtf ?? "", phrase: phrase ?? "", note: note ?? "" };
      return { key: publicId, id: publicId, source, preferred, ...texts };
    }),
    // An original stands with its translation, not beside it.
    quotations: quotations
      .filter(({ quotation }) => !originalIds.has(quotation.id))
      .map(({ quotation, ...refs }) => {
        const row = seen(quotation);
        const held = row.originalId === null ? undefined : byInnerKey.get(row.originalId);
        const original = held && seen(held);
        return {
          ...refs,
          key: row.publicId,
          id: row.publicId,
          form: row.form,
          text: row.text,
          language: row.language,
          at: row.start === null || row.end === null ? null : { start: row.start, end: row.end },
          mediaTime: row.mediaTime === null ? "" : formatMediaTime(row.mediaTime),
          mediaEnd: row.mediaEnd === null ? "" : formatMediaTime(row.mediaEnd),
          translatedBy: row.translatedBy ?? "",
          original: original?.text ?? "",
          originalLanguage: original?.language ?? "",
          originalId: original?.publicId ?? null,
        };
      }),
    answers: (inMatter?.answers ?? []).map(({ rebuttal, heading, claim }) => {
      const { publicId, type, addressedVia, note, ...given } = seen(rebuttal);
      const headed = heading && seen(heading);
      return {
        key: publicId,
        id: publicId,
        claim,
        type,
        via: addressedVia,
        note: note ?? "",
        rating: given.reviewerRating ?? "",
        ratingScale: given.reviewerScale ?? "",
        heading: headed?.heading ?? "",
        headingId: headed?.publicId ?? null,
      };
    }),
    stances: Object.fromEntries(
      (inMatter?.stances ?? []).map(({ stance, point }) => {
        const { publicId, position, quotationId, spanStart, spanEnd, reason } = seen(stance);
        const quotation = quotationId === null ? undefined : byInnerKey.get(quotationId);
        const words =
          quotation && spanStart !== null && spanEnd !== null
            ? sliceCodePoints(quotation.text, spanStart, spanEnd)
            : "";
        const rests = { quotation: quotation?.publicId ?? null, words, reason: reason ?? "" };
        return [point, { id: publicId, position, ...rests }];
      }),
    ),
  };
  return { entry: entrySchema.parse(entry), revisions };
}

/** Where its words come from: what their source names, or, where nothing of it is held, that source itself. */
function firstPublished(
  quotations: { upstream: string | null; capture: string | null; source: string | null }[],
): string | null {
  const [named] = quotations.flatMap(({ upstream }) => upstream ?? []);
  const seen = quotations.find(({ capture }) => capture === null);
  return named ?? seen?.source ?? null;
}

/** What a statement has in one matter: its place, what it answers there, its stances on the points. */
function placeIn(db: DeskDatabase, statementId: number, matterId: number) {
  const place = db
    .select({ membership: t.memberships, party: t.parties.publicId })
    .from(t.memberships)
    .innerJoin(t.parties, eq(t.parties.id, t.memberships.partyId))
    .where(and(eq(t.memberships.statementId, statementId), eq(t.memberships.matterId, matterId)))
    .get();
  const here = db
    .select({ id: t.memberships.statementId })
    .from(t.memberships)
    .where(eq(t.memberships.matterId, matterId));
  const answers = db
    .select({ rebuttal: t.rebuttals, claim: claims.publicId, heading: t.rebuttalHeadings })
    .from(t.rebuttals)
    .innerJoin(claims, eq(claims.id, t.rebuttals.claimId))
    .leftJoin(
      t.rebuttalHeadings,
      and(
        eq(t.rebuttalHeadings.rebuttalId, t.rebuttals.id),
        eq(t.rebuttalHeadings.matterId, matterId),
      ),
    )
    .where(and(eq(t.rebuttals.replyId, statementId), inArray(t.rebuttals.claimId, here)))
    .orderBy(asc(t.rebuttals.id))
    .all();
  const stances = db
    .select({ stance: t.stances, point: t.points.publicId })
    .from(t.stances)
    .innerJoin(t.points, eq(t.points.id, t.stances.pointId))
    .where(and(eq(t.stances.statementId, statementId), eq(t.points.matterId, matterId)))
    .orderBy(asc(t.points.order))
    .all();
  return { ...place, answers, stances };
}
