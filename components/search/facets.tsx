import { Button } from "@/components/ui/button";
import styles from "@/components/ui/filter-fold.module.css";
import { controlLook, PlainField } from "@/components/ui/form/plain";
import { Icon } from "@/components/ui/sign";
import { filterLabels } from "@/lib/export/filters";
import { type FacetName, type Facets, type FacetValue, facetNames } from "@/lib/search/facets";
import {
  facetLabel,
  narrowedAddress,
  parametersOf,
  type Search,
  valueInWords,
} from "@/lib/search/links";
import { urls } from "@/lib/urls";

/** What the results can be narrowed to, with how many have it. Links and one form, so that it works without scripts. */
export function SearchFacets({
  search,
  facets,
  summary,
}: {
  search: Search;
  facets: Facets;
  /** The line that unfolds them on a phone. */
  summary: string;
}) {
  return (
    <details className={`print:hidden ${styles.fold}`}>
      <summary className="min-h-11 cursor-pointer list-none items-center gap-2 rounded-control border border-rule-2 bg-sheet px-3 text-ui font-semibold [&::-webkit-details-marker]:hidden">
        <Icon name="down" />
        {summary}
      </summary>
      <div className="grid gap-6 max-laptop:grid-cols-2 max-laptop:pt-4 max-tablet:grid-cols-1">
        {facetNames.map((name) => (
          <Facet
            key={name}
            name={name}
            search={search}
            values={facets.values[name]}
            isAtLeast={facets.isAtLeast}
          />
        ))}
        <Days search={search} />
      </div>
    </details>
  );
}

const chosenOf = ({ kind, filters }: Search, name: FacetName): string | undefined => {
  if (name === "kind") return kind;
  return name === "year" ? undefined : filters[name];
};

const isSame = (a: string, b: string | undefined) => a.toLowerCase() === b?.toLowerCase();

function Facet({
  name,
  search,
  values,
  isAtLeast,
}: {
  name: FacetName;
  search: Search;
  values: FacetValue[];
  isAtLeast: boolean;
}) {
  const chosen = chosenOf(search, name);
  const shown = chosen === undefined ? values : values.filter(({ value }) => isSame(value, chosen));
  if (shown.length === 0) return null;
  const most = Math.max(...shown.map(({ count }) => count));
  return (
    <fieldset className="m-0 border-0 p-0" aria-labelledby={`facet-${name}`}>
      <h2 className="border-b border-rule pb-1.5 text-s font-semibold" id={`facet-${name}`}>
        {facetLabel(name)}
      </h2>
      <ul className="pt-1">
        {shown.map(({ value, name: called, count }) => (
          <li key={value}>
            <a
              className="flex min-h-8 items-center gap-2 py-1 text-s/[1.3] no-underline hover:underline max-tablet:min-h-11"
              href={narrowedAddress(search, name, isSame(value, chosen) ? undefined : value)}
              aria-current={isSame(value, chosen) || undefined}
            >
              <span
                className="inline-grid size-4 flex-none place-items-center rounded-control border border-rule-2 bg-sheet"
                aria-hidden="true"
              >
                {isSame(value, chosen) && <Icon name="check" size="tick" />}
              </span>
              <bdi className="min-w-0 wrap-anywhere">{called ?? valueInWords(name, value)}</bdi>
              {isSame(value, chosen) && <span className="unseen">, leave out</span>}
              <small className="ms-auto flex items-center gap-1.5 text-xs text-ink-2 tabular-nums">
                {name === "year" && <Bar share={count / most} />}
                <span className="unseen">, {isAtLeast && "at least "}</span>
                {count}
                {isAtLeast && <span aria-hidden="true">+</span>}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <svg className="h-2 w-10 fill-ink-2 rtl:-scale-x-100" viewBox="0 0 40 8" aria-hidden="true">
      <rect x={40 - Math.max(2, 40 * share)} width={Math.max(2, 40 * share)} height="8" />
    </svg>
  );
}

/** From which day on and up to which, as people write days. */
function Days({ search }: { search: Search }) {
  const { after, before, ...filters } = search.filters;
  const others = {
    ...(search.words && { q: search.words }),
    ...parametersOf({ ...search, filters }),
  };
  return (
    <form action={urls.search()} className="grid gap-2" aria-label="When it was said">
      {Object.entries(others).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <PlainField id="said-after" label={filterLabels.after} hint="As 4 March 2026, or 2017">
        <input
          id="said-after"
          name="after"
          defaultValue={after}
          className={controlLook({ size: "small" })}
          aria-describedby="said-after-hint"
        />
      </PlainField>
      <PlainField id="said-before" label={filterLabels.before}>
        <input
          id="said-before"
          name="before"
          defaultValue={before}
          className={controlLook({ size: "small" })}
        />
      </PlainField>
      <Button type="submit" size="small" className="justify-self-start">
        Narrow to these days
      </Button>
    </form>
  );
}
