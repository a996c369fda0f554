/** Reads the stances of one speaker, point by point. */
import type { Reader } from "@/db/public/reader";
import { quotedWords } from "@/lib/comparison/in-short";
import { groupBy } from "@/lib/group";
import type { PointTaken, StanceTaken, TakenBack } from "@/lib/people/point-history";
import type { QuotationForm } from "@/lib/vocabulary";
import {
  listOccasions,
  listPlacedPoints,
  listStatements,
  type StanceColumns,
  stanceOf,
} from "./excerpt";
import { among, listed } from "./ids";
import { momentOf } from "./moment";

/** What the speaker said and was taken back: the point, and the statement `s` that takes it back. */
const takenBackSql = `select a.point_id, c.id as statement_id, s.id as by_id, s.edtf,
    (select m.number from memberships m where m.statement_id = s.id and m.matter_id = a.matter_id)
      as by_number
  from statements c join rebuttals r on r.claim_id = c.id and r.type = 'retracts'
  join pairings p on p.rebuttal_id = r.id
  join answers a on a.matter_id = p.matter_id and a.pairing = p.place and a.treatment = 'taken_back'
  join statements s on s.id = r.reply_id
  where c.speaker_id = :speakerId`;

/** Points on which the speaker took a stance: those with several positions, or one taken back, first, then the newest. */
export async function listPoints(
  record: Reader,
  speakerId: string,
  limit: number,
): Promise<{ total: number; points: PointTaken[] }> {
  const chosen = await record.all<{ pointId: string; total: number }>(
    `with taken_back as (${takenBackSql})
    select st.point_id, count(*) over () as total
    from statements s join stances st on st.statement_id = s.id
    join points p on p.id = st.point_id
    where s.speaker_id = :speakerId group by st.point_id
    order by count(distinct st.position) > 1 or st.point_id in (select point_id from taken_back) desc,
      max(${momentOf("s")}) desc, p.matter_id, p.place
    limit :limit`,
    { speakerId, limit },
  );
  const ids = chosen.map((row) => row.pointId);
  const [stances, takenBack, placed] = await Promise.all([
    listStances(record, speakerId, ids),
    record.all<TakenBack & { pointId: string }>(takenBackSql, { speakerId }),
    listPlacedPoints(record, ids),
  ]);
  const taken = groupBy(stances, (row) => row.stance.pointId);
  const withdrawn = groupBy(takenBack, (row) => row.pointId);
  const points = new Map(placed.map((point) => [point.id, point]));
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

interface PlacedStance extends StanceColumns {
  number: number;
  partyId: string;
  partyPlace: number;
  text: string | null;
  form: QuotationForm | null;
  language: string | null;
  translatedBy: string | null;
}

/** For each point, position and time, the first stance and how many there are. */
async function listStances(
  record: Reader,
  speakerId: string,
  pointIds: string[],
): Promise<StanceRow[]> {
  const chosen = await record.all<{ id: string; times: number }>(
    `select id, times from (select st.id, min(m.number), count(*) as times
      from statements s join stances st on st.statement_id = s.id
      join memberships m on m.statement_id = s.id and m.matter_id = st.matter_id
      where s.speaker_id = :speakerId and st.point_id in ${among(":pointIds")}
      group by st.point_id, st.position, s.earliest, s.latest)`,
    { speakerId, pointIds: listed(pointIds) },
  );
  const times = new Map(chosen.map((row) => [row.id, row.times]));
  const rows = await record.all<PlacedStance>(
    `select st.*, m.number, m.party_id, p.place as party_place,
       q.text, q.form, q.language, q.translated_by
     from stances st
     join memberships m on m.statement_id = st.statement_id and m.matter_id = st.matter_id
     join parties p on p.id = m.party_id
     left join quotations q on q.id = st.quotation_id
     where st.id in ${among(":ids")} order by m.number, st.place`,
    { ids: listed(times.keys()) },
  );
  const statements = byId(
    await listStatements(
      record,
      rows.map((row) => row.statementId),
    ),
  );
  const occasions = byId(
    await listOccasions(
      record,
      [...statements.values()].map((row) => row.occasionId),
    ),
  );
  return rows.flatMap(
    ({ number, partyId, partyPlace, text, form, language, translatedBy, ...columns }) => {
      const stance = stanceOf(columns);
      const statement = statements.get(stance.statementId);
      const occasion = statement && occasions.get(statement.occasionId);
      if (!occasion) return [];
      const quotation = text !== null &&
        form &&
        language !== null && { text, form, language, translatedBy };
      return [
        {
          ...{ statement: { ...statement, number, partyId }, stance, occasion },
          words: quotation ? quotedWords(quotation, stance.span) : null,
          times: times.get(stance.id) ?? 1,
          partyIndex: partyPlace - 1,
        },
      ];
    },
  );
}

const byId = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]));
