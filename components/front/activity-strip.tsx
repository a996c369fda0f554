import { partyTint } from "@/components/ui/party-mark";
import type { FrontMatter } from "@/lib/record/front";

const days = 30;
const dayMs = 86_400_000;
const width = 176;

/** The 30 days up to the last statement: a mark for each day on which a party spoke. Later parties hang lower. */
export function ActivityStrip({ recent }: { recent: FrontMatter["recent"] }) {
  const last = Math.max(...recent.map((row) => row.at));
  if (recent.length === 0) return null;
  const xOf = (at: number) => width - 8 - ((last - at) / dayMs / days) * (width - 16);
  return (
    <svg
      className="strip"
      viewBox={`0 0 ${width} 20`}
      role="img"
      aria-label={`Statements on ${recent.length} ${recent.length === 1 ? "day" : "days and sides"} of the ${days} up to the last one`}
    >
      <line x1="0" x2={width} y1="10" y2="10" />
      {recent.map(({ party, at }) => (
        <use
          key={`${party} ${at}`}
          href={`#m-${Math.min(party, 3)}`}
          className={partyTint(party)}
          x={(xOf(at) - 5).toFixed(1)}
          y={party === 0 ? 1 : 9}
          width="10"
          height="10"
        />
      ))}
    </svg>
  );
}
