/** Reads statements, with all that is shown beside them, out of the matters they stand in. */
import { and, asc, eq, getTableColumns, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { PublicRecord } from "@/db/public/files";
import * as t from "@/db/public/schema";
import type {
  CaptureRecord,
  OccasionRecord,
  QuotationRecord,
  RebuttalRecord,
  SourceRecord,
  SpeakerRecord,
  StanceRecord,
} from "@/lib/document/document";
import type { Excerpt, PlacedPoint, Standing } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";

/** One parameter, whatever the number of ids. */
const among = (column: SQLiteColumn, ids: Iterable<string>): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify([...ids])}))`;

/** The ids of the statements that these answer or that answer them. */
export function listNeighbours({ db }: PublicRecord, statementIds: string[]): string[] {
  const { claimId, replyId } = t.rebuttals;
  const rows = db
    .select({ claimId, replyId })
    .from(t.rebuttals)
    .where(or(among(claimId, statementIds), among(replyId, statementIds)))
    .all();
  return [...new Set(rows.flatMap((row) => [row.claimId, row.replyId]))];
}

/** The statements with these ids, in that order, and every record that is shown beside them. */
export function getExcerpt(record: PublicRecord, statementIds: string[]): Excerpt {
  const { db } = record;
  const ids = [...new Set(statementIds)];
  const order = new Map(ids.map((id, index) => [id, index]));
  const places = listPlaces(record, ids);
  const statements = db
    .select()
    .from(t.statements)
    .where(among(t.statements.id, ids))
    .all()
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .map((row) => {
      const [first] = places.get(row.id) ?? [];
      return { ...row, number: first?.number ?? 0, partyId: first?.partyId ?? "" };
    });
  const quotations = listQuotations(record, ids);
  const occasions = listOccasions(
    record,
    statements.map((row) => row.occasionId),
  );
  const { sources, captures } = listSources(record, [
    ...quotations.flatMap((row) => [row.sourceId, row.upstream?.sourceId ?? ""]),
    ...occasions.flatMap((row) => row.datings.map((dating) => dating.sourceId)),
  ]);
  const speakers = listSpeakers(
    record,
    statements.flatMap((row) => [row.speakerId, row.onBehalfOfId ?? ""]),
  );
  return {
    ...{ statements, quotations, occasions, sources, captures, speakers },
    standings: new Map(
      [...places].map(([id, rows]) => [id, rows.map(({ partyId: _, ...row }) => row)]),
    ),
    rebuttals: listRebuttals(record, ids),
    ...listStances(record, ids),
  };
}

function listPlaces({ db }: PublicRecord, ids: string[]) {
  const rows = db
    .select({
      statementId: t.memberships.statementId,
      partyId: t.memberships.partyId,
      number: t.memberships.number,
      partyPlace: t.parties.place,
      partyName: t.parties.name,
      matterId: t.matters.id,
      slug: t.matters.slug,
      question: t.matters.question,
    })
    .from(t.memberships)
    .innerJoin(t.parties, eq(t.parties.id, t.memberships.partyId))
    .innerJoin(t.matters, eq(t.matters.id, t.memberships.matterId))
    .where(among(t.memberships.statementId, ids))
    .orderBy(asc(t.matters.id))
    .all();
  const places = rows.map(
    ({
      statementId,
      partyPlace,
      matterId,
      slug,
      question,
      ...row
    }): Standing & {
      statementId: string;
      partyId: string;
    } => ({
      ...row,
      statementId,
      partyIndex: partyPlace - 1,
      matter: { id: matterId, slug, question },
    }),
  );
  return groupBy(places, (row) => row.statementId);
}

const upstreamOf = ({
  upstreamId,
  upstreamHop,
}: {
  upstreamId: string | null;
  upstreamHop: string | null;
}) => (upstreamId && upstreamHop ? { sourceId: upstreamId, hop: upstreamHop } : null);

function listQuotations({ db }: PublicRecord, statementIds: string[]): QuotationRecord[] {
  const rows = db
    .select()
    .from(t.quotations)
    .where(among(t.quotations.statementId, statementIds))
    .orderBy(asc(t.quotations.statementId), asc(t.quotations.place))
    .all();
  return rows.map(
    ({ place: _, upstreamId, upstreamHop, captureId, start, end, prefix, suffix, ...row }) =>
      ({
        ...row,
        upstream: upstreamOf({ upstreamId, upstreamHop }),
        position:
          captureId === null
            ? null
            : {
                captureId,
                start: start ?? 0,
                end: end ?? 0,
                prefix: prefix ?? "",
                suffix: suffix ?? "",
              },
      }) as QuotationRecord,
  );
}

function listOccasions({ db }: PublicRecord, ids: string[]): OccasionRecord[] {
  const datings = groupBy(
    db
      .select()
      .from(t.datings)
      .where(among(t.datings.occasionId, ids))
      .orderBy(asc(t.datings.occasionId), asc(t.datings.place))
      .all(),
    (row) => row.occasionId,
  );
  const rows = db.select().from(t.occasions).where(among(t.occasions.id, ids)).all();
  return rows.map(
    (row) =>
      ({
        ...row,
        datings: (datings.get(row.id) ?? []).map(({ place: _, occasionId: __, ...dating }) => ({
          ...dating,
          preferred: dating.preferred === 1,
        })),
      }) as OccasionRecord,
  );
}

/** Speakers with these ids and their offices. */
export function listSpeakers({ db }: PublicRecord, ids: string[]): SpeakerRecord[] {
  const offices = groupBy(
    db
      .select()
      .from(t.offices)
      .where(among(t.offices.speakerId, ids))
      .orderBy(asc(t.offices.speakerId), asc(t.offices.place))
      .all(),
    (row) => row.speakerId,
  );
  const rows = db.select().from(t.speakers).where(among(t.speakers.id, ids)).all();
  return rows.map(
    (row) =>
      ({
        ...row,
        otherNames: JSON.parse(row.otherNames),
        offices: (offices.get(row.id) ?? []).map(
          ({ place: _, speakerId: __, ...office }) => office,
        ),
      }) as SpeakerRecord,
  );
}

/** Sources with these ids and all they came through, and what is held of them. */
export function listSources(
  { db }: PublicRecord,
  ids: Iterable<string>,
): { sources: SourceRecord[]; captures: CaptureRecord[] } {
  const chain = sql`(with recursive chain(id) as (
    select value from json_each(${JSON.stringify([...new Set(ids)])})
    union select s.upstream_id from sources s join chain on chain.id = s.id where s.upstream_id is not null
  ) select id from chain)`;
  const sources = db.select().from(t.sources).where(sql`${t.sources.id} in ${chain}`).all();
  const captures = db
    .select()
    .from(t.captures)
    .where(sql`${t.captures.sourceId} in ${chain}`)
    .orderBy(asc(t.captures.sourceId), asc(t.captures.place))
    .all();
  return {
    sources: sources.map(
      ({ upstreamId, upstreamHop, ...row }) =>
        ({ ...row, upstream: upstreamOf({ upstreamId, upstreamHop }) }) as SourceRecord,
    ),
    captures: captures.map(({ place: _, ...row }) => row as CaptureRecord),
  };
}

/** The rebuttals between these statements, each with its heading in the first matter that shows it. */
function listRebuttals({ db }: PublicRecord, ids: string[]): RebuttalRecord[] {
  const rows = db
    .select({ ...getTableColumns(t.rebuttals), heading: t.pairings.heading })
    .from(t.rebuttals)
    .innerJoin(t.pairings, eq(t.pairings.rebuttalId, t.rebuttals.id))
    .where(and(among(t.rebuttals.claimId, ids), among(t.rebuttals.replyId, ids)))
    .groupBy(t.rebuttals.id)
    .orderBy(asc(t.pairings.matterId), asc(t.pairings.place))
    .all();
  return rows.map(
    ({ reviewerRating, reviewerScale, ...row }) =>
      ({
        ...row,
        reviewerRating:
          reviewerRating === null ? null : { rating: reviewerRating, scale: reviewerScale },
      }) as RebuttalRecord,
  );
}

function listStances(
  record: PublicRecord,
  statementIds: string[],
): Pick<Excerpt, "points" | "stances"> {
  const stances = record.db
    .select()
    .from(t.stances)
    .where(among(t.stances.statementId, statementIds))
    .orderBy(asc(t.stances.matterId), asc(t.stances.place))
    .all();
  return {
    stances: stances.map(
      ({ matterId: _, place: __, spanStart, spanEnd, ...row }) =>
        ({
          ...row,
          span: spanStart === null || spanEnd === null ? null : { start: spanStart, end: spanEnd },
        }) as StanceRecord,
    ),
    points: listPlacedPoints(
      record,
      stances.map((row) => row.pointId),
    ),
  };
}

/** Points with these ids, each with the matter it is at issue in. */
export function listPlacedPoints({ db }: PublicRecord, ids: Iterable<string>): PlacedPoint[] {
  const rows = db
    .select({ ...getTableColumns(t.points), slug: t.matters.slug, question: t.matters.question })
    .from(t.points)
    .innerJoin(t.matters, eq(t.matters.id, t.points.matterId))
    .where(among(t.points.id, ids))
    .orderBy(asc(t.points.matterId), asc(t.points.place))
    .all();
  return rows.map(({ matterId, place, slug, question, ...row }) => ({
    ...row,
    number: place,
    matter: { id: matterId, slug, question },
  }));
}
