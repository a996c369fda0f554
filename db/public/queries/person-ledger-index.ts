/** Reads what a speaker's ledger is ordered, counted and joined by, in a fixed number of reads. */
import type { Reader } from "@/db/public/reader";
import { groupBy } from "@/lib/group";
import type { LedgerInput, LedgerPair, LedgerStatement } from "@/lib/people/ledger";
import { isOwnRetraction } from "@/lib/treatments";
import type { RebuttalType } from "@/lib/vocabulary";

/** All statements of a speaker, their stances, and the rebuttals that they are part of. */
export async function readLedger(record: Reader, speakerId: string): Promise<LedgerInput> {
  const [statements, stances, pairs] = await Promise.all([
    record.all<LedgerStatement>(
      `select s.id, s.earliest, s.latest,
        (select min(m.number) from memberships m where m.statement_id = s.id) as number
      from statements s where s.speaker_id = :speakerId`,
      { speakerId },
    ),
    record.all<LedgerInput["stances"][number]>(
      `select st.statement_id, st.point_id, st.position from statements s
      join stances st on st.statement_id = s.id join points p on p.id = st.point_id
      where s.speaker_id = :speakerId order by p.matter_id, p.place`,
      { speakerId },
    ),
    listPairs(record, speakerId),
  ]);
  return { statements, stances, pairs };
}

interface PairRow {
  id: string;
  type: RebuttalType;
  claimId: string;
  replyId: string;
  claimSpeaker: string;
  claimFor: string | null;
  claimed: number | null;
  replySpeaker: string;
  replyFor: string | null;
  replied: number | null;
}

async function listPairs(record: Reader, speakerId: string): Promise<LedgerPair[]> {
  const side = (key: string) => `select r.id from statements s join rebuttals r on r.${key} = s.id
    where s.speaker_id = :speakerId`;
  const own = `(${side("claim_id")} union ${side("reply_id")})`;
  const rows = await record.all<PairRow>(
    `select r.id, r.type, r.claim_id, r.reply_id,
      c.speaker_id as claim_speaker, c.on_behalf_of_id as claim_for,
      coalesce(c.latest, c.earliest) as claimed,
      p.speaker_id as reply_speaker, p.on_behalf_of_id as reply_for,
      coalesce(p.latest, p.earliest) as replied
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
  return rows.map(({ id, type, claimId, replyId, claimed, replied, ...row }) => {
    const claim = { speakerId: row.claimSpeaker, onBehalfOfId: row.claimFor };
    const reply = { speakerId: row.replySpeaker, onBehalfOfId: row.replyFor };
    return {
      ...{ id, type, claimId, replyId, claimed, replied },
      isOwn: row.claimSpeaker === row.replySpeaker,
      takesBack: isOwnRetraction(type, claim, reply),
      points: (by.get(id) ?? []).map(({ pointId, treatment }) => ({ pointId, treatment })),
    };
  });
}
