import { SearchInput } from "@/components/layout/search-field";
import { Button } from "@/components/ui/button";
import { urls } from "@/lib/urls";

/** The search page's own field, with a button. */
export function SearchBox({
  typed,
  others,
}: {
  typed: string;
  /** What the results are narrowed to and ordered by: it stays while something else is looked for. */
  others: Record<string, string>;
}) {
  return (
    <search aria-label="The record">
      <form
        className="grid grid-cols-[minmax(0,1fr)_auto] gap-2 pt-6 pb-4 max-tablet:pt-4 print:hidden"
        action={urls.search()}
      >
        {Object.entries(others).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SearchInput
          id="search-field"
          label="Search the record"
          placeholder="Claims, speakers, words"
          value={typed}
          size="page"
        />
        <Button look="ink" size="large" type="submit">
          Search
        </Button>
      </form>
    </search>
  );
}
