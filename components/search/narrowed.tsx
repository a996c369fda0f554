import { type FilterName, type Filters, filterLabels } from "@/lib/export/filters";
import { kindWords, narrowedAddress, type Search, valueInWords } from "@/lib/search/links";

/** What the results are narrowed to, each with the way to do without it. */
export function Narrowed({ search, called }: { search: Search; called: Filters }) {
  const { kind, filters } = search;
  const given = Object.entries(filters) as [FilterName, string][];
  if (given.length === 0 && !kind) return null;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 pb-4 text-ui" aria-label="Narrowed to">
      {kind && (
        <Given label="Record" value={kindWords[kind]} without={narrowedAddress(search, "kind")} />
      )}
      {given.map(([name, value]) => (
        <Given
          key={name}
          label={filterLabels[name]}
          value={called[name] ?? valueInWords(name, value)}
          without={narrowedAddress(search, name)}
        />
      ))}
    </ul>
  );
}

function Given({ label, value, without }: { label: string; value: string; without: string }) {
  return (
    <li className="flex flex-wrap items-center gap-x-2">
      <span className="text-ink-2">{label}:</span>{" "}
      <b className="font-strong wrap-anywhere">
        <bdi>{value}</bdi>
      </b>{" "}
      <a
        className="text-s max-tablet:inline-flex max-tablet:min-h-11 max-tablet:items-center"
        href={without}
      >
        Leave out<span className="unseen"> {label.toLowerCase()}</span>
      </a>
    </li>
  );
}
