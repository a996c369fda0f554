/** When the parties of a matter spoke lately, as a strip draws it. Pure. */
import { drawnDate } from "@/lib/dates/shape";
import type { FrontMatter } from "@/lib/document/front";

/** Days that a strip shows, up to the last statement. */
export const stripDays = 30;
const dayMs = 86_400_000;

export interface StripDate {
  party: number;
  /** Percent of the strip. */
  left: number;
  right: number;
  /** Whether the day is known; else it may have been any within. */
  isDay: boolean;
}

/** What is drawn, and the same in words. */
export function stripDates(recent: FrontMatter["recent"]): { dates: StripDate[]; words: string } {
  const drawn = recent.map(({ party, ...dating }) => ({ party, ...drawnDate(dating) }));
  const ends = drawn.flatMap(({ earliest, latest }) => latest ?? earliest ?? []);
  const end = (Math.floor(Math.max(...ends) / dayMs) + 1) * dayMs;
  const start = end - stripDays * dayMs;
  const at = (moment: number) =>
    Math.min(100, Math.max(0, ((moment - start) / (end - start)) * 100));
  const dates = drawn
    .filter(({ shape }) => shape !== "undated")
    .map(({ party, shape, earliest, latest }): StripDate => {
      const isDay = shape === "day" || shape === "moment";
      const day = isDay && earliest !== null ? Math.floor(earliest / dayMs) * dayMs : null;
      return {
        ...{ party, isDay },
        left: day === null ? at(earliest ?? start) : at(day),
        right: day === null ? at(latest ?? end) : at(day + dayMs),
      };
    });
  const distinct = new Map(dates.map((row) => [`${row.party} ${row.left} ${row.right}`, row]));
  const days = new Set([...distinct.values()].filter((row) => row.isDay).map((row) => row.left));
  const unsure = [...distinct.values()].filter((row) => !row.isDay).length;
  const parts = [
    days.size > 0 && `Statements on ${days.size} of the ${stripDays} days up to the last one`,
    unsure > 0 && `${unsure} whose day is not known`,
  ];
  return { dates: [...distinct.values()], words: parts.filter(Boolean).join("; ") };
}
