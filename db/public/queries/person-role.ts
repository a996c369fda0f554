/** Reads who a speaker was when the newest statement was made. */
import type { Reader } from "@/db/public/reader";
import type { SpeakerRecord } from "@/lib/document/document";
import { officeAt, titleOf } from "@/lib/people/office";
import { momentOf } from "./moment";

/** A title and where it is from: given with a statement, or the office held at its time. */
export interface LatestRole {
  title: string;
  from: "statement" | "office";
  /** The date of that statement. */
  edtf: string | null;
}

interface RoleRow {
  title: string | null;
  edtf: string | null;
  earliest: number | null;
  latest: number | null;
}

/** The role given with the newest dated statement, else an office held then, else the newest role given at all. */
export async function latestRole(
  record: Reader,
  speaker: SpeakerRecord,
): Promise<LatestRole | null> {
  const first = async (where: string) => {
    const [row] = await record.all<RoleRow>(
      `select s.speaker_role as title, s.edtf, s.earliest, s.latest from statements s
      where s.speaker_id = :speakerId and ${where} order by ${momentOf("s")} desc, s.id limit 1`,
      { speakerId: speaker.id },
    );
    return row;
  };
  const newest = await first("(s.latest is not null or s.earliest is not null)");
  if (newest?.title) return { title: newest.title, from: "statement", edtf: newest.edtf };
  const office = newest && officeAt(speaker.offices, newest);
  if (newest && office) return { title: titleOf(office), from: "office", edtf: newest.edtf };
  const given = await first("s.speaker_role is not null");
  return given?.title ? { title: given.title, from: "statement", edtf: given.edtf } : null;
}
