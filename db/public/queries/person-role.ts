/** Reads who a speaker was when the newest statement was made. */
import type { Reader } from "@/db/public/reader";
import type { SpeakerRecord } from "@/lib/document/document";
import { type LatestRole, latestRole, type RoleGiven } from "@/lib/people/role";
import { momentOf } from "./moment";

/** The role of a speaker by the newest statement, see `latestRole`. */
export async function roleOfSpeaker(
  record: Reader,
  { id, offices }: SpeakerRecord,
): Promise<LatestRole | null> {
  const first = async (where: string) => {
    const [row] = await record.all<RoleGiven>(
      `select v.role as title, s.edtf, s.earliest, s.latest
      from statement_speakers v join statements s on s.id = v.statement_id
      where v.speaker_id = :id and ${where} order by ${momentOf("s")} desc, s.id limit 1`,
      { id },
    );
    return row;
  };
  const [newest, newestWithRole] = await Promise.all([first("true"), first("v.role is not null")]);
  return newest ? latestRole({ newest, newestWithRole, offices }) : null;
}
