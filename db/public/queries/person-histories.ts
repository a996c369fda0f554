/** Reads what a speaker held on some points. */
import { type Asking, ask } from "@/db/public/asking";
import { quotedWords, statementWords } from "@/lib/comparison/in-short";
import type { OccasionRecord, SpeakerRecord } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { type Sequence, sequencesIn, spokenKinds, type WordsPlace } from "@/lib/occasion-order";
import {
  type PointHistory,
  pointHistory,
  type StanceTaken,
  type TakenBack,
} from "@/lib/people/point-history";
import { nameOnly, speakerIdsOf, voiceOf } from "@/lib/people/voice";
import type { QuotationForm, Transcription } from "@/lib/vocabulary";
import {
  type PointRow,
  placedPointOf,
  placedPointsSql,
  type StanceColumns,
  type StatementWhole,
  stanceOf,
} from "./excerpt";
import { among, listed } from "./ids";

/** The lines `l` of the speaker on the points. */
const onPoints = `json_each(:pointIds) j cross join ledger_lines l
  on l.speaker_id = :speakerId and l.point_id = j.value`;

/** What a speaker held on each of these points, in their order. Of no use where the ledger is behind. */
export function* historiesOf(speakerId: string, ids: string[]): Asking<Map<string, PointHistory>> {
  if (ids.length === 0) return new Map();
  const asked = { speakerId, pointIds: listed(ids) };
  const sequences = yield* sequencesOn(asked);
  const stances = yield* stancesOn(asked, sequences);
  const takenBack = yield* ask<Omit<TakenBack, "isHeld"> & { pointId: string; isHeld: number }>(
    // What was said and taken back, and the statement `s` that takes it back.
    `select a.point_id, l.statement_id, s.id as by_id, s.edtf, s.earliest, s.latest, s.occasion_id,
      exists (select 1 from quotations q where q.statement_id = s.id and q.form <> 'paraphrase') as is_held,
      (select m.number from memberships m where m.statement_id = s.id and m.matter_id = a.matter_id)
        as by_number
    from ${onPoints}
    join rebuttals r on r.claim_id = l.statement_id and r.type = 'retracts'
    join pairings p on p.rebuttal_id = r.id
    join answers a on a.matter_id = p.matter_id and a.pairing = p.place
      and a.treatment = 'taken_back' and a.point_id = l.point_id
    join statements s on s.id = r.reply_id
    where l.is_taken_back = 1`,
    asked,
  );
  const placed = yield* ask<PointRow>(placedPointsSql, { ids: listed(ids) });
  const taken = groupBy(stances, (row) => row.stance.pointId);
  const withdrawn = groupBy(takenBack, (row) => row.pointId);
  const points = new Map(placed.map((row) => [row.id, placedPointOf(row)]));
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

interface Asked extends Record<string, string> {
  speakerId: string;
  /** A list, see `listed`. */
  pointIds: string;
}

/** The order in which the speaker said things on the occasions of what is asked, and in which they were taken back. */
function* sequencesOn(asked: Asked): Asking<Sequence[]> {
  const places = yield* ask<WordsPlace>(
    `with occasions_of as (select distinct s.occasion_id from ${onPoints}
      join statements s on s.id = l.statement_id),
    own as (select v.statement_id from occasions_of o
      join statements s on s.occasion_id = o.occasion_id
      join statement_speakers v on v.statement_id = s.id and v.speaker_id = :speakerId),
    said as (select statement_id from own
      union select r.reply_id from own join rebuttals r on r.claim_id = own.statement_id
        and r.type = 'retracts')
    select q.statement_id, s.occasion_id, q.capture_id, q.start_at as start, k.kind
    from said join quotations q on q.statement_id = said.statement_id
    join statements s on s.id = q.statement_id join sources k on k.id = q.source_id
    where q.capture_id is not null and q.start_at is not null and k.kind in ${among(":kinds")}
    order by q.statement_id, q.place`,
    { ...asked, kinds: listed(spokenKinds) },
  );
  return sequencesIn(places);
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
function* stancesOn(asked: Asked, sequences: readonly Sequence[]): Asking<StanceRow[]> {
  const chosen = yield* ask<{ id: string; times: number }>(
    `select id, times from (select st.id, min(m.number), count(*) as times
      from ${onPoints} join statements s on s.id = l.statement_id
      join stances st on st.statement_id = s.id and st.point_id = l.point_id
      join memberships m on m.statement_id = s.id and m.matter_id = st.matter_id
      group by st.point_id, st.position, s.earliest, s.latest,
        case when s.id in ${among(":ordered")} then s.id end)`,
    { ...asked, ordered: listed(sequences.flatMap((row) => row.statements)) },
  );
  const times = new Map(chosen.map((row) => [row.id, row.times]));
  const rows = yield* ask<PlacedStance>(
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
    yield* wholes<StatementWhole>(
      "statements",
      rows.map((row) => row.statementId),
    ),
  );
  const jointly = [...statements.values()].filter((row) => row.coSpeakers).flatMap(speakerIdsOf);
  const speakers = byId(yield* wholes<SpeakerRecord>("speakers", jointly));
  const occasionIds = [...statements.values()].map((row) => row.occasionId);
  const occasions = byId(yield* wholes<OccasionRecord>("occasions", occasionIds));
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

/** Records with these ids, as the projector keeps them: whole. */
function* wholes<T>(table: "statements" | "speakers" | "occasions", ids: string[]): Asking<T[]> {
  if (ids.length === 0) return [];
  const rows = yield* ask<{ json: string }>(
    `select json from ${table} where id in ${among(":ids")}`,
    { ids: listed(new Set(ids)) },
  );
  return rows.map(({ json }): T => JSON.parse(json));
}

const byId = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]));
