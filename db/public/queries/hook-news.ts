/** Reads what hooks are told: what is new with each version, and the ids, addresses and hashes that go along. */
import { longReads } from "@/db/public/long-reads";
import type { Reader } from "@/db/public/reader";
import type { Happened } from "@/lib/following/told";
import { groupBy } from "@/lib/group";
import type { HookNews } from "@/lib/hooks/messages";
import { type HappenedPage, listHappened } from "./happened";
import { among, listed } from "./ids";

const amongIds = among(":ids");

/** What happened after a cursor, see `listHappened`; undefined where the cursor is none of this record. */
export async function listHookNews(
  since: string | undefined,
  limit: number,
  record: Reader = longReads(),
): Promise<(Omit<HappenedPage, "happened"> & { news: HookNews[] }) | undefined> {
  const page = await listHappened(since, limit, record);
  if (!page) return;
  const { happened, ...rest } = page;
  return { ...rest, news: await withDetails(happened, record) };
}

interface Version {
  matterId: string;
  number: number;
  hash: string;
  topics: string;
}

/** What is not on the record any more, an exchange or a statement, is none of the news. */
async function withDetails(happened: Happened[], record: Reader): Promise<HookNews[]> {
  if (happened.length === 0) return [];
  const replies = happened.flatMap((row) => row.replies);
  const asked = happened.map(({ matterId, number }) => [matterId, number]);
  const [versions, types, voices] = await Promise.all([
    record.all<Version>(
      `select v.matter_id, v.number, v.hash, (select json_group_array(t.value ->> 'id')
          from json_each(v.document, '$.matter.topics') t) as topics
        from json_each(:asked) a join versions v
          on v.matter_id = a.value ->> 0 and v.number = a.value ->> 1`,
      { asked: JSON.stringify(asked) },
    ),
    record.all<{ id: string; type: string }>(
      `select id, type from rebuttals where id in ${amongIds}`,
      { ids: listed(replies.map(({ id }) => id)) },
    ),
    record.all<HookNews["spoken"][number]>(
      `select s.statement_id, k.id as person_id, k.slug from statement_speakers s
        join speakers k on k.id = s.speaker_id
        where s.statement_id in ${amongIds} and k.kind <> 'unnamed' order by s.statement_id, k.id`,
      {
        ids: listed([
          ...replies.map(({ claimId }) => claimId),
          ...happened.flatMap((row) => row.statements.map(({ id }) => id)),
        ]),
      },
    ),
  ]);
  const typeOf = new Map(types.map(({ id, type }) => [id, type]));
  const voicesOf = groupBy(voices, (row) => row.statementId);
  return happened.flatMap(({ replies, statements, ...row }) => {
    const { matterId, number } = row;
    const found = versions.find((one) => one.matterId === matterId && one.number === number);
    if (!found) return [];
    return {
      ...{ ...row, hash: found.hash, topicIds: JSON.parse(found.topics) as string[] },
      answers: replies.flatMap(({ id, claimId, replyId }) => {
        const type = typeOf.get(id);
        if (!type || !replyId) return [];
        const claimBy = (voicesOf.get(claimId) ?? []).map(({ personId }) => personId);
        return { id, type, claimId, replyId, claimBy };
      }),
      spoken: statements.flatMap(({ id }) => voicesOf.get(id) ?? []),
    };
  });
}
