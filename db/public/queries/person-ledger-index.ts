/** Reads what a speaker's ledger is ordered, counted and joined by, in a fixed number of reads. */
import type { Reader } from "@/db/public/reader";
import { groupBy } from "@/lib/group";
import type { LedgerInput, LedgerPair, LedgerStatement } from "@/lib/people/ledger";
import { isOwnRetraction } from "@/lib/treatments";
import type { RebuttalType } from "@/lib/vocabulary";
import { listSequences } from "./person-sequences";

/** All statements of a speaker, their stances, and the rebuttals that they are part of. */
export async function readLedger(record: Reader, speakerId: string): Promise<LedgerInput> {
  const [statements, stances, pairs, sequences] = await Promise.all([
    record.all<LedgerStatement>(
      `select s.id, s.edtf, s.earliest, s.latest,
        (select min(m.number) from memberships m where m.statement_id = s.id) as number
      from statement_speakers v join statements s on s.id = v.statement_id
      where v.speaker_id = :speakerId`,
      { speakerId },
    ),
    record.all<LedgerInput["stances"][number]>(
      `select st.statement_id, st.point_id, st.position from statement_speakers v
      join stances st on st.statement_id = v.statement_id join points p on p.id = st.point_id
      where v.speaker_id = :speakerId order by p.matter_id, p.place`,
      { speakerId },
    ),
    listPairs(record, speakerId),
    listSequences(record, speakerId),
  ]);
  return { statements, stances, pairs, sequences };
}

interface PairRow {
  id: string;
  type: RebuttalType;
  claimId: string;
  replyId: string;
  claimed: number | null;
  replied: number | null;
  /** The two statements whole, where the reply retracts. */
  claim: string | null;
  reply: string | null;
}

async function listPairs(record: Reader, speakerId: string): Promise<LedgerPair[]> {
  const side = (key: string) => `select r.id from statement_speakers v
    join rebuttals r on r.${key} = v.statement_id where v.speaker_id = :speakerId`;
  const own = `(${side("claim_id")} union ${side("reply_id")})`;
  const rows = await record.all<PairRow & { isOwn: number }>(
    `select r.id, r.type, r.claim_id, r.reply_id,
      coalesce(c.latest, c.earliest) as claimed, coalesce(p.latest, p.earliest) as replied,
      case when r.type = 'retracts' then c.json end as claim,
      case when r.type = 'retracts' then p.json end as reply,
      (select count(*) from statement_speakers v
        where v.speaker_id = :speakerId and v.statement_id in (c.id, p.id)) = 2 as is_own
    from ${own} own
    join rebuttals r on r.id = own.id
    join statements c on c.id = r.claim_id join statements p on p.id = r.reply_id
    order by r.id`,
    { speakerId },
  );
  const points = await record.all<LedgerPair["points"][number] & { rebuttalId: string }>(
    `select p.rebuttal_id, a.point_id, a.treatment from pairings p
    join answers a on a.matter_id = p.matter_id and a.pairing = p.place
    where p.rebuttal_id in ${own} order by p.matter_id, p.place, a.place`,
    { speakerId },
  );
  const by = groupBy(points, (row) => row.rebuttalId);
  return rows.map(({ id, type, claimId, replyId, claimed, replied, claim, reply, isOwn }) => ({
    ...{ id, type, claimId, replyId, claimed, replied },
    isOwn: isOwn === 1,
    takesBack: claim && reply ? isOwnRetraction(type, JSON.parse(claim), JSON.parse(reply)) : false,
    points: (by.get(id) ?? []).map(({ pointId, treatment }) => ({ pointId, treatment })),
  }));
}
