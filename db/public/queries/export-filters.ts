/** Filters of datasets in SQL, but for those that lead to few rows (export-query.ts); what each dataset is narrowed by is in lib/export/filters.ts. */
import type { DatasetName } from "@/lib/export/datasets";
import { type FilterName, type Filters, filtersOf } from "@/lib/export/filters";
import { expressionOf } from "@/lib/search/expression";
import { readQuery } from "@/lib/search/query";
import type { NarrowName } from "./export-query";
import { queries } from "./exports";

type Conditions = Partial<Record<FilterName, string>>;

const saidWithin = (statement: string): Conditions => ({
  after: `${statement}.first_day >= :after`,
  before: `${statement}.last_day <= :before`,
});

const ofPairs: Conditions = {
  party: ":party in (cp.name, rp.name)",
  type: "r.type = :type",
  ...saidWithin("rs"),
};

/** Of the rebuttals that the statement is at either end of, in the matter of the row. */
const atEitherEnd = (joined: string, condition: string) => `exists (select 1 from rebuttals z
  join pairings zp on zp.rebuttal_id = z.id and zp.matter_id = me.matter_id ${joined}
  where (z.claim_id = s.id or z.reply_id = s.id) and ${condition})`;

const ofStatements: Conditions = {
  q: `s.id in (select f.record_id from search join search_rows f on f.id = search.rowid
    where search match :q)`,
  party: "pa.name = :party",
  type: atEitherEnd("", "z.type = :type"),
  treatment: atEitherEnd(
    "join answers za on za.matter_id = zp.matter_id and za.rebuttal_id = z.id",
    "za.treatment = :treatment",
  ),
  form: "q.form = :form",
  language: "q.language = :language collate nocase",
  ...saidWithin("s"),
};

const conditions: Record<DatasetName, Conditions> = {
  answers: {
    ...ofPairs,
    form: ":form in (cq.form, rq.form)",
    language: "lower(:language) in (lower(cq.language), lower(rq.language))",
  },
  pairs: {
    ...ofPairs,
    treatment: `exists (select 1 from answers a
      where a.matter_id = p.matter_id and a.pairing = p.place and a.treatment = :treatment)`,
  },
  statements: ofStatements,
  stances: ofStatements,
  matters: {},
  speakers: {},
  sources: {},
};

/**
 * The conditions of these filters of a dataset, each of which holds where it is not given: so a dataset has one
 * text of SQL, whatever is asked. Throws where a filter has no query.
 */
export function conditionsOf(dataset: DatasetName): string[] {
  return othersOf(dataset).map((name) => {
    const sql = conditions[dataset][name];
    if (!sql) throw new Error(`The filter ${name} of ${dataset} has no query.`);
    return `(:${name} is null or ${sql})`;
  });
}

/** The filters that each row is asked for. */
const othersOf = (dataset: DatasetName) =>
  filtersOf[dataset].filter((name) => !queries[dataset].narrow[name as NarrowName]);

/** Whether rows are asked for something that no index leads to. */
export const areSought = (dataset: DatasetName, filters: Filters): boolean =>
  othersOf(dataset).some((name) => filters[name] !== undefined);

/** Words as the index is asked for them; what holds no word finds nothing. */
function wordsAsked(words: string): string {
  const query = readQuery(words);
  return query && query.phrases.length > 0 ? expressionOf(query) : '""';
}

const dayMs = 86_400_000;

/** What the conditions are given: days as the milliseconds in which they begin and end (UTC). */
export function filterValues(dataset: DatasetName, filters: Filters) {
  const given = (name: FilterName): string | number | null => {
    const value = filters[name];
    if (value === undefined) return null;
    if (name === "q") return wordsAsked(value);
    if (name === "after") return Date.parse(`${value}T00:00Z`);
    if (name === "before") return Date.parse(`${value}T00:00Z`) + dayMs - 1;
    return value;
  };
  return Object.fromEntries(othersOf(dataset).map((name) => [name, given(name)]));
}
