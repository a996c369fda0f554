import type { ComparisonView } from "@/lib/comparison/view";

/** The anchor of the pair at a place on the page, from 0. */
export const pairAnchor = (index: number) => `pair-${index + 1}`;

/** The page's own table of contents. */
export function JumpBar({ view }: { view: ComparisonView }) {
  return (
    <div className="bar">
      <nav className="bar__nav" aria-label="On this page">
        {view.pairs.map((pair, index) => (
          <a key={pair.record.id} href={`#${pairAnchor(index)}`}>
            {pair.record.heading ?? `Pair ${index + 1}`}
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
