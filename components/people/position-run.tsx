import { Said } from "@/components/statement/said";
import { DateBar, spanStyle } from "@/components/timeline/date-bar";
import { SignWord } from "@/components/ui/sign-word";
import { languageOf } from "@/lib/direction";
import { type PositionRun, runLabel } from "@/lib/people/point-history";
import type { Track } from "@/lib/people/track";
import { urls } from "@/lib/urls";
import { stancePositions } from "@/lib/vocabulary";
import { capitalised } from "@/lib/wording";

/** One position: its bars where a track is drawn, and in words what they show. */
export function PositionRunLine({
  run,
  slug,
  track,
}: {
  run: PositionRun;
  /** Of the matter. */
  slug: string;
  track: Track | null;
}) {
  const { first, last, count } = run;
  const start = track ? track.place(run.dates[0] ?? noDate).left : 0;
  return (
    <li className="border-party py-1.5 max-tablet:mt-2 max-tablet:border-s-3 max-tablet:py-0.5 max-tablet:ps-3.5">
      {track && <Bars run={run} track={track} />}
      <div
        className="ms-[max(0px,min(var(--at,0%),100%-26rem))] w-fit max-w-104 ps-2 text-s wrap-anywhere max-tablet:m-0 max-tablet:p-0"
        style={track ? ({ "--at": `${start.toFixed(2)}%` } as React.CSSProperties) : undefined}
      >
        <div className="flex flex-wrap items-center gap-x-3">
          <SignWord sign={stancePositions[run.position].sign}>{runLabel(run)}</SignWord>
          <p className="text-s/[1.5] text-ink-2">
            {capitalised(run.when)},{" "}
            <a href={`${urls.matter(slug)}#s${first.statement.number}`}>
              S{first.statement.number}
            </a>
            {count > 1 && (
              <>
                {" "}
                to{" "}
                <a href={`${urls.matter(slug)}#s${last.statement.number}`}>
                  S{last.statement.number}
                </a>
              </>
            )}
            .
          </p>
        </div>
        {track && first.words && (
          <p dir={languageOf(first.words.language).dir}>
            <Said words={first.words} most={140} look="track" />
          </p>
        )}
      </div>
    </li>
  );
}

const noDate = { edtf: null, bounds: { earliest: null, latest: null } };

/** Hidden from listeners and phones: the words beneath say the same. */
function Bars({ run, track }: { run: PositionRun; track: Track }) {
  const dates = run.dates.map((date) => track.place(date));
  const from = Math.min(...dates.map((date) => date.left));
  const to = Math.max(...dates.map((date) => date.left + date.width));
  return (
    <div className="relative h-6 bg-(image:--lines) max-tablet:hidden" aria-hidden="true">
      {dates.length > 1 && (
        <i className="absolute top-1/2 border-t border-party" style={spanStyle(from, to - from)} />
      )}
      {dates.map((date) => (
        <DateBar key={`${date.left} ${date.width}`} {...date} />
      ))}
    </div>
  );
}
