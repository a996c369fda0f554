import { Icon } from "@/components/ui/sign";
import { urls } from "@/lib/urls";

/** The search page's own field, with a button. */
export function SearchBox({ typed }: { typed: string }) {
  return (
    <search aria-label="The record">
      <form
        className="grid grid-cols-[minmax(0,1fr)_auto] gap-2 pt-6 pb-4 max-tablet:pt-4 print:hidden"
        action={urls.search()}
      >
        <div className="search min-h-12 w-full">
          <Icon name="search" />
          <label className="vh" htmlFor="search-field">
            Search the record
          </label>
          <input
            className="text-[1.125rem]"
            id="search-field"
            type="search"
            name="q"
            placeholder="Claims, speakers, words"
            defaultValue={typed}
          />
          <kbd>/</kbd>
        </div>
        <button className="btn btn--ink min-h-12" type="submit">
          Search
        </button>
      </form>
    </search>
  );
}
