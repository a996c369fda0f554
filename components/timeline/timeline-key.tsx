import type { DateShape } from "@/lib/dates/shape";
import { DateBar } from "./date-bar";

const words: Record<DateShape, string> = {
  moment: "known to the minute",
  day: "day known",
  bounded: "some time between two dates",
  open_start: "latest date known",
  open_end: "earliest date known",
  undated: "not dated",
};

/** What the kinds of bars mean, for those that are drawn. */
export function TimelineKey({ shapes }: { shapes: DateShape[] }) {
  const drawn = (Object.keys(words) as DateShape[]).filter((shape) => shapes.includes(shape));
  return (
    <p
      className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-s text-ink-2 max-tablet:hidden"
      aria-hidden="true"
    >
      {drawn.map((shape) => (
        <span key={shape} className="inline-flex items-center gap-2">
          <i className="relative h-3 w-10 [--p:var(--color-ink-2)]">
            <DateBar
              shape={shape}
              left={shape === "moment" ? 50 : 0}
              width={shape === "moment" ? 0 : 100}
            />
          </i>
          {words[shape]}
        </span>
      ))}
    </p>
  );
}
