/** Measures how often posts find the claims that they make, and writes it into docs/search-quality.md: npm run search-quality -- FOLDER */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Measured,
  measure,
  ourSearch,
  partialSearch,
  partialSearches,
  plainSearch,
  readClaims,
  readPosts,
  recordOf,
  type Search,
} from "./lib/search-quality";

const doc = "docs/search-quality.md";
const folder = process.argv[2] ?? "";
if (!existsSync(join(folder, "verified_claims.docs.tsv"))) {
  console.error(
    "Name the folder of the CLEF 2020 CheckThat! lab, task 2, that holds verified_claims.docs.tsv: npm run search-quality -- FOLDER",
  );
  process.exit(2);
}

const claims = readClaims(folder);
const record = recordOf(claims);
const searches: [string, Search][] = [
  ["plain FTS5, any of the words, bm25", plainSearch(claims)],
  ...Object.entries(partialSearches).map(([name, asked]): [string, Search] => [
    ...([name, partialSearch(record, asked)] as const),
  ]),
  ["weighed by lib/search/rank.ts, by words", ourSearch(record, true)],
  ["by words and letters: the search", ourSearch(record)],
];
const sets = ["train", "dev", "test"].filter((set) => existsSync(join(folder, set)));

const shown = ({ recall, mrr }: Measured) => `${recall.toFixed(3)} | ${mrr.toFixed(3)}`;
const posts = sets.map((set) => ({ set, posts: readPosts(folder, set) }));
const rows: string[] = [];
for (const [name, search] of searches) {
  const cells: string[] = [];
  for (const set of posts) cells.push(shown(await measure(search, set.posts)));
  rows.push(`| ${name} | ${cells.join(" | ")} |`);
}

const heads = posts.map(({ set, posts }) => `${set} (${posts.length}): recall@5 | MRR@5`);
const table = `${claims.length} claims. Each line has what the lines before it have.

| search | ${heads.join(" | ")} |
|---|${"---|".repeat(2 * posts.length)}
${rows.join("\n")}
`;
const marks =
  /(<!-- measured by npm run search-quality -->\n)[\s\S]*?(\n<!-- end of what was measured -->)/;
writeFileSync(
  doc,
  readFileSync(doc, "utf8").replace(marks, (_, begins, ends) => `${begins}\n${table}${ends}`),
);
console.log(table);
