/** Reads who answers whom, around one speaker. */
import type { Reader } from "@/db/public/reader";
import type { RebuttalType, RequestOutcome } from "@/lib/vocabulary";
import { momentOf } from "./moment";

export interface PairLine {
  id: string;
  type: RebuttalType;
  claimId: string;
  replyId: string;
}

export interface AnswerList {
  total: number;
  /** Newest replies first. */
  pairs: PairLine[];
}

/** Who speaks in the claim and who in the reply, seen from the speaker. */
const sides = {
  answers: "reply.speaker_id = :speakerId and claim.speaker_id <> :speakerId",
  answered: "claim.speaker_id = :speakerId and reply.speaker_id <> :speakerId",
  own: "claim.speaker_id = :speakerId and reply.speaker_id = :speakerId",
} as const;

/** The rebuttals in which the speaker answers others, is answered by others, or answers own statements. */
export async function listAnswers(
  record: Reader,
  speakerId: string,
  side: keyof typeof sides,
  limit: number,
): Promise<AnswerList> {
  const rows = await record.all<PairLine & { total: number }>(
    `select r.id, r.type, r.claim_id, r.reply_id, count(*) over () as total
    from statements s
    join rebuttals r on ${side === "answered" ? "r.claim_id" : "r.reply_id"} = s.id
    join statements claim on claim.id = r.claim_id
    join statements reply on reply.id = r.reply_id
    where s.speaker_id = :speakerId and ${sides[side]}
    order by ${momentOf("reply")} desc,
      (select min(m.number) from memberships m where m.statement_id = reply.id), r.id
    limit :limit`,
    { speakerId, limit },
  );
  return { total: rows[0]?.total ?? 0, pairs: rows.map(({ total: _, ...row }) => row) };
}

/** A search for an answer to one of the speaker's statements. */
export interface SearchLine {
  id: string;
  statementId: string;
  /** Of whom an answer was sought. */
  partyName: string;
  /** The statement's place in the matter of the search. */
  slug: string;
  number: number;
  where: string;
  searchedAt: string;
  outcome: RequestOutcome;
}

/** The newest searches that found no answer, for each statement and party the last one. */
export function listFruitlessSearches(
  record: Reader,
  speakerId: string,
  limit: number,
): Promise<SearchLine[]> {
  return record.all<SearchLine>(
    `with searched as (select q.*, row_number() over (partition by q.statement_id, q.party_id
        order by q.searched_at desc, q.id) as turn
      from statements s join reply_searches q on q.statement_id = s.id where s.speaker_id = :speakerId)
    select q.id, q.statement_id, p.name as party_name, m.slug, ms.number,
      q.looked_in as "where", q.searched_at, q.outcome
    from searched q
    join parties p on p.id = q.party_id
    join matters m on m.id = q.matter_id
    join memberships ms on ms.matter_id = q.matter_id and ms.statement_id = q.statement_id
    where q.turn = 1 and q.outcome <> 'replied'
    order by q.searched_at desc, q.id limit :limit`,
    { speakerId, limit },
  );
}
