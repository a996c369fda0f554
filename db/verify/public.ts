/** The public record against the versions: made again from them in a file of its own, and compared row by row. */
import type { Connection } from "@/db/connect";
import { publishedSince } from "@/db/desk/queries/versions";
import type { PublicRecord } from "@/db/public/files";
import { projectAll } from "@/db/public/project";
import type { Projectable } from "@/db/public/steps";
import type { Examined } from "./examined";
import { type Finding, problem } from "./finding";

/** How many rows of a table, or words, are named. */
const most = 20;

/**
 * Compares the public record with what it says it has come to of what was published; newer is on its way, or the
 * projector is behind, which is said once. `record` is an empty one, whose file is attached to `live` as "expected".
 */
export function* publicProblems(
  desk: Examined,
  live: Connection,
  record: PublicRecord,
): Generator<Finding> {
  const head = Number(live.prepare("select max(log_head) from main.projection").pluck().get() ?? 0);
  const behind: string[] = [];
  yield { step: "the public record, made again" };
  projectAll(record, upTo(head, publishedSince(desk.db, 0), behind));
  const [next] = behind;
  if (next) {
    yield problem(
      `The public record lacks ${next}${behind.length > 1 ? ` and ${behind.length - 1} more` : ""}: npm run gainsay -- project carries them over.`,
    );
  }
  const tables = live
    .prepare(
      "select name from pragma_table_list where schema = 'expected' and type = 'table' and name not like '\\_\\_%' escape '\\' and name not like 'sqlite\\_%' escape '\\'",
    )
    .pluck()
    .all() as string[];
  // The lengths of what is found decide its rank, and the index does not check them itself.
  for (const table of [...tables, "search_docsize"]) {
    yield { step: "the public record, row by row" };
    yield* tableProblems(live, table);
  }
  yield* searchIndexProblems(live);
}

/** The steps that the record has come to; of what comes after, the names go into `behind`. */
function* upTo(head: number, steps: Iterable<Projectable>, behind: string[]) {
  for (const step of steps) {
    if (step.logId <= head) yield step;
    else behind.push(nameOf(step));
  }
}

const nameOf = (step: Projectable) =>
  "document" in step
    ? `version ${step.number} of matter ${step.matterId}`
    : "told" in step
      ? `the check of capture ${step.told.captureId} of ${step.told.checkedAt}`
      : "withheld" in step
        ? `the withholding of ${step.withheld.commitment}`
        : `the choice of what leads the front page of ${step.chosenAt}`;

function* tableProblems(live: Connection, table: string): Generator<Finding> {
  const differing = (from: string, without: string) =>
    live
      .prepare(
        `select * from ${from}.${table} except select * from ${without}.${table} limit ${most}`,
      )
      .all();
  const keyOf = (row: unknown) =>
    Object.values(row as object)
      .slice(0, 2)
      .map((value) => (Buffer.isBuffer(value) ? value.toString("hex") : value))
      .join(", ");
  const missing = new Set(differing("expected", "main").map(keyOf));
  for (const key of differing("main", "expected").map(keyOf)) {
    yield problem(
      missing.delete(key)
        ? `The public record has a changed row in ${table}: ${key}.`
        : `The public record has a row in ${table} that no version puts there: ${key}.`,
    );
  }
  for (const key of missing) yield problem(`The public record lacks a row in ${table}: ${key}.`);
}

/** Compares the indexes of the search, word by word in its place. */
function* searchIndexProblems(live: Connection): Generator<Finding> {
  yield { step: "the search index of the public record" };
  const wrong = new Set([...wrongWords(live, "search"), ...wrongWords(live, "search_titles")]);
  if (wrong.size > 0) {
    yield problem(
      `The search index of the public record does not hold the words of its rows: ${[...wrong].join(", ")}.`,
    );
  }
  // The first row: how many rows and words there are, by which search ranks, and without which it fails.
  const sameCounts = live
    .prepare(
      `select (select block from main.search_data where id = 1)
         is (select block from expected.search_data where id = 1)`,
    )
    .pluck()
    .get();
  if (!sameCounts) {
    yield problem("The search index of the public record counts other rows and words than it has.");
  }
}

/** Some words that an index holds otherwise than the expected one. */
function wrongWords(live: Connection, index: "search" | "search_titles"): string[] {
  // The tables of words are temporary: they are no part of the file that must not be written.
  live.pragma("query_only = OFF");
  for (const schema of ["main", "expected"])
    live.exec(
      `create virtual table temp.${schema}_${index} using fts5vocab(${schema}, ${index}, instance)`,
    );
  live.pragma("query_only = ON");
  const differing = (from: string, without: string) =>
    live
      .prepare(
        `select term from (select * from temp.${from}_${index} except select * from temp.${without}_${index}) limit 5`,
      )
      .pluck()
      .all() as string[];
  return [...differing("main", "expected"), ...differing("expected", "main")];
}
