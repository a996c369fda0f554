/** What readers are told of an address that was asked again, in words. Pure. */
import { formatInstant } from "@/lib/dates/format";
import type { RecheckOutcome } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";

/** What was found when the address of a capture was last asked again, as far as readers are told. */
export interface ToldRecheck {
  captureId: string;
  checkedAt: string;
  outcome: RecheckOutcome;
  movedTo: string | null;
  /** Public ids of the quotations whose words were not found. */
  missing: string[];
}

/** Of a capture: "Still there as of 3 March 2026, 06:00 UTC." */
export function captureTold({ outcome, checkedAt, movedTo, missing }: ToldRecheck): string {
  const at = formatInstant(checkedAt);
  const notFound = `${counted(missing.length, "quoted passage")} not found`;
  switch (outcome) {
    case "still_there":
      return `The quoted words were still there as of ${at}.`;
    case "changed":
      return `Changed: as of ${at}, ${notFound} there.`;
    case "gone":
      return `No longer there as of ${at}: the site answered that there is no such page.`;
    case "moved":
      return `Moved: as of ${at} the address led to ${movedTo}${
        missing.length > 0 ? `, with ${notFound}` : ", where the quoted words stood"
      }.`;
    case "not_asked":
      return `The site could not be asked on ${at}.`;
  }
}

/** Of one quotation, in short: "Still there as of 3 March 2026, 06:00 UTC". */
export function quotationTold({ outcome, checkedAt, missing }: ToldRecheck, id: string): string {
  const at = formatInstant(checkedAt);
  if (outcome === "gone") return `Page no longer there as of ${at}`;
  if (missing.includes(id)) return `No longer found there as of ${at}`;
  return outcome === "moved" ? `Moved; still found as of ${at}` : `Still there as of ${at}`;
}
