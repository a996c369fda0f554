/** Full-text search in the public record: one query, narrowed by filters, ranked, page by page along a key. */
import { readCursor, writeCursor } from "@/lib/search/cursor";
import { expressionOf } from "@/lib/search/expression";
import { exactQuery, looserQueries, type Query } from "@/lib/search/query";
import { mostCounted, type SearchOrder, type SearchResults } from "@/lib/search/results";
import { publicRecord } from "./files";
import { speakerName } from "./queries/speaker-name";
import { foundBy, type Narrowing } from "./search-found";
import { type FoundDetail, hitOf } from "./search-hits";
import { rankedWindow } from "./search-ranked";

const pageSize = 20;

/** Who attributes the words of a statement to its speakers; null where nobody does. */
const attributedBy = (statement: string) => `(
  select ${speakerName("a")} from speakers a where a.id = ${statement}.attributed_by_id)`;

/** The name of each who makes a statement, or to whom its words are attributed, the first speaker first. */
const speakersOf = (statement: string) => `(
  select json_group_array(${speakerName("k")} order by w.place)
  from (select ${statement}.speaker_id as id, -1 as place union all
    select o.value ->> 'speakerId', o.key from json_each(${statement}.json -> 'coSpeakers') o) w
  join speakers k on k.id = w.id)`;

const rebuttals = (side: "claim" | "reply", other: "claim" | "reply") => `(
  select json_group_array(json_object('id', r.id, 'type', r.type,
      'speakers', json(${speakersOf("o")}), 'attributedBy', ${attributedBy("o")}) order by r.id)
  from rebuttals r join statements o on o.id = r.${other}_id
  where r.${side}_id = s.id)`;

/** What the page shows of each kind of record, as JSON. */
const details = {
  matter: `select json_object('slug', m.slug, 'question', m.question, 'summary', m.summary,
      'topics', (select json_group_array(name order by slug) from matter_topics where matter_id = m.id),
      'parties', (select count(*) from parties where matter_id = m.id),
      'statements', v.statements, 'rebuttals', v.rebuttals)
    from matters m join versions v on v.matter_id = m.id and v.number = m.version where m.id = f.record_id`,
  point: `select json_object('number', p.place, 'proposition', p.proposition, 'opposite', p.opposite, 'note', p.note,
      'matter', json_object('slug', m.slug, 'question', m.question),
      'stances', (select json_group_array(json_object('position', position, 'count', count))
        from (select t.position, count(*) as count from stances t join statements s on s.id = t.statement_id
          where t.point_id = p.id and s.attributed_by_id is null group by t.position)),
      'attributed', (select count(*) from stances t join statements s on s.id = t.statement_id
        where t.point_id = p.id and s.attributed_by_id is not null))
    from points p join matters m on m.id = p.matter_id where p.id = f.record_id`,
  speaker: `select json_object('of', k.kind, 'slug', k.slug, 'name', k.name, 'nativeName', k.json ->> 'nativeName',
      'otherNames', k.json -> 'otherNames', 'account', k.json -> 'account', 'description', k.json ->> 'description',
      'statements', (select count(*) from statement_speakers where speaker_id = k.id))
    from speakers k where k.id = f.record_id`,
  statement: `select json_object('speakers', json(${speakersOf("s")}), 'attributedBy', ${attributedBy("s")},
      'role', case when s.json -> 'coSpeakers' is null then s.speaker_role end, 'occasion', o.title,
      'edtf', s.edtf,
      'summary', s.summary,
      'quotations', (select json_group_array(json_object('form', form, 'text', text, 'language', language,
          'transcribed', transcribed) order by place)
        from quotations where statement_id = s.id),
      'matters', (select json_group_array(
          json_object('slug', m.slug, 'question', m.question, 'number', b.number, 'party', p.place)
          order by m.published_at desc, m.id)
        from memberships b join matters m on m.id = b.matter_id join parties p on p.id = b.party_id
        where b.statement_id = s.id),
      'answers', ${rebuttals("reply", "claim")}, 'answeredBy', ${rebuttals("claim", "reply")})
    from statements s join occasions o on o.id = s.occasion_id
    where s.id = f.record_id`,
};

const hitsSql = `
  select f.id as row, f.kind, f.record_id as id,
    case f.kind ${Object.entries(details)
      .map(([kind, sql]) => `when '${kind}' then (${sql})`)
      .join(" ")} end as detail
  from json_each(:rows) x join search_rows f on f.id = x.value order by x.key`;

const countSql = (where: string) => `select count(*) as count from
  (select 1 from search where ${where} limit ${mostCounted + 1})`;

const anySql = `select value from json_each(:expressions)
  where exists (select 1 from search where search match value)`;

interface FoundRow {
  row: number;
  kind: FoundDetail["kind"];
  id: string;
  detail: string;
}

export interface SearchOptions extends Narrowing {
  /** How many of them. */
  limit?: number;
  order?: SearchOrder;
  /** Whether of statements that say the same in nearly the same words one stands for all. */
  folds?: boolean;
}

/** Before every row, whatever it is ordered by. */
const start = { rank: Number.MIN_SAFE_INTEGER, row: 0, at: 0, shown: 0 };

/**
 * The results of a query, best first; with a cursor, those after the ones it stands for. A cursor that is none gives the
 * first page.
 */
export async function searchRecord(
  query: Query,
  cursor = "",
  record = publicRecord(),
  { limit = pageSize, order = "best", folds = false, ...narrowing }: SearchOptions = {},
): Promise<SearchResults> {
  const found = await foundBy(query, narrowing, record);
  // Nothing matches best where nothing was looked for.
  const by = order === "best" && query.phrases.length === 0 ? "newest" : order;
  const from = readCursor(cursor) ?? start;
  const [{ groups, after, isPart }, [counted]] = await Promise.all([
    rankedWindow(found, { ...from, limit }, { order: by, folds }, record),
    record.all<{ count: number }>(countSql(found.where), found.values),
  ]);
  const page = groups.slice(from.at, from.at + limit);
  const shown = from.shown + page.flat().length;
  const rows = JSON.stringify(page.map(([first]) => first?.row));
  const hits = await record.all<FoundRow>(hitsSql, { rows });
  const isMore = groups.length > from.at + page.length;
  const next = isMore ? { ...from, at: from.at + page.length } : after && { ...after, at: 0 };
  return {
    hits: hits.map(({ id, kind, detail }, at) => {
      const hit = hitOf({ id, kind, ...JSON.parse(detail) } as FoundDetail, found.sought);
      const alike = (page[at]?.length ?? 1) - 1;
      return alike > 0 && hit.kind === "statement" ? { ...hit, alike } : hit;
    }),
    total: counted?.count ?? 0,
    ...{ holds: found.holds, isPart, shownBefore: from.shown },
    next: next && writeCursor({ ...next, shown }),
  };
}

/**
 * Other queries with the same words that find something, as typed: for one without results looser ones, for one with
 * results the same words side by side.
 */
export async function listOtherQueries(
  query: Query,
  total: number,
  record = publicRecord(),
): Promise<string[]> {
  if (query.phrases.length === 0) return [];
  const others = total === 0 ? looserQueries(query) : [exactQuery(query) ?? []].flat();
  const expressions = JSON.stringify(others.map(expressionOf));
  const rows = await record.all<{ value: string }>(anySql, { expressions });
  const finding = new Set(rows.map((row) => row.value));
  return others.filter((other) => finding.has(expressionOf(other))).map(({ typed }) => typed);
}
