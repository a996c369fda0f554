/** Which office on record somebody held at a time. Pure. */

import { boundsOf } from "@/lib/dates/edtf";
import type { Bounds } from "@/lib/dates/edtf-date";
import type { OfficeRecord } from "@/lib/document/document";

/** "Foreign Minister, Cuba" */
export const titleOf = ({ title, organisation }: OfficeRecord) =>
  organisation ? `${title}, ${organisation}` : title;

/** The last office on record that was certainly held at a time; one without dates may not have been. */
export function officeAt(offices: OfficeRecord[], time: Bounds): OfficeRecord | undefined {
  const moment = time.latest ?? time.earliest ?? 0;
  return offices.findLast(({ from, to }) => {
    if (from === null) return false;
    const [start, end] = [boundsOf(from).latest, to === null ? null : boundsOf(to).earliest];
    return (start ?? Number.POSITIVE_INFINITY) <= moment && moment <= (end ?? moment);
  });
}
