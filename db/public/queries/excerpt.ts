/** Reads statements, with all that is shown beside them, out of the matters they stand in. */
import type { Reader } from "@/db/public/reader";
import type {
  CaptureRecord,
  OccasionRecord,
  QuotationRecord,
  RebuttalRecord,
  ReportedNonReplyRecord,
  SourceRecord,
  SpeakerRecord,
  StanceRecord,
  StatementRecord,
} from "@/lib/document/document";
import type { Excerpt, PlacedPoint, Standing } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import { namedIn } from "@/lib/people/voice";
import { among, listed } from "./ids";

const amongIds = among(":ids");

/** Rows that belong to the records with these ids. */
const rowsFor = <Row>(record: Reader, sql: string, ids: Iterable<string>) =>
  record.all<Row>(sql, { ids: listed(ids) });

/** Records as the projector keeps them: whole. */
async function wholeFor<T>(record: Reader, sql: string, ids: Iterable<string>): Promise<T[]> {
  const rows = await rowsFor<{ json: string }>(record, sql, ids);
  return rows.map(({ json }): T => JSON.parse(json));
}

/** The ids of the statements that these answer or that answer them. */
export async function listNeighbours(record: Reader, statementIds: string[]): Promise<string[]> {
  const rows = await rowsFor<Pick<RebuttalRecord, "claimId" | "replyId">>(
    record,
    `select claim_id, reply_id from rebuttals
     where claim_id in ${amongIds} or reply_id in ${amongIds}`,
    statementIds,
  );
  return [...new Set(rows.flatMap((row) => [row.claimId, row.replyId]))];
}

/** The statements with these ids, in that order, and every record that is shown beside them. */
export async function getExcerpt(record: Reader, statementIds: string[]): Promise<Excerpt> {
  const ids = [...new Set(statementIds)];
  const order = new Map(ids.map((id, index) => [id, index]));
  const [places, rows, quotations, rebuttals, { stances, points }, nonReplies] = await Promise.all([
    listPlaces(record, ids),
    listStatements(record, ids),
    wholeFor<QuotationRecord>(
      record,
      `select json from quotations where statement_id in ${amongIds} order by statement_id, place`,
      ids,
    ),
    listRebuttals(record, ids),
    listStances(record, ids),
    wholeFor<ReportedNonReplyRecord>(
      record,
      `select json from reported_non_replies where statement_id in ${amongIds} order by matter_id, place`,
      ids,
    ),
  ]);
  const statements = rows
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .map((row) => {
      const [first] = places.get(row.id) ?? [];
      return { ...row, number: first?.number ?? 0, partyId: first?.partyId ?? "" };
    });
  const [occasions, speakers] = await Promise.all([
    listOccasions(
      record,
      statements.map((row) => row.occasionId),
    ),
    listSpeakers(record, [
      ...statements.flatMap((row) => namedIn(row).flatMap((id) => id ?? [])),
      ...nonReplies.map((row) => row.speakerId),
    ]),
  ]);
  const { sources, captures } = await listSources(record, [
    ...quotations.flatMap((row) => [row.sourceId, row.upstream?.sourceId ?? ""]),
    ...occasions.flatMap((row) => row.datings.map((dating) => dating.sourceId)),
    ...nonReplies.map((row) => row.sourceId),
  ]);
  return {
    ...{ statements, quotations, occasions, sources, captures, speakers },
    standings: new Map(
      [...places].map(([id, rows]) => [
        id,
        rows.map(({ statementId: _, partyId: __, ...row }) => row),
      ]),
    ),
    ...{ rebuttals, points, stances, nonReplies },
  };
}

/** A statement without its place in a matter. */
export type StatementWhole = Omit<StatementRecord, "number" | "partyId">;

/** Statements with these ids. */
const listStatements = (record: Reader, ids: Iterable<string>) =>
  wholeFor<StatementWhole>(record, `select json from statements where id in ${amongIds}`, ids);

/** Occasions with these ids and their datings. */
const listOccasions = (record: Reader, ids: Iterable<string>) =>
  wholeFor<OccasionRecord>(record, `select json from occasions where id in ${amongIds}`, ids);

/** Speakers with these ids and their offices. */
export const listSpeakers = (record: Reader, ids: Iterable<string>) =>
  wholeFor<SpeakerRecord>(record, `select json from speakers where id in ${amongIds}`, ids);

/** Sources with these ids and all they came through, and what is held of them. */
export async function listSources(
  record: Reader,
  ids: Iterable<string>,
): Promise<{ sources: SourceRecord[]; captures: CaptureRecord[] }> {
  const wanted = new Set(ids);
  const chain = `(with recursive chain(id) as (
    select value from json_each(:ids)
    union select s.upstream_id from sources s join chain on chain.id = s.id where s.upstream_id is not null
  ) select id from chain)`;
  const [sources, captures] = await Promise.all([
    wholeFor<SourceRecord>(record, `select json from sources where id in ${chain}`, wanted),
    wholeFor<CaptureRecord>(
      record,
      `select json from captures where source_id in ${chain} order by source_id, place`,
      wanted,
    ),
  ]);
  return { sources, captures };
}

interface PlaceRow {
  statementId: string;
  partyId: string;
  number: number;
  partyPlace: number;
  partyName: string;
  matterId: string;
  slug: string;
  question: string;
}

async function listPlaces(record: Reader, ids: string[]) {
  const rows = await rowsFor<PlaceRow>(
    record,
    `select b.statement_id, b.party_id, b.number, p.place as party_place, p.name as party_name,
       m.id as matter_id, m.slug, m.question
     from memberships b join parties p on p.id = b.party_id join matters m on m.id = b.matter_id
     where b.statement_id in ${amongIds} order by m.id`,
    ids,
  );
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

/** The rebuttals between these statements, each with its heading in the first matter that shows it. */
async function listRebuttals(record: Reader, ids: string[]): Promise<RebuttalRecord[]> {
  const rows = await rowsFor<{ id: string; json: string; heading: string | null }>(
    record,
    `select r.id, r.json, p.heading from rebuttals r join pairings p on p.rebuttal_id = r.id
     where r.claim_id in ${amongIds} and r.reply_id in ${amongIds}
     order by p.matter_id, p.place`,
    ids,
  );
  const firsts = new Map(rows.toReversed().map((row) => [row.id, row]));
  return rows
    .filter((row) => firsts.get(row.id) === row)
    .map(({ json, heading }) => {
      const rebuttal: Omit<RebuttalRecord, "heading"> = JSON.parse(json);
      return { ...rebuttal, heading };
    });
}

/** A stance as its table has it. */
export type StanceColumns = Omit<StanceRecord, "span"> & {
  matterId: string;
  place: number;
  spanStart: number | null;
  spanEnd: number | null;
};

/** A stance as the document has it. */
export function stanceOf({
  matterId: _,
  place: __,
  spanStart,
  spanEnd,
  ...row
}: StanceColumns): StanceRecord {
  return {
    ...row,
    span: spanStart === null || spanEnd === null ? null : { start: spanStart, end: spanEnd },
  };
}

async function listStances(
  record: Reader,
  statementIds: string[],
): Promise<Pick<Excerpt, "points" | "stances">> {
  const stances = await rowsFor<StanceColumns>(
    record,
    `select * from stances where statement_id in ${amongIds} order by matter_id, place`,
    statementIds,
  );
  const points = await listPlacedPoints(
    record,
    stances.map((row) => row.pointId),
  );
  return { stances: stances.map(stanceOf), points };
}

/** A point as its table has it, with its matter. */
export type PointRow = Omit<PlacedPoint, "number" | "matter"> & {
  matterId: string;
  place: number;
  slug: string;
  question: string;
};

export const placedPointsSql = `select p.*, m.slug, m.question from points p join matters m on m.id = p.matter_id
  where p.id in ${amongIds} order by p.matter_id, p.place`;

export const placedPointOf = ({
  matterId,
  place,
  slug,
  question,
  ...row
}: PointRow): PlacedPoint => ({
  ...row,
  number: place,
  matter: { id: matterId, slug, question },
});

/** Points with these ids, each with the matter it is at issue in. */
export async function listPlacedPoints(
  record: Reader,
  ids: Iterable<string>,
): Promise<PlacedPoint[]> {
  return (await rowsFor<PointRow>(record, placedPointsSql, ids)).map(placedPointOf);
}
