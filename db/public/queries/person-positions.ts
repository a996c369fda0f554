/** Reads the stances of one speaker, point by point. */
import type { Reader } from "@/db/public/reader";
import { quotedWords, statementWords } from "@/lib/comparison/in-short";
import { groupBy } from "@/lib/group";
import type { Sequence } from "@/lib/occasion-order";
import {
  type PointHistory,
  pointHistory,
  type StanceTaken,
  type TakenBack,
} from "@/lib/people/point-history";
import { nameOnly, speakerIdsOf, voiceOf } from "@/lib/people/voice";
import type { QuotationForm, Transcription } from "@/lib/vocabulary";
import {
  listOccasions,
  listPlacedPoints,
  listSpeakers,
  listStatements,
  type StanceColumns,
  stanceOf,
} from "./excerpt";
import { among, listed } from "./ids";
import { momentOf } from "./moment";
import { listSequences } from "./person-sequences";

/** What the speaker said and was taken back: the point, and the statement `s` that takes it back. */
const takenBackSql = `select a.point_id, c.id as statement_id, s.id as by_id, s.edtf, s.earliest, s.latest,
    s.occasion_id, exists (select 1 from quotations q where q.statement_id = s.id and q.form <> 'paraphrase') as is_held,
    (select m.number from memberships m where m.statement_id = s.id and m.matter_id = a.matter_id)
      as by_number
  from statement_speakers v join statements c on c.id = v.statement_id
  join rebuttals r on r.claim_id = c.id and r.type = 'retracts'
  join pairings p on p.rebuttal_id = r.id
  join answers a on a.matter_id = p.matter_id and a.pairing = p.place and a.treatment = 'taken_back'
  join statements s on s.id = r.reply_id
  where v.speaker_id = :speakerId`;

/** Which points a page shows: some of all of them, or of those whose position changed, after one of them. */
export interface PositionsAsked {
  only: "all" | "changed";
  after?: string;
  /** Told by how many points there are. */
  limit: (total: number) => number;
}

export interface Positions {
  /** Points on which the speaker took a stance, and those of them on which a position changed. */
  total: number;
  changed: number;
  points: PointHistory[];
  /** The point after which the list goes on; null at its end. */
  next: string | null;
}

/** What a speaker held, point by point: where a position changed first, then the newest. */
export async function listPositions(
  record: Reader,
  speakerId: string,
  { only, after, limit }: PositionsAsked,
): Promise<Positions> {
  const [all, sequences] = await Promise.all([
    record.all<{ pointId: string; mayChange: number }>(
      // That one never said so is no position on the point, see `isOnProposition`.
      `with taken_back as (${takenBackSql})
      select st.point_id, count(distinct nullif(st.position, 'denies_saying')) > 1
          or st.point_id in (select point_id from taken_back) as may_change
      from statement_speakers v join statements s on s.id = v.statement_id
      join stances st on st.statement_id = s.id
      join points p on p.id = st.point_id
      where v.speaker_id = :speakerId group by st.point_id
      order by max(${momentOf("s")}) desc, p.matter_id, p.place`,
      { speakerId },
    ),
    listSequences(record, speakerId),
  ]);
  const historiesOn = (ids: string[]) => historiesOf(record, { speakerId, ids, sequences });
  const ids = all.map((row) => row.pointId);
  // Several positions are a change only where their dates tell the order.
  const candidates = await historiesOn(
    all.filter((row) => row.mayChange === 1).map((row) => row.pointId),
  );
  const changed = [...candidates.values()]
    .filter((row) => row.changes.length > 0)
    .map((row) => row.point.id);
  const first = new Set(changed);
  const ordered =
    only === "changed" ? changed : [...changed, ...ids.filter((id) => !first.has(id))];
  const from = after ? ordered.indexOf(after) + 1 : 0;
  const page = ordered.slice(from, from + limit(ids.length));
  const others = await historiesOn(page.filter((id) => !candidates.has(id)));
  return {
    ...{ total: ids.length, changed: changed.length },
    points: page.flatMap((id) => candidates.get(id) ?? others.get(id) ?? []),
    next: from + page.length < ordered.length ? (page.at(-1) ?? null) : null,
  };
}

interface HistoriesAsked {
  speakerId: string;
  /** Of the points. */
  ids: string[];
  sequences: readonly Sequence[];
}

/** What a speaker held on each of these points, in their order. */
async function historiesOf(
  record: Reader,
  { speakerId, ids, sequences }: HistoriesAsked,
): Promise<Map<string, PointHistory>> {
  if (ids.length === 0) return new Map();
  const [stances, takenBack, placed] = await Promise.all([
    listStances(record, { speakerId, ids, sequences }),
    record.all<Omit<TakenBack, "isHeld"> & { pointId: string; isHeld: number }>(takenBackSql, {
      speakerId,
    }),
    listPlacedPoints(record, ids),
  ]);
  const taken = groupBy(stances, (row) => row.stance.pointId);
  const withdrawn = groupBy(takenBack, (row) => row.pointId);
  const points = new Map(placed.map((point) => [point.id, point]));
  return new Map(
    ids.flatMap((id): [string, PointHistory][] => {
      const point = points.get(id);
      const rows = taken.get(id) ?? [];
      if (!point) return [];
      const history = pointHistory({
        ...{ point, sequences, partyIndex: rows[0]?.partyIndex ?? 0 },
        takenBack: (withdrawn.get(id) ?? []).map(({ pointId: _, isHeld, ...row }) => ({
          ...row,
          isHeld: isHeld === 1,
        })),
        taken: rows.map(({ partyIndex: _, ...row }) => row),
      });
      return [[id, history]];
    }),
  );
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
  transcribed: Transcription | null;
}

/** For each point, position and time, the first stance and how many there are; each of those that a transcript orders. */
async function listStances(
  record: Reader,
  { speakerId, ids, sequences }: HistoriesAsked,
): Promise<StanceRow[]> {
  const chosen = await record.all<{ id: string; times: number }>(
    `select id, times from (select st.id, min(m.number), count(*) as times
      from statement_speakers v join statements s on s.id = v.statement_id
      join stances st on st.statement_id = s.id
      join memberships m on m.statement_id = s.id and m.matter_id = st.matter_id
      where v.speaker_id = :speakerId and st.point_id in ${among(":pointIds")}
      group by st.point_id, st.position, s.earliest, s.latest,
        case when s.id in ${among(":ordered")} then s.id end)`,
    {
      ...{ speakerId, pointIds: listed(ids) },
      ordered: listed(sequences.flatMap((row) => row.statements)),
    },
  );
  const times = new Map(chosen.map((row) => [row.id, row.times]));
  const rows = await record.all<PlacedStance>(
    `select st.*, m.number, m.party_id, p.place as party_place,
       q.text, q.form, q.language, q.translated_by, q.transcribed
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
  const speakers = byId(
    await listSpeakers(
      record,
      new Set([...statements.values()].filter((row) => row.coSpeakers).flatMap(speakerIdsOf)),
    ),
  );
  const occasions = byId(
    await listOccasions(
      record,
      [...statements.values()].map((row) => row.occasionId),
    ),
  );
  return rows.flatMap(
    ({
      number,
      partyId,
      partyPlace,
      text,
      form,
      language,
      translatedBy,
      transcribed,
      ...columns
    }) => {
      const stance = stanceOf(columns);
      const statement = statements.get(stance.statementId);
      const occasion = statement && occasions.get(statement.occasionId);
      if (!occasion) return [];
      const voice = statement.coSpeakers && voiceOf(statement, speakers);
      const quotation = text !== null &&
        form &&
        language !== null && {
          ...{ text, form, language, translatedBy },
          position: transcribed && { transcribed },
        };
      return [
        {
          ...{ statement: { ...statement, number, partyId }, stance, occasion },
          words: quotation
            ? quotedWords(quotation, stance.span)
            : statementWords({ record: statement, quotations: [] }),
          ...(voice && { jointly: nameOnly(voice) }),
          times: times.get(stance.id) ?? 1,
          partyIndex: partyPlace - 1,
        },
      ];
    },
  );
}

const byId = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]));
