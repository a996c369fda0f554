import { OccasionPlot } from "@/components/comparison/points/occasion-plot";
import { Section } from "@/components/comparison/section";
import { Icon } from "@/components/ui/sign";
import { pageOfStatement } from "@/lib/comparison/room";
import { timelineOf } from "@/lib/comparison/timeline";
import type { ComparisonView } from "@/lib/comparison/view";
import type { PublishedVersion } from "@/lib/record/document";
import { urls } from "@/lib/urls";
import { TimelineDrawing } from "./timeline-drawing";
import { TimelineList } from "./timeline-list";

/** Entries that one page lists. */
const mostListed = 40;

/** Positions over time: a drawing for the eye, and the same as a list for the phone and for listening. */
export function Timeline({ view, version }: { view: ComparisonView; version: PublishedVersion }) {
  const { document } = view;
  const { number: versionNumber, publishedAt: readAt } = version;
  const timeline = timelineOf(document, readAt);
  const of = { timeline, parties: document.parties, readAt };
  if (timeline.isLegible) {
    return (
      <Section
        id="time"
        title="Positions over time"
        dek="A bar covers every moment the words may have been said."
      >
        <TimelineDrawing timeline={timeline} parties={document.parties} readAt={readAt} />
        <TimelineList {...of} hrefOf={(number) => `#s${number}`} />
      </Section>
    );
  }
  const listed = (number: number) =>
    urls.matterStatements(document.matter.slug, versionNumber, pageOfStatement(document, number));
  return (
    <Section
      id="time"
      title="Over time"
      dek="One mark for each statement; a dashed one stands amid the time when it may have been made."
    >
      <OccasionPlot
        id="time"
        label="All statements by day, drawn"
        statements={view.statements}
        laneOf={({ party }) => party.name}
      />
      <details className="occ">
        <summary>
          <Icon name="down" />
          The same as a list
        </summary>
        <TimelineList
          {...of}
          most={mostListed}
          hrefOf={(number) => `${listed(number)}#s${number}`}
        />
      </details>
    </Section>
  );
}
