/** Reads the statements of one speaker: how many, which, and what they answer or get. */
import type { Reader } from "@/db/public/reader";
import type { RebuttalType } from "@/lib/vocabulary";
import { among, listed } from "./ids";
import { momentOf } from "./moment";

const isReply = "exists (select 1 from rebuttals r where r.reply_id = s.id)";
const isClaim = "exists (select 1 from rebuttals r where r.claim_id = s.id)";

/** Which of a speaker's statements a list shows. */
const shows = { all: "true", replies: isReply, claims: isClaim, alone: `not ${isReply}` } as const;
export type StatementShow = keyof typeof shows;

export type StatementCounts = Record<StatementShow, number>;

/** How many statements each list holds. */
export async function countStatements(record: Reader, speakerId: string): Promise<StatementCounts> {
  const [row] = await record.all<StatementCounts>(
    `select count(*) as "all", count(*) filter (where ${isReply}) as replies,
      count(*) filter (where ${isClaim}) as claims, count(*) filter (where not ${isReply}) as alone
    from statements s where s.speaker_id = :speakerId`,
    { speakerId },
  );
  return row ?? { all: 0, replies: 0, claims: 0, alone: 0 };
}

/** What statements are ordered by: the moment, then the number in the first matter, then the id. */
export interface StatementKey {
  moment: number;
  number: number;
  id: string;
}

/** The newest statements of a list, or those after a cursor; one more than `limit` tells that there are more. */
export async function listStatementIds(
  record: Reader,
  speakerId: string,
  { show, after, limit }: { show: StatementShow; after?: StatementKey; limit: number },
): Promise<{ ids: string[]; next: StatementKey | null }> {
  const rows = await record.all<StatementKey>(
    `with own as (select s.id, ${momentOf("s")} as moment,
        (select min(m.number) from memberships m where m.statement_id = s.id) as number
      from statements s where s.speaker_id = :speakerId and ${shows[show]})
    select id, moment, number from own
    ${after ? "where moment < :moment or (moment = :moment and (number, id) > (:number, :id))" : ""}
    order by moment desc, number, id limit :limit`,
    { speakerId, limit: limit + 1, ...after },
  );
  const shown = rows.slice(0, limit);
  return {
    ids: shown.map((row) => row.id),
    next: rows.length > limit ? (shown.at(-1) ?? null) : null,
  };
}

/** A statement at the other end of a rebuttal. */
export interface Relation {
  statementId: string;
  /** Whether the statement answers the other one, or is answered by it. */
  side: "answers" | "answered";
  rebuttalId: string;
  type: RebuttalType;
  otherId: string;
  /** How many there are on this side. */
  total: number;
}

/** What each statement answers and what answers it: the two newest on each side, and how many there are. */
export function listRelations(record: Reader, statementIds: string[]): Promise<Relation[]> {
  return record.all<Relation>(
    `with near as (
      select reply_id as statement_id, 'answers' as side, id, type, claim_id as other_id
        from rebuttals where reply_id in ${among(":ids")}
      union all
      select claim_id, 'answered', id, type, reply_id
        from rebuttals where claim_id in ${among(":ids")}
    ), ranked as (
      select near.*, count(*) over (partition by near.statement_id, near.side) as total,
        row_number() over (partition by near.statement_id, near.side
          order by ${momentOf("s")} desc, near.id) as place
      from near join statements s on s.id = near.other_id
    )
    select statement_id, side, id as rebuttal_id, type, other_id, total
    from ranked where place <= 2 order by statement_id, side, place`,
    { ids: listed(statementIds) },
  );
}
