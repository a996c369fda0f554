import { Fold } from "@/components/ui/fold";
import type { SearchExample } from "@/db/public/queries/search-examples";
import { urls } from "@/lib/urls";

/** How a search is written, by examples that find something here. */
export function SearchHelp({ examples }: { examples: SearchExample[] }) {
  return (
    <div className="mt-part print:hidden">
      <Fold summary="How to search">
        <div className="grid gap-4 pb-6 text-ui/[1.5] *:max-w-[42rem]">
          <p>
            Accents, capitals and endings make no difference, and the last word may be unfinished.
            Operators narrow what is found; each may stand anywhere in the line, and a value of
            several words stands in quotation marks.
          </p>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 max-tablet:grid-cols-1 max-tablet:gap-y-0">
            {examples.map(({ typed, finds: [before, name, after] }) => (
              <div className="contents" key={typed}>
                <dt className="wrap-anywhere">
                  <a
                    className="max-tablet:inline-flex max-tablet:min-h-11 max-tablet:items-center"
                    href={urls.search(typed)}
                  >
                    <bdi>{typed}</bdi>
                  </a>
                </dt>
                <dd className="text-ink-2 max-tablet:pb-2">
                  {before}
                  {name && <bdi>{name}</bdi>}
                  {after}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </Fold>
    </div>
  );
}
