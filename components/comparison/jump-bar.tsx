import type { ComparisonView } from "@/lib/comparison/view";

/** The anchor of the pair at a place on the page, from 0. */
export const pairAnchor = (index: number) => `pair-${index + 1}`;

/** Links to points that one line holds; the matrix has them all. */
const mostPoints = 6;

/** The page's own table of contents. */
export function JumpBar({ view, byPoints }: { view: ComparisonView; byPoints: boolean }) {
  const { points } = view.document;
  const shown = points.slice(0, mostPoints);
  return (
    <div className="bar">
      <nav className="bar__nav" aria-label="On this page">
        {byPoints && <a href="#points">Points</a>}
        {byPoints &&
          points.length > 1 &&
          shown.map((point, index) => (
            <a key={point.id} href={`#p${index + 1}`} title={point.proposition}>
              Point {index + 1}
            </a>
          ))}
        {!byPoints &&
          view.pairs.map((pair, index) => (
            <a key={pair.record.id} href={`#${pairAnchor(index)}`}>
              <bdi>{pair.record.heading ?? `Pair ${index + 1}`}</bdi>
            </a>
          ))}
        <a href="#time">Over time</a>
        <a href="#missing">Gaps</a>
        <a href="#sources">Sources</a>
        <a href="#history">History</a>
        <a href="#use">Cite and export</a>
      </nav>
    </div>
  );
}
