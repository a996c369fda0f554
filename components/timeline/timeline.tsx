import { OccasionPlot } from "@/components/comparison/points/occasion-plot";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import { Timed } from "@/components/ui/timed";
import { pageOfStatement } from "@/lib/comparison/room";
import { timelineOf } from "@/lib/comparison/timeline";
import type { ComparisonView } from "@/lib/comparison/view";
import { formatEdtf, formatInstant } from "@/lib/dates/format";
import type { PublishedVersion } from "@/lib/document/document";
import { orderInWords } from "@/lib/occasion-order";
import { urls } from "@/lib/urls";
import { Axis, linesOf } from "./axis";
import styles from "./timeline.module.css";
import { TimelineArrows } from "./timeline-arrows";
import { TimelineKey } from "./timeline-key";
import { TimelineRows } from "./timeline-rows";

/** Rows that one page lists. */
const mostListed = 40;

/** When what was said: a row for each occasion with its bar, or of many a drawing, and the rows folded. */
export function Timeline({ view, version }: { view: ComparisonView; version: PublishedVersion }) {
  const { document } = view;
  const { number: versionNumber, publishedAt: readAt } = version;
  const timeline = timelineOf(document, readAt);
  const { columns, entries, links } = timeline;
  const read = `Record read ${formatInstant(readAt)}.`;
  if (timeline.isShort) {
    return (
      <Section
        id="time"
        title="Positions over time"
        dek="A bar covers every moment the words may have been said; an arrow leads from a reply to its claim."
      >
        <div
          className={styles.timeline}
          style={{ "--n": entries.length, "--lines": linesOf(columns) } as React.CSSProperties}
        >
          <div className={styles.axis} aria-hidden="true">
            <Axis
              className="h-11 max-laptop:h-17"
              columns={columns}
              read={
                <>
                  {formatEdtf(readAt.slice(0, 10))}
                  <small>record read</small>
                </>
              }
            />
          </div>
          <TimelineRows
            timeline={timeline}
            parties={document.parties}
            hrefOf={(number) => `#s${number}`}
            drawn
          />
          {timeline.hasArrows && <TimelineArrows links={links} />}
        </div>
        <TimelineKey shapes={entries.map((entry) => entry.shape)} />
        <p className="mt-1.5 text-s/[1.5] text-ink-2">
          {timeline.isUnordered && "All on one day; no date on record says in what order. "}
          {timeline.orderedBy.map((of) => `${orderInWords[of]} `).join("")}
          <Timed>{read}</Timed>
        </p>
      </Section>
    );
  }
  const listed = (number: number) =>
    urls.matterStatements(document.matter.slug, versionNumber, pageOfStatement(document, number));
  return (
    <Section
      id="time"
      title="Over time"
      dek="One mark for each statement; where the day is not known, a bar over all it may have been."
    >
      <OccasionPlot
        id="plot"
        label="All statements by day, drawn"
        statements={view.statements}
        laneOf={({ party }) => party.name}
      />
      <Fold summary="The same as a list">
        <TimelineRows
          timeline={timeline}
          parties={document.parties}
          most={mostListed}
          hrefOf={(number) => `${listed(number)}#s${number}`}
        />
        <p className="py-3 text-s/[1.5] text-ink-2">
          {entries.length > mostListed &&
            `The first ${mostListed} of ${entries.length}; the pages of all statements go on. `}
          <Timed>{read}</Timed>
        </p>
      </Fold>
    </Section>
  );
}
