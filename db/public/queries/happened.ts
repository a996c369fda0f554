/** Reads what is new with each version: which exchanges and statements readers did not have before, by their ids. */
import { longReads } from "@/db/public/long-reads";
import type { Reader } from "@/db/public/reader";
import type { Happened } from "@/lib/following/told";
import { type Change, listChanges } from "./changes";

export interface HappenedPage {
  happened: Happened[];
  /** Records that went into others: whoever follows one follows the other from then on. */
  merged: { from: string; into: string }[];
  /** Where to go on. */
  since: string;
  isMore: boolean;
}

const kinds = ["publication", "correction", "withdrawal"] as const;
type Kind = (typeof kinds)[number];
const isOfVersion = (change: Change): change is Extract<Change, { kind: Kind }> =>
  kinds.some((kind) => kind === change.kind);

/**
 * What happened after a cursor, oldest first; undefined where the cursor is none of this record. It follows from what was
 * published alone.
 */
export async function listHappened(
  since: string | undefined,
  limit: number,
  record: Reader = longReads(),
): Promise<HappenedPage | undefined> {
  const page = await listChanges(since, limit, record);
  if (!page) return;
  const changes = page.changes.filter(isOfVersion);
  const news = await newIn(record, changes);
  return {
    ...{ since: page.since, isMore: page.isMore },
    merged: page.changes.flatMap((change) =>
      change.kind === "merge" && change.details.by === "id"
        ? { from: change.details.from, into: change.details.into }
        : [],
    ),
    happened: changes.flatMap(({ kind, at, version }) => {
      const found = version && news.get(`${version.matterId} ${version.number}`);
      if (!found) return [];
      const { matterId, slug, number } = version;
      return { kind, at, matterId, slug, number, ...found };
    }),
  };
}

type New = Pick<Happened, "replies" | "statements">;

/** Of a list in a version’s document, what stood in none before: neither in the matter’s last one, nor in another matter. */
const notBefore = (list: "statements" | "rebuttals") => `
  select r.value from json_each(v.document, '$.${list}') r
  where v.withdrawal is null
    and r.value ->> 'id' not in (select o.value ->> 'id' from versions b, json_each(b.document, '$.${list}') o
      where b.matter_id = v.matter_id and b.number = (select max(number) from versions e
        where e.matter_id = v.matter_id and e.number < v.number and e.withdrawal is null))
    and not exists (select 1 from matter_records x
      join matters m on m.id = x.matter_id
      join changes c on c.matter_id = m.id and c.number = m.version and c.position < n.position
      where x.record_table = '${list}' and x.record_id = r.value ->> 'id' and x.matter_id <> v.matter_id)`;

async function newIn(
  record: Reader,
  changes: Extract<Change, { kind: Kind }>[],
): Promise<Map<string, New>> {
  if (changes.length === 0) return new Map();
  const asked = changes.map(({ version, kind }) => [version?.matterId, version?.number, kind]);
  const rows = await record.all<{
    matterId: string;
    number: number;
    replies: string;
    statements: string;
  }>(
    `with n as (select c.matter_id, c.number, c.position from json_each(:asked) a
      join changes c on c.matter_id = a.value ->> 0 and c.number = a.value ->> 1 and c.kind = a.value ->> 2)
    select v.matter_id, v.number,
      (select json_group_array(json_object('id', value ->> 'id', 'claimId', value ->> 'claimId',
        'replyId', value ->> 'replyId')) from (${notBefore("rebuttals")})) as replies,
      (select json_group_array(json_object('id', value ->> 'id', 'speakers', json((
        select json_group_array(s.id) from (select value ->> 'speakerId' as id
          union select k.value ->> 'speakerId' from json_each(value, '$.coSpeakers') k) s
        where value ->> 'attributedById' is null))))
        from (${notBefore("statements")})) as statements
    from n join versions v on v.matter_id = n.matter_id and v.number = n.number`,
    { asked: JSON.stringify(asked) },
  );
  return new Map(
    rows.map(({ matterId, number, replies, statements }) => [
      `${matterId} ${number}`,
      {
        replies: JSON.parse(replies) as Happened["replies"],
        statements: JSON.parse(statements) as Happened["statements"],
      },
    ]),
  );
}
