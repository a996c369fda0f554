/** How a day by which something is asked for stands to today, in words. */
import { formatEdtf } from "@/lib/dates/format";
import { counted } from "@/lib/wording";

const dayInMs = 86_400_000;

/** "overdue since 3 Feb 2026, 2 days" … Days count as UTC has them. */
export function dueInWords(dueOn: string | null, now: Date): { words: string; isOverdue: boolean } {
  if (!dueOn) return { words: "no day set", isOverdue: false };
  const days = Math.round(
    (Date.parse(dueOn) - Date.parse(now.toISOString().slice(0, 10))) / dayInMs,
  );
  const day = formatEdtf(dueOn);
  if (days < 0) return { words: `overdue since ${day}, ${counted(-days, "day")}`, isOverdue: true };
  if (days === 0) return { words: `due today, ${day}`, isOverdue: false };
  return { words: days === 1 ? `due tomorrow, ${day}` : `due ${day}`, isOverdue: false };
}
