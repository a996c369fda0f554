/** Reads what the ledgers of speakers are made of, for some of their statements: a fixed number of reads. */
import { type Asking, ask } from "@/db/public/asking";
import { among, listed } from "@/db/public/queries/ids";
import { groupBy } from "@/lib/group";
import { type Sequence, sequencesIn, spokenKinds, type WordsPlace } from "@/lib/occasion-order";
import type { LedgerInput, LedgerPair, LedgerStatement } from "@/lib/people/ledger";
import { isOwnRetraction } from "@/lib/treatments";
import type { RebuttalType, Treatment } from "@/lib/vocabulary";

const ofThese = `in ${among(":ids")}`;

type Spoken = LedgerStatement & { speakerId: string };

/**
 * By speaker, what the ledger is made of as far as these statements go. What transcripts put in order is known where all
 * statements of an occasion are among them.
 */
export function* ledgerInputs(statementIds: Iterable<string>): Asking<Map<string, LedgerInput>> {
  const ids = listed(statementIds);
  const spoken = yield* ask<Spoken>(
    `select v.speaker_id, s.id, s.edtf, s.earliest, s.latest,
       (select min(m.number) from memberships m where m.statement_id = s.id) as number
     from statement_speakers v join statements s on s.id = v.statement_id
     where v.statement_id ${ofThese}`,
    { ids },
  );
  const stances = yield* ask<LedgerInput["stances"][number]>(
    `select st.statement_id, st.point_id, st.position from stances st
     join points p on p.id = st.point_id
     where st.statement_id ${ofThese} order by p.matter_id, p.place`,
    { ids },
  );
  const pairs = yield* pairsOf(ids);
  const places = yield* placesOf(ids);
  const taken = groupBy(stances, (row) => row.statementId);
  const ends = [...groupBy(pairs, (row) => row.claimId), ...groupBy(pairs, (row) => row.replyId)];
  const pairsAt = groupBy(
    ends.flatMap(([id, rows]) => rows.map((pair) => ({ id, pair }))),
    ({ id }) => id,
  );
  return new Map(
    [...groupBy(spoken, (row) => row.speakerId)].map(([speakerId, statements]) => {
      const own = statements.map((row) => row.id);
      const beside = own.flatMap((id) => (pairsAt.get(id) ?? []).map(({ pair }) => pair));
      const input: LedgerInput = {
        statements: statements.map(({ speakerId: _, ...row }) => row),
        stances: own.flatMap((id) => taken.get(id) ?? []),
        pairs: [...new Set(beside)].map(({ speakers, ...pair }) => ({
          ...pair,
          isOwn: speakers.filter((id) => id === speakerId).length === 2,
        })),
        sequences: sequencesFor(own, beside, places),
      };
      return [speakerId, input];
    }),
  );
}

/** The order of a speaker's statements, and of what takes them back, on one occasion. */
function sequencesFor(own: string[], pairs: PairOfEnds[], places: WordsPlace[]): Sequence[] {
  if (places.length < 2) return [];
  const said = new Set(own);
  const back = pairs.filter((row) => row.type === "retracts" && said.has(row.claimId));
  for (const { replyId } of back) said.add(replyId);
  return sequencesIn(places.filter((row) => said.has(row.statementId)));
}

/** Where words of these statements, and of what takes them back, begin in transcripts and recordings. */
const placesOf = (ids: string): Asking<WordsPlace[]> =>
  ask<WordsPlace>(
    `with said as (select value as statement_id from json_each(:ids)
      union select r.reply_id from rebuttals r where r.claim_id ${ofThese} and r.type = 'retracts')
    select q.statement_id, s.occasion_id, q.capture_id, q.start_at as start, k.kind
    from said join quotations q on q.statement_id = said.statement_id
    join statements s on s.id = q.statement_id join sources k on k.id = q.source_id
    where q.capture_id is not null and q.start_at is not null and k.kind in ${among(":kinds")}
    order by q.statement_id, q.place`,
    { ids, kinds: listed(spokenKinds) },
  );

/** With the speakers of both ends. */
type PairOfEnds = Omit<LedgerPair, "isOwn"> & { speakers: string[] };

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

function* pairsOf(ids: string): Asking<PairOfEnds[]> {
  const rows = yield* ask<PairRow>(
    `select r.id, r.type, r.claim_id, r.reply_id,
      coalesce(c.latest, c.earliest) as claimed, coalesce(p.latest, p.earliest) as replied,
      case when r.type = 'retracts' then c.json end as claim,
      case when r.type = 'retracts' then p.json end as reply
    from rebuttals r
    join statements c on c.id = r.claim_id join statements p on p.id = r.reply_id
    where r.claim_id ${ofThese} or r.reply_id ${ofThese}
    order by r.id`,
    { ids },
  );
  const speakers = yield* ask<{ statementId: string; speakerId: string }>(
    `select distinct statement_id, speaker_id from statement_speakers where statement_id ${ofThese}`,
    { ids: listed(new Set(rows.flatMap((row) => [row.claimId, row.replyId]))) },
  );
  const points = yield* ask<{ rebuttalId: string; pointId: string; treatment: Treatment }>(
    `select p.rebuttal_id, a.point_id, a.treatment from pairings p
    join answers a on a.matter_id = p.matter_id and a.pairing = p.place
    where p.rebuttal_id ${ofThese} order by p.matter_id, p.place, a.place`,
    { ids: listed(rows.map((row) => row.id)) },
  );
  const by = groupBy(points, (row) => row.rebuttalId);
  const spoke = groupBy(speakers, (row) => row.statementId);
  const speakersOf = (id: string) => (spoke.get(id) ?? []).map((row) => row.speakerId);
  return rows.map(({ claim, reply, ...row }) => ({
    ...row,
    speakers: [...speakersOf(row.claimId), ...speakersOf(row.replyId)],
    takesBack:
      claim && reply ? isOwnRetraction(row.type, JSON.parse(claim), JSON.parse(reply)) : false,
    points: (by.get(row.id) ?? []).map(({ pointId, treatment }) => ({ pointId, treatment })),
  }));
}
