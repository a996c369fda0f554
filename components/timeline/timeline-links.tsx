import { Sign } from "@/components/ui/sign";
import type { TimelineLink } from "@/lib/comparison/timeline";
import { rebuttalTypes } from "@/lib/vocabulary";

/** The words of the rebuttals, each with a line to its claim's mark and one to its reply's. */
export function TimelineLinks({ links }: { links: TimelineLink[] }) {
  return links.map((link) => {
    const { label, sign } = rebuttalTypes[link.type];
    return (
      <div key={link.rebuttalId} className="tl__link">
        <Curve link={link} end={link.claim} />
        <Curve link={link} end={link.reply} />
        <div className="tl__word" style={{ gridRow: link.row + 2 }}>
          <span className="rel" style={{ insetInlineStart: `${link.at.toFixed(2)}%` }}>
            <Sign name={sign} />
            {label}
          </span>
        </div>
      </div>
    );
  });
}

/** From a mark to the word. It starts in the entry's own row, at its bar, see `.tl__curve` for the distances. */
function Curve({ link, end }: { link: TimelineLink; end: TimelineLink["claim"] }) {
  const isAbove = end.row < link.row;
  const [from, to] = isAbove ? [end.at, link.at] : [link.at, end.at];
  const gridRow = isAbove ? `${end.row + 3} / ${link.row + 3}` : `${link.row + 2} / ${end.row + 2}`;
  const [x1, x2] = [from.toFixed(2), to.toFixed(2)];
  return (
    <div className={`tl__curve tl__curve--${isAbove ? "up" : "down"}`} style={{ gridRow }}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path d={`M${x1} 0C${x1} 70 ${x2} 30 ${x2} 100`} vectorEffect="non-scaling-stroke" />
      </svg>
    </div>
  );
}
