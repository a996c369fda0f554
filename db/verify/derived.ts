/** What the desk derives from its records for its own reading, made again and compared. */
import { latestVersions } from "@/db/desk/queries/versions";
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
  yield { step: "the words by which statements are found" };
  const expected = `select id * 2 as id, summary as words from statements
    union all select id * 2 + 1, text from quotations`;
  const held = "select rowid as id, words from statement_words";
  const wrong = connection
    .prepare(
      `select distinct id from (select * from (${expected}) except select * from (${held}))
       union select distinct id from (select * from (${held}) except select * from (${expected})) limit 5`,
    )
    .pluck()
    .all() as number[];
  for (const id of wrong) {
    const of = id % 2 === 0 ? `statement ${id / 2}` : `quotation ${(id - 1) / 2}`;
    yield problem(`The words by which ${of} is found (inner key) are not its words.`);
  }
}
