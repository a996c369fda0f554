import { boundsOf } from "@/lib/dates/edtf";
import type { Bounds } from "@/lib/dates/edtf-date";
import { compareBounds } from "@/lib/dates/order";
import type { ScreenSpeaker } from "./screen";

/**
 * The offices that a speaker may have held when something was said, as they are written beside a name. An office
 * without dates may always have been held; a date that is not known rules none out.
 */
export function officesAt({ offices }: Pick<ScreenSpeaker, "offices">, edtf: string): string[] {
  let said: Bounds = { earliest: null, latest: null };
  try {
    if (edtf) said = boundsOf(edtf);
  } catch {
    // Half a date rules nothing out.
  }
  return offices
    .filter(({ from, to }) => {
      const ended = to && compareBounds(boundsOf(to), said) === "before";
      const notYet = from && compareBounds(said, boundsOf(from)) === "before";
      return !ended && !notYet;
    })
    .map(({ title, organisation }) =>
      organisation && !title.includes(organisation) ? `${title}, ${organisation}` : title,
    );
}
