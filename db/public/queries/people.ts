/** Reads the list of everybody with a statement. */
import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import { latestRole, type RoleGiven } from "@/lib/people/role";
import type { PersonLine } from "@/lib/views/people-line";
import { listSpeakers } from "./excerpt";
import { among, listed } from "./ids";
import { momentOf } from "./moment";

export interface PeopleList {
  people: PersonLine[];
  total: number;
  /** The first address of each initial letter or digit of addresses. */
  letters: { letter: string; slug: string }[];
  /** Whether this is all of them. */
  isWhole: boolean;
  next: string | null;
}

const spoke =
  "k.kind <> 'unnamed' and exists (select 1 from statement_speakers v where v.speaker_id = k.id)";

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

type CountedLine = PersonLine & RoleGiven & { givenTitle: string | null; givenEdtf: string | null };

async function listLines(record: Reader, ids: string[]): Promise<PersonLine[]> {
  const [rows, speakers] = await Promise.all([
    record.all<CountedLine>(
      `with said as (select v.speaker_id, v.role as title, s.edtf, s.earliest, s.latest,
        count(*) over (partition by v.speaker_id) as statements,
        row_number() over (partition by v.speaker_id order by ${momentOf("s")} desc, s.id) as place,
        first_value(v.role) over given as given_title, first_value(s.edtf) over given as given_edtf
      from statement_speakers v join statements s on s.id = v.statement_id
      where v.speaker_id in ${among(":ids")}
      window given as (partition by v.speaker_id order by v.role is null, ${momentOf("s")} desc, s.id))
    select k.id, k.slug, k.name, k.json ->> 'nativeName' as native_name, k.kind, n.title, n.edtf,
      n.earliest, n.latest, n.given_title, n.given_edtf,
      n.statements,
      (select count(*) from statement_speakers v join rebuttals r on r.reply_id = v.statement_id
        where v.speaker_id = k.id and not exists (select 1 from statement_speakers o
          where o.statement_id = r.claim_id and o.speaker_id = k.id)) as answers,
      (select count(distinct m.matter_id) from statement_speakers v
        join memberships m on m.statement_id = v.statement_id where v.speaker_id = k.id) as matters
    from said n join speakers k on k.id = n.speaker_id where n.place = 1 order by k.slug`,
      { ids: listed(ids) },
    ),
    listSpeakers(record, ids),
  ]);
  const known = new Map(speakers.map((row) => [row.id, row]));
  return rows.map(({ title, edtf, earliest, latest, givenTitle, givenEdtf, ...row }) => {
    const { offices = [], account } = known.get(row.id) ?? {};
    return {
      ...row,
      ...(account && { account }),
      role:
        latestRole({
          newest: { title, edtf, earliest, latest },
          newestWithRole: { title: givenTitle, edtf: givenEdtf },
          offices,
        })?.title ?? null,
    };
  });
}
