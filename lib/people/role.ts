/** Which role is shown of somebody who speaks, and where it is from. Pure. */
import type { Bounds } from "@/lib/dates/edtf-date";
import type { OfficeRecord } from "@/lib/document/document";
import { officeAt, titleOf } from "./office";

/** A title and where it is from: given with a statement, or the office held at its time. */
export interface LatestRole {
  title: string;
  from: "statement" | "office";
  /** The date of that statement. */
  edtf: string | null;
}

/** Of a statement what a role is known by. */
export interface RoleGiven extends Bounds {
  title: string | null;
  edtf: string | null;
}

/** The role given with the newest statement, else an office held then, else the newest role given at all. */
export function latestRole({
  newest,
  newestWithRole,
  offices,
}: {
  newest: RoleGiven;
  newestWithRole: Pick<RoleGiven, "title" | "edtf"> | undefined;
  offices: OfficeRecord[];
}): LatestRole | null {
  const { title, edtf } = newest;
  if (title) return { title, from: "statement", edtf };
  const office = officeAt(offices, newest);
  if (office) return { title: titleOf(office), from: "office", edtf };
  if (!newestWithRole?.title) return null;
  return { title: newestWithRole.title, from: "statement", edtf: newestWithRole.edtf };
}
