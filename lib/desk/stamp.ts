import { readTypedDate } from "@/lib/dates/typed";
import { InputError } from "@/lib/errors";

/** A day, or a day and a time, as a source is kept with it, with the zone where one is written. Throws InputError at `field`. */
export function stampOf(
  written: string,
  language: string,
  field: string,
): { at: string; zone: string } {
  const read = readTypedDate(written, language || null);
  if (!read.ok) throw new InputError([{ field, message: read.message }]);
  const [, day, time, second, zone = ""] =
    /^(\d{4}-\d\d-\d\d)(?:(T\d\d:\d\d)(:\d\d)(Z|[+-]\d\d:\d\d)?)?$/.exec(read.edtf) ?? [];
  if (!day) {
    const message =
      "A source is published on one day; where only the month is known, leave it empty.";
    throw new InputError([{ field, message }]);
  }
  const clock = time ? time + (second === ":00" ? "" : second) : "";
  return { at: day + clock, zone: zone === "Z" ? "UTC" : zone };
}
