import { Button } from "@/components/ui/button";
import styles from "@/components/ui/filter-fold.module.css";
import { controlLook, PlainField } from "@/components/ui/form/plain";
import { Icon, Sign } from "@/components/ui/sign";
import type { Choice, DatasetView } from "@/db/public/queries/dataset-view";
import type { DataQuery } from "@/lib/export/data-query";
import { type FilterName, filterLabels, filters, filtersOf } from "@/lib/export/filters";
import { urls } from "@/lib/urls";
import { quotationForms, rebuttalTypes, type Term, treatments } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";

/** Filters whose values are a closed list; with signs, each is shown. */
const terms: Partial<Record<FilterName, Record<string, Term>>> = {
  treatment: treatments,
  type: rebuttalTypes,
  form: quotationForms,
};

/** Ids are given by what leads here; they are shown where they are. */
const byId: FilterName[] = ["pair", "statement", "source"];
/** Named by their addresses, where there are too many for a list. */
const bySlug: FilterName[] = ["matter", "topic", "speaker"];
const order = Object.keys(filterLabels) as FilterName[];

/** What the rows are narrowed to. Sent as the address of a page, so that it works without scripts and can be kept. */
export function FilterForm({ query, view }: { query: DataQuery; view: DatasetView }) {
  const { dataset, given } = query;
  const shown = order.filter(
    (name) =>
      filtersOf[dataset].includes(name) && (!byId.includes(name) || given[name] !== undefined),
  );
  const on = Object.keys(given).length;
  const unknown = query.problems.filter(({ name }) => !shown.includes(name as FilterName));
  return (
    <form action={urls.data()} aria-label="Filters" className="print:hidden">
      <input type="hidden" name="dataset" value={dataset} />
      <details className={styles.fold} open={query.problems.length > 0 || undefined}>
        <summary className="min-h-11 cursor-pointer list-none items-center gap-2 border-y border-rule-2 px-1 text-ui font-semibold [&::-webkit-details-marker]:hidden">
          <Icon name="down" />
          Filters{on > 0 && `, ${on} on`}
        </summary>
        <div className="grid gap-4 max-laptop:grid-cols-2 max-laptop:gap-x-6 max-laptop:pt-4 max-tablet:grid-cols-1">
          {shown.map((name) => (
            <Filter
              key={name}
              name={name}
              value={given[name] ?? ""}
              choices={view.choices[name]}
              problem={query.problems.find((problem) => problem.name === name)?.sentence}
            />
          ))}
          {unknown.map(({ name, sentence }) => (
            <p key={name} className="text-s font-semibold wrap-anywhere">
              <bdi>{name}</bdi>: {sentence}
            </p>
          ))}
          <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button type="submit" look="ink" size="small">
              Show rows
            </Button>
            {on > 0 && (
              <a
                className="inline-flex min-h-8 items-center text-s max-tablet:min-h-11"
                href={urls.data({ dataset })}
              >
                Drop {counted(on, "filter")}
              </a>
            )}
          </p>
        </div>
      </details>
    </form>
  );
}

function Filter({
  name,
  value,
  choices,
  problem,
}: {
  name: FilterName;
  value: string;
  choices?: Choice[];
  problem?: string;
}) {
  const list = terms[name];
  if (list && name !== "type") {
    return <TermFilter name={name} value={value} list={list} problem={problem} />;
  }
  const id = `filter-${name}`;
  const options =
    choices ?? (list && Object.entries(list).map(([key, { label }]) => ({ value: key, label })));
  const { example } = filters[name];
  const way = bySlug.includes(name) ? "The last part of its address: " : "Such as ";
  return (
    <PlainField
      id={id}
      label={filterLabels[name]}
      problem={problem}
      hint={options ? undefined : way + example}
    >
      {options ? (
        <select
          id={id}
          name={name}
          className={controlLook({ size: "small" })}
          defaultValue={value}
          aria-invalid={problem !== undefined || undefined}
          dir="auto"
        >
          <option value="">All</option>
          {value !== "" && !options.some((option) => option.value === value) && (
            <option value={value}>{value}</option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          name={name}
          className={controlLook({ size: "small" })}
          defaultValue={value}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={`${id}-hint`}
          autoCapitalize="none"
          dir="auto"
        />
      )}
    </PlainField>
  );
}

/** One of a short list of terms, each with its sign. */
function TermFilter({
  name,
  value,
  list,
  problem,
}: {
  name: FilterName;
  value: string;
  list: Record<string, Term>;
  problem?: string;
}) {
  const choices = [["", { label: "All" }] as const, ...Object.entries(list)];
  return (
    <fieldset className="m-0 min-w-0 p-0">
      <legend className="w-full border-b border-rule p-0 pb-1 text-s font-semibold">
        {filterLabels[name]}
      </legend>
      {choices.map(([key, term]: readonly [string, Pick<Term, "label" | "sign">]) => (
        <label
          key={key}
          className="flex min-h-7.5 cursor-pointer items-center gap-2 text-ui max-tablet:min-h-11"
        >
          <input
            type="radio"
            className="size-4 accent-ink"
            name={name}
            value={key}
            defaultChecked={key === value}
          />
          {term.sign && <Sign name={term.sign} size="mark" />}
          {term.label}
        </label>
      ))}
      {problem && <p className="border-s-3 border-ink ps-2 text-s font-semibold">{problem}</p>}
    </fieldset>
  );
}
