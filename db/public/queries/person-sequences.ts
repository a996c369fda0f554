/** Reads what transcripts and recordings put in order of a speaker's statements. */
import type { Reader } from "@/db/public/reader";
import { type Sequence, sequencesIn, spokenKinds, type WordsPlace } from "@/lib/occasion-order";
import { among, listed } from "./ids";

/** The order in which a speaker's statements, and what takes them back, were made on one occasion, where it is known. */
export async function listSequences(record: Reader, speakerId: string): Promise<Sequence[]> {
  const places = await record.all<WordsPlace>(
    `with own as (select statement_id from statement_speakers where speaker_id = :speakerId),
    said as (select statement_id from own
      union select r.reply_id from own join rebuttals r on r.claim_id = own.statement_id
        and r.type = 'retracts')
    select q.statement_id, s.occasion_id, q.capture_id, q.start_at as start, k.kind
    from said join quotations q on q.statement_id = said.statement_id
    join statements s on s.id = q.statement_id join sources k on k.id = q.source_id
    where q.capture_id is not null and q.start_at is not null and k.kind in ${among(":kinds")}
    order by q.statement_id, q.place`,
    { speakerId, kinds: listed(spokenKinds) },
  );
  return sequencesIn(places);
}
