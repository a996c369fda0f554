/** What the results of a search have in common: how many are of each kind, speaker, party, topic, form … One read. */
import { groupBy } from "@/lib/group";
import { type FacetName, type Facets, type FacetValue, facetNames } from "@/lib/search/facets";
import type { Query } from "@/lib/search/query-type";
import { mostCounted } from "@/lib/search/results";
import { publicRecord } from "./files";
import { foundBy, type Narrowing } from "./search-found";

/** So many values of each are listed. */
const most = 8;

const year = (column: string) => `strftime('%Y', ${column} / 1000, 'unixepoch')`;

/**
 * Each value of a facet with its results: value, name, count. The joins are crosswise, since SQLite then begins with what
 * was found: of few rows it knows no better, and goes through the other table.
 */
const counts: Record<FacetName, string> = {
  kind: "select kind, null, count(*) from found group by kind",
  speaker: `select k.slug, k.name, count(*) from said s
    cross join statement_speakers y cross join speakers k
    where y.statement_id = s.id and k.id = y.speaker_id and k.kind <> 'unnamed' group by k.id`,
  party: `select p.name, p.name, count(distinct s.id) from said s
    cross join memberships b cross join parties p
    where b.statement_id = s.id and p.id = b.party_id group by p.name`,
  topic: `select t.slug, min(t.name), count(distinct x.id) from (
      select s.id, b.matter_id from said s cross join memberships b where b.statement_id = s.id
      union all select record_id, matter_id from found where kind in ('matter', 'point')) x
    cross join matter_topics t where t.matter_id = x.matter_id group by t.slug`,
  type: `select type, null, count(distinct id) from rebutted group by type`,
  treatment: `select a.treatment, null, count(distinct x.id) from rebutted x
    cross join pairings p cross join answers a
    where p.rebuttal_id = x.rebuttal and a.matter_id = p.matter_id and a.rebuttal_id = x.rebuttal
    group by a.treatment`,
  form: `select q.form, null, count(distinct s.id) from said s
    cross join quotations q where q.statement_id = s.id group by q.form`,
  language: `select q.language, null, count(distinct s.id) from said s
    cross join quotations q where q.statement_id = s.id and q.language <> 'und' group by q.language`,
  year: `select ${year("v.first_day")}, null, count(*) from said s cross join statements v
    where v.id = s.id and ${year("v.first_day")} = ${year("v.last_day")} group by 1`,
};

const facetsSql = (where: string) => `
  with found as materialized (
    select f.kind, f.record_id, f.matter_id from (
      select rowid as row from search where ${where} limit ${mostCounted + 1}) x
    join search_rows f on f.id = x.row),
  said as materialized (select record_id as id from found where kind = 'statement'),
  rebutted as materialized (
    select s.id, z.id as rebuttal, z.type from said s cross join rebuttals z where z.claim_id = s.id
    union select s.id, z.id, z.type from said s cross join rebuttals z where z.reply_id = s.id)
  ${facetNames.map((name) => `select '${name}', * from (${counts[name]})`).join(" union all ")}`;

/** The counts of what a query finds within its filters. */
export async function countFacets(
  query: Query,
  narrowing: Narrowing,
  record = publicRecord(),
): Promise<Facets> {
  const { where, values } = await foundBy(query, narrowing, record);
  const rows = await record.values(facetsSql(where), values);
  const counted = groupBy(rows, ([facet]) => String(facet));
  const valuesOf = (facet: FacetName): FacetValue[] =>
    (counted.get(facet) ?? [])
      .map(([, value, name, count]) => ({
        ...{ value: String(value), name: name === null ? null : String(name) },
        count: Number(count),
      }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, "en"));
  const shown = (facet: FacetName): FacetValue[] =>
    facet === "year"
      ? // The latest ones, in their order.
        valuesOf(facet)
          .sort((a, b) => a.value.localeCompare(b.value, "en"))
          .slice(-most)
      : valuesOf(facet).slice(0, most);
  const total = valuesOf("kind").reduce((sum, { count }) => sum + count, 0);
  return {
    values: Object.fromEntries(facetNames.map((name) => [name, shown(name)])) as Facets["values"],
    isAtLeast: total > mostCounted,
  };
}
