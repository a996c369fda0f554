import { partyTint } from "@/components/ui/party-mark";
import type { FrontMatter } from "@/lib/document/front";
import { type StripDate, stripDates } from "@/lib/front-strip";

const width = 176;
/** Room at both ends, for the marks. */
const room = 8;
const xOf = (percent: number) => room + ((width - 2 * room) * percent) / 100;

/**
 * The days up to the last statement: a mark for each day on which a party spoke, a dotted line over the days on which it
 * may have. Later parties hang lower.
 */
export function ActivityStrip({ recent }: { recent: FrontMatter["recent"] }) {
  const { dates, words } = stripDates(recent);
  if (dates.length === 0) return null;
  return (
    <svg
      className="block h-5 w-44 flex-none overflow-visible"
      viewBox={`0 0 ${width} 20`}
      role="img"
      aria-label={words}
    >
      <line className="stroke-rule-2 stroke-1" x1="0" x2={width} y1="10" y2="10" />
      {dates.map((date) => (
        <Drawn key={`${date.party} ${date.left} ${date.right}`} {...date} />
      ))}
    </svg>
  );
}

function Drawn({ party, left, right, isDay }: StripDate) {
  const isUpper = party === 0;
  if (!isDay) {
    const y = isUpper ? 6 : 14;
    return (
      <path
        className={`stroke-party stroke-2 ${partyTint(party)}`}
        strokeDasharray="3 2"
        d={`M${xOf(left).toFixed(1)} ${y}H${xOf(right).toFixed(1)}`}
      />
    );
  }
  return (
    <use
      href={`#m-${Math.min(party, 3)}`}
      className={`fill-party ${partyTint(party)}`}
      x={(xOf((left + right) / 2) - 5).toFixed(1)}
      y={isUpper ? 1 : 9}
      width="10"
      height="10"
    />
  );
}
