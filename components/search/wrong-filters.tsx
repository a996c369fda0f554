import { type FilterName, type FilterProblem, filterLabels } from "@/lib/export/filters";
import { urls } from "@/lib/urls";
import { SearchBox } from "./search-box";

/** Nothing is looked for where what it should be narrowed to is not understood. */
export function WrongFilters({ typed, problems }: { typed: string; problems: FilterProblem[] }) {
  return (
    <div className="page-width">
      <h1 className="unseen">Search</h1>
      <SearchBox typed={typed} />
      <div className="grid gap-3 border-t-2 border-ink pt-4 *:max-w-[42rem]">
        <p>Nothing was looked for: what it should be narrowed to is not understood.</p>
        <ul>
          {problems.map(({ name, sentence }) => (
            <li key={name}>
              <b>{filterLabels[name as FilterName]}:</b> {sentence}
            </li>
          ))}
        </ul>
        <p>
          <a href={urls.search(typed)}>Search without it</a>
        </p>
      </div>
    </div>
  );
}
