/** Measures how long a search keeps a processor among 22,000 claims, and writes it into docs/search-quality.md: npm run search-speed -- FOLDER */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chance, recordOfTexts } from "@/db/public/texts.fixture";
import { quantile } from "./bench/figures";
import { readPosts } from "./lib/search-quality";
import { hasTexts, readTexts, timedSearch } from "./lib/search-texts";

const doc = "docs/search-quality.md";
const folder = process.argv[2] ?? "";
if (!hasTexts(folder)) {
  console.error(
    "Name the folder that holds factopolis, euvsdisinfo-posts and clef2020-verified-claims: npm run search-speed -- FOLDER",
  );
  process.exit(2);
}

const each = 300;
const texts = readTexts(folder);
const { record } = recordOfTexts(texts, "en");
const random = chance();
const words = texts.flatMap((text) => text.split(" "));
const oneOf = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
const many = (make: () => string) => Array.from({ length: each }, make);
const asked: [string, string[]][] = [
  ["one word", many(() => oneOf(words))],
  ["three words of one claim", many(() => oneOf(texts).split(" ").slice(0, 3).join(" "))],
  ["three words of anywhere", many(() => [words, words, words].map(oneOf).join(" "))],
  ["a word with a letter left out", many(() => oneOf(words).replace(/(?<=..)./u, ""))],
  [
    "a post, pasted",
    readPosts(join(folder, "clef2020-verified-claims"), "train")
      .slice(0, each)
      .map(({ text }) => text),
  ],
];

// What is compiled first is no search.
for (const [, typed] of asked)
  for (const text of typed.slice(0, 20)) await timedSearch(text, record);
const rows: string[] = [];
for (const [what, typed] of asked) {
  const took: number[] = [];
  for (const text of typed) took.push(await timedSearch(text, record));
  const figures = [0.5, 0.95, 1].map((part) => quantile(took, part).toFixed(1));
  rows.push(`| ${what} | ${figures.join(" | ")} |`);
}
const table = `${texts.length} claims, ${each} searches of each kind, in ms of a processor.

| what is typed | p50 | p95 | longest |
|---|---|---|---|
${rows.join("\n")}
`;
const marks =
  /(<!-- measured by npm run search-speed -->\n)[\s\S]*?(\n<!-- end of what was timed -->)/;
writeFileSync(
  doc,
  readFileSync(doc, "utf8").replace(marks, (_, begins, ends) => `${begins}\n${table}${ends}`),
);
console.log(table);
