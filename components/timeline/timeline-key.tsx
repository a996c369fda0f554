import type { Bar } from "@/lib/comparison/timeline";

const words: Record<Bar, string> = {
  known: "date known",
  bounded: "between two dates",
  open_start: "latest date known",
  open_end: "earliest date known",
  undated: "not dated",
};

/** What the kinds of bars mean, for those that are drawn. */
export function TimelineKey({ bars }: { bars: Bar[] }) {
  const drawn = (Object.keys(words) as Bar[]).filter((bar) => bars.includes(bar));
  return (
    <p className="tl__key">
      {drawn.map((bar) => (
        <span key={bar} className={`ev--${bar}`}>
          <i className="ev__bar" />
          {words[bar]}
        </span>
      ))}
    </p>
  );
}
