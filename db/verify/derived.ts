/** What the desk derives from its records for its own reading, made again and compared. */
import { lastEntries } from "@/db/desk/last-changes";
import { latestVersions } from "@/db/desk/queries/versions";
import { textsSql, wordsOf } from "@/db/desk/words";
import { sha256 } from "@/lib/canonical";
import { sharedFingerprints } from "@/lib/versions/fingerprints";
import type { Examined } from "./examined";
import { type Finding, problem } from "./finding";

/** Which shared records each published matter shows, and how. */
export function* shownProblems({ db, connection }: Examined): Generator<Finding> {
  const held = connection
    .prepare<[number], [string, string]>(
      "select record_id, fingerprint from published_records where matter_id = ?",
    )
    .raw();
  const matters = new Set<number>();
  for (const { matterId, document } of latestVersions(db)) {
    yield { step: "what each matter is known to show", done: matters.size };
    matters.add(matterId);
    const is = new Map(held.all(matterId));
    const expected = sharedFingerprints(document);
    const wrong = [...new Set([...is.keys(), ...expected.keys()])].filter(
      (id) => is.get(id) !== expected.get(id),
    );
    for (const id of wrong)
      yield problem(`What published_records says of record ${id} is not what the version shows.`);
  }
  const strays = connection
    .prepare("select distinct matter_id from published_records")
    .pluck()
    .all() as number[];
  if (strays.some((id) => !matters.has(id)))
    yield problem("published_records names a matter that was never published.");
}

/** What was sent to review, against the hash that the log vouches for. */
export function* sentProblems({ connection }: Examined): Generator<Finding> {
  yield { step: "what was sent to review" };
  const sent = connection.prepare<[], [string, string, string]>(
    `select s.public_id, s.content_hash, d.document
     from submission_documents d join submissions s on s.id = d.submission_id`,
  );
  for (const [id, hash, document] of sent.raw().iterate()) {
    if (sha256(document) !== hash)
      yield problem(`What submission_documents says was sent with ${id} is not what was sent.`);
  }
}

/** The words by which statements are found, against the statements. That the index holds them, SQLite has checked. */
export function* wordProblems({ connection }: Examined): Generator<Finding> {
  const step = "the words by which statements are found";
  const held = connection.prepare<[], { id: number; text: string; language: string } & Held>(
    `select x.*, w.words, w.stems from (${textsSql}) x left join statement_words w on w.rowid = x.id`,
  );
  const wrong: number[] = [];
  let done = 0;
  for (const { id, words, stems, ...text } of held.iterate()) {
    if (done % 1000 === 0) yield { step, done };
    done += 1;
    const is = wordsOf(text);
    if (is.words !== words || is.stems !== stems) wrong.push(id);
    if (wrong.length === mostTold) break;
  }
  const strays = connection
    .prepare<[], number>(
      `select rowid from statement_words
       where rowid not in (select id from (${textsSql})) limit ${mostTold}`,
    )
    .pluck();
  for (const id of [...wrong, ...strays.all()].slice(0, mostTold)) {
    const of = id % 2 === 0 ? `statement ${id / 2}` : `quotation ${(id - 1) / 2}`;
    yield problem(`The words by which ${of} is found (inner key) are not its words.`);
  }
}

/** What the index of words holds of a text; nothing where it lacks it. */
interface Held {
  words: string | null;
  stems: string | null;
}

/** So many rows are named. */
const mostTold = 5;

/** How far each matter is known to stand in the log. What was taken out of a matter since is told by nothing else. */
export function* lastChangeProblems({ connection }: Examined): Generator<Finding> {
  yield { step: "how far each matter is known to stand in the log" };
  const wrong = connection
    .prepare(
      `select m.public_id as id from matters m left join last_changes c on c.matter_id = m.id
         left join (${lastEntries.log_id}) changed on changed.matter_id = m.id
         left join (${lastEntries.version_log_id}) version on version.matter_id = m.id
         left join (${lastEntries.sent_log_id}) sent on sent.matter_id = m.id
       where coalesce(changed.last, 0) > coalesce(c.log_id, 0)
         or c.log_id > (select max(id) from log_entries)
         or version.last is not c.version_log_id or sent.last is not c.sent_log_id
       union all select matter_id from last_changes where matter_id not in (select id from matters)
       limit 5`,
    )
    .pluck()
    .all({ head: 0 });
  for (const id of wrong)
    yield problem(`What last_changes says of matter ${id} is not what the log says.`);
  const isBehind = connection
    .prepare(
      "select (select log_id from last_changes_head) is not (select max(id) from log_entries)",
    )
    .pluck()
    .get();
  if (isBehind) yield problem("last_changes_head is not the last entry of the log.");
}
