/** When a matter is published by itself, in words. */
import { formatEdtf, formatInstant } from "@/lib/dates/format";
import { formatIn } from "@/lib/dates/zoned";

/** "3 Feb 2026, 09:00, Europe/Berlin (3 Feb 2026, 08:00 UTC)": as it was said, and as the log has it. */
export function embargoInWords({ at, zone }: { at: string; zone: string }): string {
  const said = formatIn(at, zone, formatEdtf);
  return zone === "UTC" ? said : `${said} (${formatInstant(at)})`;
}
