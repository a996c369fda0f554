/** The versions: their documents, their numbers and times, and the quotations of those that readers have now. */
import { latestVersions, versionDocument, versionsSince } from "@/db/desk/queries/versions";
import { sha256 } from "@/lib/canonical";
import { formatInstant } from "@/lib/dates/format";
import { gateProblems, type TextOfCapture } from "@/lib/publication-gate";
import { type TextPlace, withCommitments, withTexts } from "@/lib/versions/commitments";
import type { Examined } from "./examined";
import { type Finding, problem } from "./finding";

/** Every version by its hash, and that each of its texts is held, or said to be withheld, at its place. */
export function* documentProblems({ db, connection }: Examined): Generator<Finding> {
  const held = connection.prepare<[string], TextPlace>(
    "select record_id as recordId, field from commitments where commitment = ?",
  );
  let done = 0;
  for (const row of versionsSince(db, 0)) {
    yield { step: "the versions", done };
    done += 1;
    const where = `Version ${row.number} of matter ${row.matterId}`;
    if (sha256(row.document) !== row.hash) {
      yield problem(`${where} was changed: its hash does not hold.`);
      continue;
    }
    const problems = new Set<string>();
    // With each commitment in the place of its text, the walk that commits texts says where each belongs.
    const document = withTexts(JSON.parse(row.document), (commitment) => commitment);
    withCommitments(document, (place, commitment) => {
      const found = held.get(commitment);
      if (!found) problems.add(`${where} lacks a text.`);
      else if (found.recordId !== place.recordId || found.field !== place.field)
        problems.add(`A text of ${where} is held as that of another record or field.`);
      return commitment;
    });
    yield* [...problems].map(problem);
  }
}

/** The words of what readers have now, at their places in the captures. */
export function* quotationProblems({ db, connection }: Examined): Generator<Finding> {
  const texts = connection
    .prepare<[string], string | null>("select extracted_text from captures where public_id = ?")
    .pluck();
  // Quotations of one capture stand together, and its text may be long.
  let last: { id: string; text: string | null } | undefined;
  const textOf: TextOfCapture = (id) => {
    if (last && last.id === id) return last.text;
    const text = texts.get(id) ?? null;
    last = { id, text };
    return text;
  };
  for (const row of latestVersions(db)) {
    yield { step: "the quotations of what is published" };
    if (row.withdrawal !== null || sha256(row.document) !== row.hash) continue;
    const document = versionDocument(db, row.document);
    for (const { message } of gateProblems(document, textOf))
      yield problem(`Version ${row.number} of “${document.matter.question}”: ${message}`);
  }
}

interface Numbered {
  matter: string;
  number: number;
  at: string;
  lastNumber: number | null;
  lastAt: string | null;
  corrections: number;
  fromLast: number;
}

/** Numbers 1, 2, 3 … a matter, times that never go back, and one correction from each version to the next. */
export function* numberProblems({ connection }: Examined): Generator<Finding> {
  yield { step: "the numbers of the versions" };
  const rows = connection
    .prepare<[], Numbered>(
      `select m.public_id as matter, v.number, v.published_at as at, lag(v.number) over same as lastNumber,
         lag(v.published_at) over same as lastAt,
         (select count(*) from corrections c where c.to_version_id = v.id) as corrections,
         (select count(*) from corrections c where c.to_version_id = v.id and c.matter_id = v.matter_id
            and c.from_version_id = (select id from versions b where b.matter_id = v.matter_id and b.number = v.number - 1)
         ) as fromLast
       from versions v join matters m on m.id = v.matter_id
       window same as (partition by v.matter_id order by v.number) order by m.id, v.number`,
    )
    .iterate();
  for (const { matter, number, at, lastNumber, lastAt, corrections, fromLast } of rows) {
    const where = `Version ${number} of matter ${matter}`;
    if (number !== (lastNumber ?? 0) + 1)
      yield problem(`${where} stands where version ${(lastNumber ?? 0) + 1} should.`);
    if (lastAt !== null && at < lastAt) {
      yield problem(
        `${where} is dated ${formatInstant(at)}, before the version that it follows: ${formatInstant(lastAt)}.`,
      );
    }
    const wanted = number === 1 ? 0 : 1;
    if (corrections !== wanted || fromLast !== wanted)
      yield problem(
        number === 1
          ? `${where} is said to correct another, and it is the first.`
          : `${where} does not have the one correction that leads to it from version ${number - 1}.`,
      );
  }
}
