/** Reads speakers: one with all that the page shows, and the list of all. */
import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import type { Bounds } from "@/lib/dates/edtf-date";
import type { SpeakerRecord } from "@/lib/document/document";
import type { Excerpt } from "@/lib/document/excerpt";
import { officeAt, titleOf } from "@/lib/people/office";
import type { PointTaken } from "@/lib/people/point-history";
import { type PersonLine, roleOf } from "@/lib/views/people-line";
import { getExcerpt, listSpeakers } from "./excerpt";
import { among, listed } from "./ids";
import { momentOf } from "./moment";
import {
  type AnswerList,
  listAnswers,
  listFruitlessSearches,
  type SearchLine,
} from "./person-answers";
import { listPoints } from "./person-positions";
import {
  countStatements,
  listRelations,
  listStatementIds,
  type Relation,
  type StatementCounts,
  type StatementShow,
} from "./person-statements";

export type { AnswerList, PairLine, SearchLine } from "./person-answers";
export type { Relation, StatementCounts, StatementShow } from "./person-statements";

/** How much of each list the page of a person shows. */
const shown = { statements: 30, answers: 12, searches: 6, points: 40 };

/** A title and where it is from: given with a statement, or the office held at its time. */
export interface LatestRole {
  title: string;
  from: "statement" | "office";
  /** The date of that statement. */
  edtf: string | null;
}

export interface StatementList {
  ids: string[];
  relations: Relation[];
  /** Those statements and the ones they answer or are answered by. */
  excerpt: Excerpt;
}

export interface PersonPage {
  speaker: SpeakerRecord;
  role: LatestRole | null;
  counts: StatementCounts;
  matters: number;
  /** Captured primary sources that carry words of the speaker. */
  firstHand: number;
  answers: AnswerList;
  answered: AnswerList;
  /** The speaker on own statements: corrected, retracted … */
  own: AnswerList;
  searches: SearchLine[];
  points: { total: number; points: PointTaken[] };
  statements: StatementList;
}

/** A speaker on the record; undefined where there is none. */
export async function getPerson(
  slug: string,
  record = publicRecord(),
): Promise<PersonPage | undefined> {
  const speaker = await speakerOf(record, slug);
  if (!speaker) return;
  const { id } = speaker;
  const [answers, answered, own, { ids }, role, counts, facts, searches, points] =
    await Promise.all([
      listAnswers(record, id, "answers", shown.answers),
      listAnswers(record, id, "answered", shown.answers),
      listAnswers(record, id, "own", shown.answers),
      listStatementIds(record, id, { show: "all", limit: shown.statements }),
      latestRole(record, speaker),
      countStatements(record, id),
      countFacts(record, id),
      listFruitlessSearches(record, id, shown.searches),
      listPoints(record, id, shown.points),
    ]);
  const paired = [answers, answered, own].flatMap(({ pairs }) =>
    pairs.flatMap((pair) => [pair.claimId, pair.replyId]),
  );
  const statements = await statementList(record, ids, paired);
  return {
    ...{ speaker, role, counts, ...facts, answers, answered, own },
    ...{ searches, points, statements },
  };
}

export interface PersonStatementsPage {
  speaker: SpeakerRecord;
  counts: StatementCounts;
  statements: StatementList;
  /** Where the list goes on, for the address. */
  next: string | null;
}

/** Fifty statements of a speaker, newest first, after a cursor; undefined where there is no such speaker. */
export async function getPersonStatements(
  slug: string,
  { show, after }: { show: StatementShow; after?: string },
  record = publicRecord(),
): Promise<PersonStatementsPage | undefined> {
  const speaker = await speakerOf(record, slug);
  if (!speaker) return;
  const key = decodeCursor<[number, number, string]>(after, ["number", "number", "string"]);
  const [{ ids, next }, counts] = await Promise.all([
    listStatementIds(record, speaker.id, {
      ...{ show, limit: 50 },
      ...(key && { after: { moment: key[0], number: key[1], id: key[2] } }),
    }),
    countStatements(record, speaker.id),
  ]);
  return {
    speaker,
    counts,
    statements: await statementList(record, ids, []),
    next: next && encodeCursor([next.moment, next.number, next.id]),
  };
}

async function speakerOf(record: Reader, slug: string): Promise<SpeakerRecord | undefined> {
  const rows = await record.all<{ id: string }>("select id from speakers where slug = :slug", {
    slug,
  });
  const [speaker] = await listSpeakers(
    record,
    rows.map((row) => row.id),
  );
  return speaker;
}

async function statementList(
  record: Reader,
  ids: string[],
  others: string[],
): Promise<StatementList> {
  const relations = await listRelations(record, ids);
  const near = relations.map((row) => row.otherId);
  return { ids, relations, excerpt: await getExcerpt(record, [...ids, ...near, ...others]) };
}

async function countFacts(record: Reader, speakerId: string) {
  const [row] = await record.all<Pick<PersonPage, "matters" | "firstHand">>(
    `select
      (select count(distinct m.matter_id) from statements s
        join memberships m on m.statement_id = s.id where s.speaker_id = :speakerId) as matters,
      (select count(distinct q.source_id) from statements s
        join quotations q on q.statement_id = s.id
        join sources o on o.id = q.source_id and o.level = 'primary'
        where s.speaker_id = :speakerId and exists (select 1 from captures c
          where c.source_id = o.id and c.status = 'captured')) as first_hand`,
    { speakerId },
  );
  return row ?? { matters: 0, firstHand: 0 };
}

interface RoleRow {
  title: string | null;
  edtf: string | null;
  earliest: number | null;
  latest: number | null;
}

/** The role given with the newest dated statement, else an office held then, else the newest role given at all. */
async function latestRole(record: Reader, speaker: SpeakerRecord): Promise<LatestRole | null> {
  const first = async (where: string) => {
    const [row] = await record.all<RoleRow>(
      `select s.speaker_role as title, s.edtf, s.earliest, s.latest from statements s
      where s.speaker_id = :speakerId and ${where} order by ${momentOf("s")} desc, s.id limit 1`,
      { speakerId: speaker.id },
    );
    return row;
  };
  const newest = await first("(s.latest is not null or s.earliest is not null)");
  if (newest?.title) return { title: newest.title, from: "statement", edtf: newest.edtf };
  const office = newest && officeAt(speaker.offices, newest);
  if (newest && office) return { title: titleOf(office), from: "office", edtf: newest.edtf };
  const given = await first("s.speaker_role is not null");
  return given?.title ? { title: given.title, from: "statement", edtf: given.edtf } : null;
}

export interface PeopleList {
  people: PersonLine[];
  total: number;
  /** The first address of each initial letter or digit of addresses. */
  letters: { letter: string; slug: string }[];
  /** Whether this is all of them. */
  isWhole: boolean;
  next: string | null;
}

const spoke = "exists (select 1 from statements s where s.speaker_id = k.id)";

/**
 * Everybody with a statement, by address, which is the name without accents. Up to 500 stand on one page; of more, a
 * hundred from the address `from` on.
 */
export async function listPeople(from = "", record = publicRecord()): Promise<PeopleList> {
  const letters = await record.all<{ letter: string; slug: string; count: number }>(
    `select substr(k.slug, 1, 1) as letter, min(k.slug) as slug, count(*) as count
    from speakers k where ${spoke} group by 1 order by 1`,
  );
  const total = letters.reduce((sum, row) => sum + row.count, 0);
  const limit = total > 500 ? 100 : 500;
  const slugs = await record.all<{ id: string; slug: string }>(
    `select k.id, k.slug from speakers k where k.slug >= :from and ${spoke} order by k.slug limit :limit`,
    { from, limit: limit + 1 },
  );
  return {
    people: await listLines(
      record,
      slugs.slice(0, limit).map((row) => row.id),
    ),
    total,
    letters: letters.map(({ letter, slug }) => ({ letter, slug })),
    isWhole: total <= limit,
    next: slugs[limit]?.slug ?? null,
  };
}

type CountedLine = PersonLine & Bounds;

async function listLines(record: Reader, ids: string[]): Promise<PersonLine[]> {
  const [rows, speakers] = await Promise.all([
    record.all<CountedLine>(
      `with said as (select s.speaker_id, s.speaker_role as role, s.earliest, s.latest,
        count(*) over (partition by s.speaker_id) as statements,
        row_number() over (partition by s.speaker_id order by ${momentOf("s")} desc, s.id) as place
      from statements s
      where s.speaker_id in ${among(":ids")})
    select k.id, k.slug, k.name, k.json ->> 'nativeName' as native_name, k.kind, n.role, n.earliest, n.latest,
      n.statements,
      (select count(*) from statements s join rebuttals r on r.reply_id = s.id
        join statements c on c.id = r.claim_id and c.speaker_id <> s.speaker_id
        where s.speaker_id = k.id) as answers,
      (select count(distinct m.matter_id) from statements s
        join memberships m on m.statement_id = s.id where s.speaker_id = k.id) as matters
    from said n join speakers k on k.id = n.speaker_id where n.place = 1 order by k.slug`,
      { ids: listed(ids) },
    ),
    listSpeakers(record, ids),
  ]);
  const offices = new Map(speakers.map((row) => [row.id, row.offices]));
  return rows.map(({ earliest, latest, role, ...row }) => ({
    ...row,
    role: roleOf(offices.get(row.id) ?? [], { role, earliest, latest }),
  }));
}
