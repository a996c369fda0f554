/** Finds speakers that were on the record once and that no matter shows any more. */
import type { PublicRecord } from "@/db/public/files";
import { publicRecord } from "@/db/public/record";
import { commitmentsIn, type Json, withTexts } from "@/lib/versions/commitments";
import { listed, rowsOf } from "./person-sql";

export interface DepartedPerson {
  name: string;
  /** The last version that showed a statement of theirs. */
  matter: { slug: string; question: string; version: number };
  /** When the version after it was published. */
  until: string;
  /** Public reason, where the matter was withdrawn as a whole. */
  withdrawal: string | null;
}

interface DepartedRow {
  speaker: string;
  question: string;
  slug: string;
  number: number;
  until: string;
  withdrawal: string | null;
}

/**
 * The speaker that had this address in a version that is no matter's current one. Such versions alone are read through:
 * who stands in a current one is on the record.
 */
export function getDepartedPerson(
  slug: string,
  record = publicRecord(),
): DepartedPerson | undefined {
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return;
  const [row] = rowsOf<DepartedRow>(
    record,
    `with past as materialized (select v.matter_id, v.number from versions v
      where not exists (select 1 from matters m where m.id = v.matter_id and m.version = v.number))
    select k.value as speaker, json_extract(v.document, '$.matter.question') as question, v.slug,
      v.number, n.published_at as until, n.withdrawal
    from past join versions v on v.matter_id = past.matter_id and v.number = past.number
    join versions n on n.matter_id = v.matter_id and n.number = v.number + 1
    join json_each(v.document, '$.speakers') k
    where instr(v.document, @spelled) > 0 and json_extract(k.value, '$.slug') = @slug
    order by n.published_at desc, v.matter_id limit 1`,
    { spelled: JSON.stringify({ slug }).slice(1, -1), slug },
  );
  if (!row) return;
  const [speaker, question] = [row.speaker, row.question].map((json) => JSON.parse(json) as Json);
  const texts = textsOf(record, [
    ...commitmentsIn(speaker ?? null),
    ...commitmentsIn(question ?? null),
  ]);
  const open = (json: Json | undefined) => withTexts(json ?? null, (key) => texts.get(key));
  const { slug: matterSlug, number, until, withdrawal } = row;
  return {
    name: (open(speaker) as { name: string }).name,
    matter: { slug: matterSlug, question: String(open(question)), version: number },
    until,
    withdrawal,
  };
}

function textsOf(record: PublicRecord, commitments: string[]): Map<string, string | null> {
  const rows = rowsOf<{ commitment: string; text: string | null }>(
    record,
    "select commitment, text from texts where commitment in (select value from json_each(@commitments))",
    { commitments: listed(commitments) },
  );
  return new Map(rows.map(({ commitment, text }) => [commitment, text]));
}
