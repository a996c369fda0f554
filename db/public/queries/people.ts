/** Reads the list of everybody with a statement. */
import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import { latestRole, type RoleGiven } from "@/lib/people/role";
import type { PersonLine } from "@/lib/views/people-line";
import { listSpeakers } from "./excerpt";
import { listed } from "./ids";

export interface PeopleList {
  people: PersonLine[];
  total: number;
  /** The first address of each initial letter or digit of addresses. */
  letters: { letter: string; slug: string }[];
  /** Whether this is all of them. */
  isWhole: boolean;
  next: string | null;
}

/**
 * Everybody with a statement, by address, which is the name without accents. Up to 500 stand on one page; of more, a
 * hundred from the address `from` on.
 */
export async function listPeople(from = "", record = publicRecord()): Promise<PeopleList> {
  const letters = await record.all<{ letter: string; slug: string; count: number }>(
    `select key as letter, count, (select min(slug) from speaker_stats
       where is_listed = 1 and slug >= key) as slug
     from tallies where kind = 'letter' order by key`,
  );
  const total = letters.reduce((sum, row) => sum + row.count, 0);
  const limit = total > 500 ? 100 : 500;
  const slugs = await record.all<{ speakerId: string; slug: string }>(
    `select speaker_id, slug from speaker_stats where is_listed = 1 and slug >= :from
     order by slug limit :limit`,
    { from, limit: limit + 1 },
  );
  return {
    people: await listLines(
      record,
      slugs.slice(0, limit).map((row) => row.speakerId),
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
      `select k.id, k.slug, k.name, k.json ->> 'nativeName' as native_name, k.kind, v.role as title,
         s.edtf, s.earliest, s.latest, g.role as given_title, t.edtf as given_edtf,
         n.statements, n.answers, n.matters
       from json_each(:ids) j cross join speaker_stats n on n.speaker_id = j.value
       join speakers k on k.id = n.speaker_id
       join statements s on s.id = n.newest_id
       join statement_speakers v on v.statement_id = s.id and v.speaker_id = k.id
       left join statements t on t.id = n.titled_id
       left join statement_speakers g on g.statement_id = t.id and g.speaker_id = k.id
       order by k.slug`,
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
