import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { SearchResults } from "@/lib/search/results";
import { SearchPage } from "./search-page";

const asked = {
  ...{ typed: "talks", filters: {}, called: {}, order: "best", cursor: "", remarks: [] },
  query: {
    ...{ typed: "talks", words: "talks", excluded: [], filters: {}, names: [], remarks: [] },
    phrases: [{ terms: ["talks"], exact: false, prefix: false }],
  },
} as const;
const results: SearchResults = {
  ...{ hits: [], total: 40, holds: "some", isPart: true, shownBefore: 20, next: "later" },
};

const shown = (isUnfolded: boolean, found: SearchResults) =>
  renderToStaticMarkup(
    <SearchPage
      asked={structuredClone({ ...asked, isUnfolded }) as never}
      results={found}
      facets={null}
      others={[]}
      meant={null}
      examples={[]}
    />,
  );

test("whoever has statements that say the same each shown has them so on the next page, too", () => {
  expect(shown(true, results)).toMatch(/href="\/search\?[^"]*repeats=shown[^"]*cursor=later/);
  expect(shown(false, results)).not.toContain("repeats=shown");
});

test("it is said that only some were looked at, and that looking was given up", () => {
  expect(shown(false, results)).toMatch(/have some\. Only the newest 20,000 records/);
  const nothing = { ...results, hits: [], total: 0, shownBefore: 0, next: null };
  expect(shown(false, nothing)).toContain("given up");
});
