import { Icon } from "@/components/ui/sign";
import { urls } from "@/lib/urls";

/** The search page's own field, with a button. */
export function SearchBox({ typed }: { typed: string }) {
  return (
    <search aria-label="The record">
      <form className="sbox" action={urls.search()}>
        <div className="search">
          <Icon name="search" />
          <label className="vh" htmlFor="search-field">
            Search the record
          </label>
          <input
            id="search-field"
            type="search"
            name="q"
            placeholder="Claims, speakers, words"
            defaultValue={typed}
          />
          <kbd>/</kbd>
        </div>
        <button className="btn btn--ink" type="submit">
          Search
        </button>
      </form>
    </search>
  );
}
