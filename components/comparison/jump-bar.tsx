import { JumpBarFrame, JumpLink } from "@/components/ui/jump-bar";
import { pairAnchor } from "@/lib/comparison/anchors";
import type { ComparisonView } from "@/lib/comparison/view";

/** Links to points that one line holds; the matrix has them all. */
const mostPoints = 6;

/** The page's own table of contents. */
export function JumpBar({ view, byPoints }: { view: ComparisonView; byPoints: boolean }) {
  const { points } = view.document;
  const shown = points.slice(0, mostPoints);
  return (
    <JumpBarFrame>
      {byPoints && <JumpLink href="#points">Points</JumpLink>}
      {byPoints &&
        points.length > 1 &&
        shown.map((point, index) => (
          <JumpLink key={point.id} href={`#p${index + 1}`} title={point.proposition}>
            Point {index + 1}
          </JumpLink>
        ))}
      {!byPoints &&
        view.pairs.map((pair, index) => (
          <JumpLink key={pair.record.id} href={`#${pairAnchor(index)}`}>
            <bdi>{pair.record.heading ?? `Pair ${index + 1}`}</bdi>
          </JumpLink>
        ))}
      <JumpLink href="#time">Over time</JumpLink>
      <JumpLink href="#missing">Gaps</JumpLink>
      <JumpLink href="#sources">Sources</JumpLink>
      <JumpLink href="#history">History</JumpLink>
      <JumpLink href="#use">Cite and export</JumpLink>
    </JumpBarFrame>
  );
}
