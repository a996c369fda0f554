/** Reads the stances of one speaker, point by point. */

import { asc, eq, sql } from "drizzle-orm";
import type { PublicRecord } from "@/db/public/files";
import * as t from "@/db/public/schema";
import { quotedWords } from "@/lib/comparison/in-short";
import type { DatingRecord, OccasionRecord, StanceRecord } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import type { PointTaken, StanceTaken, TakenBack } from "@/lib/people/point-history";
import type { QuotationForm } from "@/lib/vocabulary";
import { listPlacedPoints } from "./excerpt";
import { listed, moment, rowsOf, withDating } from "./person-sql";

/** What the speaker said and was taken back: the point, and the statement `s` that takes it back. */
const takenBackSql = `select a.point_id as pointId, c.id as statementId, s.id as byId, d.edtf,
    (select m.number from memberships m where m.statement_id = s.id and m.matter_id = a.matter_id)
      as byNumber
  from statements c join rebuttals r on r.claim_id = c.id and r.type = 'retracts'
  join pairings p on p.rebuttal_id = r.id
  join answers a on a.matter_id = p.matter_id and a.pairing = p.place and a.treatment = 'taken_back'
  join statements s on s.id = r.reply_id ${withDating}
  where c.speaker_id = @speakerId`;

/** Points on which the speaker took a stance: those with several positions, or one taken back, first, then the newest. */
export function listPoints(
  record: PublicRecord,
  speakerId: string,
  limit: number,
): { total: number; points: PointTaken[] } {
  const chosen = rowsOf<{ pointId: string; total: number }>(
    record,
    `with taken_back as (${takenBackSql})
    select st.point_id as pointId, count(*) over () as total
    from statements s join stances st on st.statement_id = s.id ${withDating}
    join points p on p.id = st.point_id
    where s.speaker_id = @speakerId group by st.point_id
    order by count(distinct st.position) > 1 or st.point_id in (select pointId from taken_back) desc,
      max(${moment}) desc, p.matter_id, p.place
    limit @limit`,
    { speakerId, limit },
  );
  const ids = chosen.map((row) => row.pointId);
  const taken = groupBy(listStances(record, speakerId, ids), (row) => row.stance.pointId);
  const withdrawn = groupBy(
    rowsOf<TakenBack & { pointId: string }>(record, takenBackSql, { speakerId }),
    (row) => row.pointId,
  );
  const points = new Map(listPlacedPoints(record, ids).map((point) => [point.id, point]));
  return {
    total: chosen[0]?.total ?? 0,
    points: ids.flatMap((id) => {
      const point = points.get(id);
      const rows = taken.get(id) ?? [];
      const partyIndex = rows[0]?.partyIndex ?? 0;
      return point
        ? [
            {
              ...{ point, partyIndex, takenBack: withdrawn.get(id) ?? [] },
              taken: rows.map(({ partyIndex: _, ...row }) => row),
            },
          ]
        : [];
    }),
  };
}

type StanceRow = StanceTaken & { partyIndex: number };

/** For each point, position and time, the first stance and how many there are. */
function listStances(record: PublicRecord, speakerId: string, pointIds: string[]): StanceRow[] {
  const { db } = record;
  const chosen = rowsOf<{ id: string; times: number }>(
    record,
    `select id, times from (select st.id, min(m.number), count(*) as times
      from statements s join stances st on st.statement_id = s.id
      join memberships m on m.statement_id = s.id and m.matter_id = st.matter_id ${withDating}
      where s.speaker_id = @speakerId
        and st.point_id in (select value from json_each(@pointIds))
      group by st.point_id, st.position, d.earliest, d.latest)`,
    { speakerId, pointIds: listed(pointIds) },
  );
  const times = new Map(chosen.map((row) => [row.id, row.times]));
  const rows = db
    .select({
      statement: t.statements,
      stance: t.stances,
      occasion: t.occasions,
      dating: t.datings,
      membership: t.memberships,
      partyPlace: t.parties.place,
      quotation: {
        text: t.quotations.text,
        form: t.quotations.form,
        language: t.quotations.language,
        translatedBy: t.quotations.translatedBy,
      },
    })
    .from(t.stances)
    .innerJoin(t.statements, eq(t.statements.id, t.stances.statementId))
    .innerJoin(t.occasions, eq(t.occasions.id, t.statements.occasionId))
    .innerJoin(
      t.memberships,
      sql`${t.memberships.statementId} = ${t.statements.id} and ${t.memberships.matterId} = ${t.stances.matterId}`,
    )
    .innerJoin(t.parties, eq(t.parties.id, t.memberships.partyId))
    .leftJoin(
      t.datings,
      sql`${t.datings.occasionId} = ${t.occasions.id} and ${t.datings.preferred} = 1`,
    )
    .leftJoin(t.quotations, eq(t.quotations.id, t.stances.quotationId))
    .where(sql`${t.stances.id} in (select value from json_each(${listed(times.keys())}))`)
    .orderBy(asc(t.memberships.number))
    .all();
  return rows.map(({ statement, stance, occasion, dating, membership, partyPlace, quotation }) => {
    const { matterId: _, place: __, spanStart, spanEnd, ...fields } = stance;
    const span = spanStart === null || spanEnd === null ? null : { start: spanStart, end: spanEnd };
    return {
      statement: { ...statement, number: membership.number, partyId: membership.partyId },
      stance: { ...fields, span } as StanceRecord,
      occasion: { ...occasion, datings: dating ? [datingOf(dating)] : [] } as OccasionRecord,
      words:
        quotation && quotedWords({ ...quotation, form: quotation.form as QuotationForm }, span),
      times: times.get(stance.id) ?? 1,
      partyIndex: partyPlace - 1,
    };
  });
}

function datingOf({
  place: _,
  occasionId: __,
  ...row
}: typeof t.datings.$inferSelect): DatingRecord {
  return { ...row, preferred: row.preferred === 1 };
}
