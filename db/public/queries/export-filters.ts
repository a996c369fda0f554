/** Filters of datasets in SQL, but for those that lead to few rows (export-query.ts); what each dataset is narrowed by is in lib/export/filters.ts. */
import type { DatasetName } from "@/lib/export/datasets";
import { type FilterName, type Filters, filtersOf } from "@/lib/export/filters";
import { type NarrowName, narrowNames } from "./export-query";

type Conditions = Partial<Record<Exclude<FilterName, NarrowName>, string>>;

const onTopic = (matter: string) =>
  `${matter} in (select matter_id from matter_topics where slug = :topic)`;

const saidWithin = (statement: string): Conditions => ({
  after: `${statement}.first_day >= :after`,
  before: `${statement}.last_day <= :before`,
});

const ofPairs: Conditions = {
  topic: onTopic("m.id"),
  party: ":party in (cp.name, rp.name)",
  type: "r.type = :type",
  ...saidWithin("rs"),
};

const ofStatements: Conditions = {
  topic: onTopic("m.id"),
  party: "pa.name = :party",
  form: "q.form = :form",
  language: "q.language = :language collate nocase",
  ...saidWithin("s"),
};

const conditions: Record<DatasetName, Conditions> = {
  answers: {
    ...ofPairs,
    treatment: "a.treatment = :treatment",
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
  matters: { topic: onTopic("m.id") },
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

const isNarrow = (name: FilterName): name is NarrowName =>
  (narrowNames as readonly string[]).includes(name);

const othersOf = (dataset: DatasetName) =>
  filtersOf[dataset].filter((name): name is keyof Conditions => !isNarrow(name));

const dayMs = 86_400_000;

/** What the conditions are given: days as the milliseconds in which they begin and end (UTC). */
export function filterValues(dataset: DatasetName, filters: Filters) {
  const given = (name: FilterName): string | number | null => {
    const value = filters[name];
    if (value === undefined) return null;
    if (name === "after") return Date.parse(`${value}T00:00Z`);
    if (name === "before") return Date.parse(`${value}T00:00Z`) + dayMs - 1;
    return value;
  };
  return Object.fromEntries(othersOf(dataset).map((name) => [name, given(name)]));
}
