import { SearchField } from "@/components/layout/search-field";

/** What this is, in a line, and the way to search it. */
export function FrontHead() {
  return (
    <div
      className="grid grid-cols-[minmax(0,1fr)_minmax(0,26rem)] items-center gap-x-16 gap-y-5 border-b-2 border-ink py-6 max-tablet:grid-cols-1 max-tablet:py-4"
      data-front=""
    >
      <h1 className="font-display text-h2/[1.2] font-strong tracking-[-0.008em] text-balance">
        What was said, and who said otherwise.
      </h1>
      <SearchField
        id="front-search"
        label="Search the record"
        placeholder="Words, speaker or matter"
        size="large"
      />
    </div>
  );
}
