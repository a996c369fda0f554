/** Reads who a speaker was when the newest statement was made. */
import type { Reader } from "@/db/public/reader";
import type { SpeakerRecord } from "@/lib/document/document";
import { type LatestRole, latestRole, type RoleGiven } from "@/lib/people/role";

/** The role of a speaker by the newest statement, see `latestRole`. */
export async function roleOfSpeaker(
  record: Reader,
  { id, offices }: SpeakerRecord,
): Promise<LatestRole | null> {
  const first = async (which: "newest_id" | "titled_id") => {
    const [row] = await record.all<RoleGiven>(
      `select v.role as title, s.edtf, s.earliest, s.latest
       from speaker_stats n join statements s on s.id = n.${which}
       join statement_speakers v on v.statement_id = s.id and v.speaker_id = n.speaker_id
       where n.speaker_id = :id`,
      { id },
    );
    return row;
  };
  const [newest, newestWithRole] = await Promise.all([first("newest_id"), first("titled_id")]);
  return newest ? latestRole({ newest, newestWithRole, offices }) : null;
}
