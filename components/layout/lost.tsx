import { SearchField } from "@/components/layout/search-field";
import { urls } from "@/lib/urls";

/** What an address says where nothing is. */
export function Lost() {
  return (
    <div className="wrap lost">
      <h1 className="nf">Nothing is published at this address.</h1>
      <p>
        It was never used, it was mistyped, or it names a version that was never published.
        Withdrawn records keep their addresses, so this is not one.{" "}
        <a href={urls.front()}>All matters on record</a>
      </p>
      <SearchField id="lost-search" label="Search the record" />
    </div>
  );
}
