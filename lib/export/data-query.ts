/** What the address of the researchers' page asks for. Pure. */
import { type DatasetName, isDataset } from "./datasets";
import { type FilterProblem, type Filters, filtersOf, readFilters } from "./filters";

export interface DataQuery {
  dataset: DatasetName;
  /** As they were given, to stand in the form again. */
  given: Record<string, string>;
  /** Null where one of them is not understood; then `problems` says what of it. */
  filters: Filters | null;
  problems: FilterProblem[];
}

type Asked = Record<string, string | string[] | undefined>;

/** A form sends what was left empty, too: that is no filter. */
export function readDataQuery({ dataset: asked, ...others }: Asked): DataQuery {
  const named = [asked].flat()[0] || "answers";
  const dataset = isDataset(named) ? named : "answers";
  const problems = isDataset(named)
    ? []
    : [{ name: "dataset", sentence: `There is no dataset “${named}”.` }];
  const typed = Object.entries(others).flatMap(([name, value]) => {
    const values = [value ?? []].flat().flatMap((each) => each.trim() || []);
    return values.length > 0 ? [[name, values] as const] : [];
  });
  const given = Object.fromEntries(typed.map(([name, [value = ""]]) => [name, value]));
  const twice = typed.flatMap(([name, values]) =>
    values.length > 1 ? [{ name, sentence: "It is given twice." }] : [],
  );
  const read = readFilters(dataset, given);
  const found = "problems" in read ? read.problems : [];
  const all = [...problems, ...twice, ...found];
  return {
    dataset,
    given,
    filters: all.length === 0 && "filters" in read ? read.filters : null,
    problems: all,
  };
}

/** The query of a dataset, with those of these filters that it has. */
export function queryFor(
  dataset: DatasetName,
  given: Record<string, string>,
): Record<string, string> {
  const kept = filtersOf[dataset].flatMap((name) => {
    const value = given[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { dataset, ...Object.fromEntries(kept) };
}
