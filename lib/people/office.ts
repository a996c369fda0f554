/** Which office on record somebody held at a time. Pure. */

import { boundsOf } from "@/lib/dates/edtf";
import type { Bounds } from "@/lib/dates/edtf-date";
import { momentOf } from "@/lib/dates/moment";
import type { OfficeRecord } from "@/lib/document/document";

/** "Foreign Minister, Cuba" */
export const titleOf = ({ title, organisation }: OfficeRecord) =>
  organisation ? `${title}, ${organisation}` : title;

/**
 * The last office on record that was certainly held at a time; one without dates may not have been, and of a time that
 * is not known nothing is certain.
 */
export function officeAt(offices: OfficeRecord[], time: Bounds): OfficeRecord | undefined {
  const moment = momentOf(time);
  if (moment === null) return;
  return offices.findLast(({ from, to }) => {
    if (from === null) return false;
    const [start, end] = [boundsOf(from).latest, to === null ? null : boundsOf(to).earliest];
    return (start ?? Number.POSITIVE_INFINITY) <= moment && moment <= (end ?? moment);
  });
}
