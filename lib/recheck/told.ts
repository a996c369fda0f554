/** What readers are told of an address that was asked again, in words. Pure. */
import { isPost } from "@/lib/capture/media-type";
import { formatInstant } from "@/lib/dates/format";
import type { RecheckOutcome } from "@/lib/vocabulary";
import { capitalised, counted } from "@/lib/wording";

/** What was found when the address of a capture was last asked again, as far as readers are told. */
export interface ToldRecheck {
  captureId: string;
  checkedAt: string;
  outcome: RecheckOutcome;
  movedTo: string | null;
  /** Public ids of the quotations whose words were not found. */
  missing: string[];
  /** Public ids of all quotations whose words were looked for. */
  lookedFor: string[];
}

/** Of a capture of that media type: "1 quoted passage was still there as of 3 March 2026, 06:00 UTC." */
export function captureTold(told: ToldRecheck, mediaType: string | null): string {
  const { outcome, checkedAt, movedTo, missing, lookedFor } = told;
  const at = formatInstant(checkedAt);
  const passages = counted(lookedFor.length, "quoted passage");
  const notFound = `${counted(missing.length, "quoted passage")} not found`;
  switch (outcome) {
    case "still_there":
      return `${passages} ${lookedFor.length === 1 ? "was" : "were"} still there as of ${at}.`;
    case "changed":
      return `Changed: as of ${at}, ${notFound} there.`;
    case "gone":
      return isPost(mediaType)
        ? `As of ${at} the platform showed no post there: deleted, or not shown to everybody.`
        : `No longer there as of ${at}: the site answered that there is no such page.`;
    case "moved":
      return `Moved: as of ${at} the address led to ${movedTo}${
        missing.length > 0
          ? `, with ${notFound}`
          : lookedFor.length > 0
            ? `, with ${passages} there`
            : ""
      }.`;
    case "not_asked":
      return `The site could not be asked on ${at}.`;
  }
}

/**
 * Of quotations from one capture, in short: "Still there as of 3 March 2026, 06:00 UTC"; null where nobody looked for
 * their words. Where it is so of some of them, it says of how many.
 */
export function wordsTold(told: ToldRecheck, ids: string[]): string | null {
  const { outcome, checkedAt, missing, lookedFor } = told;
  const at = formatInstant(checkedAt);
  const some = (listed: string[], so: string) => {
    const count = ids.filter((id) => listed.includes(id)).length;
    if (count === 0) return null;
    const whole = count === ids.length;
    return `${whole ? capitalised(so) : `${count} of ${ids.length} quotations ${so}`} as of ${at}`;
  };
  if (outcome === "gone") return `No longer shown there as of ${at}`;
  return (
    some(missing, "no longer found there") ??
    some(lookedFor, outcome === "moved" ? "moved, and still found" : "still there")
  );
}
