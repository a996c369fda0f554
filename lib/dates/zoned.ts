/** A day and a time in a named zone as an instant, and back. */

/** What a clock in the zone shows at an instant: "2026-02-03T09:00". Throws RangeError for no zone. */
function clockAt(instant: number, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
  }).formatToParts(instant);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return `${of("year")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}`;
}

/** Whether there is a zone of that name, such as Europe/Berlin or UTC. */
export function isZoneName(zone: string): boolean {
  try {
    return clockAt(0, zone) !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The instant at which clocks in a zone show a day and a time. Where clocks are changed, a time may not be there at all, or
 * be there twice: then a sentence says so, and nothing is guessed.
 */
export function instantIn(
  day: string,
  time: string,
  zone: string,
): { ok: true; instant: string } | { ok: false; message: string } {
  const shown = `${day}T${time}`;
  const asUtc = Date.parse(`${shown}Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(shown) || Number.isNaN(asUtc)) {
    return { ok: false, message: "Give the day, and the time as 09:00." };
  }
  // No zone is further than 15 hours from UTC, and all are a quarter of an hour apart at least.
  const quarter = 15 * 60_000;
  const found: number[] = [];
  for (let offset = -60; offset <= 60; offset += 1) {
    const instant = asUtc + offset * quarter;
    if (clockAt(instant, zone) === shown) found.push(instant);
  }
  const [only] = found;
  if (only === undefined) {
    const message = `There is no ${time} that day in ${zone}: the clocks go forward then.`;
    return { ok: false, message };
  }
  if (found.length > 1) {
    const message = `There is ${time} twice that day in ${zone}, as the clocks go back: choose another time.`;
    return { ok: false, message };
  }
  return { ok: true, instant: new Date(only).toISOString() };
}

/** An instant as clocks in a zone show it, with the zone: "3 Feb 2026, 09:00, Europe/Berlin". */
export function formatIn(
  instant: string,
  zone: string,
  formatDay: (day: string) => string,
): string {
  const [day = "", time = ""] = clockAt(Date.parse(instant), zone).split("T");
  return `${formatDay(day)}, ${time}, ${zone}`;
}
