import { type FilterName, type Filters, filterLabels } from "@/lib/export/filters";
import { urls } from "@/lib/urls";
import { type QuotationForm, quotationForms } from "@/lib/vocabulary";

const wordsOf = (name: FilterName, value: string) =>
  name === "form" ? quotationForms[value as QuotationForm].label : value;

/** What the results are narrowed to, each with the way to do without it. */
export function Narrowed({ typed, filters }: { typed: string; filters: Filters }) {
  const given = Object.entries(filters) as [FilterName, string][];
  if (given.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 pb-4 text-ui" aria-label="Narrowed to">
      {given.map(([name, value]) => {
        const { [name]: _, ...others } = filters;
        return (
          <li key={name} className="flex flex-wrap items-center gap-x-2">
            <span className="text-ink-2">{filterLabels[name]}:</span>{" "}
            <b className="font-strong wrap-anywhere">
              <bdi>{wordsOf(name, value)}</bdi>
            </b>{" "}
            <a
              className="text-s max-tablet:inline-flex max-tablet:min-h-11 max-tablet:items-center"
              href={urls.search(typed, "", others)}
            >
              Leave out<span className="unseen"> {filterLabels[name].toLowerCase()}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
