/** Measures how well articles are read and writes the figures into docs/extraction.md: npm run extraction -- FOLDER */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Measured, measureFolder, medianOf, shareOf } from "./lib/extraction";

const doc = "docs/extraction.md";
const folder = process.argv[2];
if (!folder || !existsSync(folder)) {
  console.error("Name the folder that holds the saved pages: npm run extraction -- FOLDER");
  process.exit(2);
}

const measured = await measureFolder(folder);
const bodies = measured.map(({ body }) => body);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const median = (field: "body" | "recall" | "precision") =>
  medianOf(measured.map((each) => each[field])).toFixed(3);

const crashed = measured.filter(({ crashed }) => crashed).length;
const unread = `${measured.filter(({ failure }) => failure).length - crashed}; ${crashed}`;

const rows = [
  ["title", "equal", percent(shareOf(measured, "title")), "≥ 90 %"],
  ["date", "same day", percent(shareOf(measured, "date")), "≥ 85 %"],
  ["body", "median overlap", median("body"), "≥ 0.9"],
  ["body", "median recall; precision", `${median("recall")}; ${median("precision")}`, ""],
  [
    "body",
    "pages with an overlap of 0.9 and more",
    percent(bodies.filter((each) => each >= 0.9).length / bodies.length),
    "",
  ],
  ["authors", "same set", percent(shareOf(measured, "authors")), ""],
  ["page", "not read, in a sentence; ended in an inner error", unread, "0; 0"],
];

const missed = (
  name: string,
  miss: (each: Measured) => boolean,
  note: (each: Measured) => string,
) => {
  const pages = measured.filter(miss);
  const each = pages.map((one) => `${one.page}${note(one)}`).join(", ");
  return `| ${name} | ${pages.length} | ${each} |`;
};
const what = ({ failure, found }: Measured, field: "title" | "date" | "authors") =>
  failure ? " (nothing read)" : found[field].length === 0 ? " (none found)" : "";

const table = `${measured.length} pages.

| field | measure | result | goal |
|---|---|---|---|
${rows.map((row) => `| ${row.join(" | ")} |`).join("\n")}

| missed | pages | which |
|---|---|---|
${missed(
  "title",
  ({ title }) => !title,
  (each) => what(each, "title"),
)}
${missed(
  "date",
  ({ date }) => !date,
  (each) => what(each, "date"),
)}
${missed(
  "body under 0.9",
  ({ body }) => body < 0.9,
  ({ body }) => ` (${body.toFixed(2)})`,
)}
${missed(
  "authors",
  ({ authors }) => !authors,
  (each) => what(each, "authors"),
)}`;

const marks = /(?<=<!-- measured -->\n)[\s\S]*(?=<!-- \/measured -->)/;
const text = readFileSync(doc, "utf8");
writeFileSync(
  doc,
  text.replace(marks, () => `${table}\n`),
);
console.log(table);
